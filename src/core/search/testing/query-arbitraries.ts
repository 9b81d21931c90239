import fc from "fast-check";
import { allOf, anyOf, everything, flags, not, type Query, statuses, structureKinds } from "#core/search/query.ts";

const part = fc.constantFrom("any" as const, "source" as const, "target" as const, "id" as const, "path" as const);

/** Words and phrases with everything that means something in a query. */
const awkwardText = fc.oneof(
  fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom("a", "ß", "É", " ", "-", "/", "(", ")", '"', "\\", ":", "o", "r", "ش", "日", "😀"),
  }),
  fc.constantFrom("or", "OR", "status:edited", "-a", "source:", "/a/i", "C:\\x\\"),
);

const pattern = fc.record({
  kind: fc.constant("pattern" as const),
  part,
  pattern: fc.constantFrom(
    "a",
    "ie.*t",
    "[/]",
    "\\/x",
    "a|b",
    "(?:ab)+",
    "\\s",
    '"',
    "^x$",
    "[^\\]/ )]",
    "Sign\\s?in",
    "or .*",
    "Kan?",
    "Od",
  ),
  flags: fc.constantFrom("", "i", "m", "s", "im", "is", "ms", "ims"),
});

const queryTerm: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), part, text: awkwardText }),
  pattern,
  fc.record({ kind: fc.constant("status" as const), status: fc.constantFrom(...statuses) }),
  fc.record({ kind: fc.constant("structure" as const), structure: fc.constantFrom(...structureKinds) }),
  fc.record({ kind: fc.constant("is" as const), flag: fc.constantFrom(...flags) }),
  fc.record({
    kind: fc.constant("finding" as const),
    finding: fc.constantFrom("error", "link-destination", "custom:polite"),
  }),
  fc.record({ kind: fc.constant("locale" as const), locale: fc.constantFrom("de", "de-de", "zh-hant-tw") }),
);

/** Queries as the parser builds them. */
export const canonicalQuery: fc.Arbitrary<Query> = fc.oneof(
  fc.constant(everything),
  fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      queryTerm,
      tie("query").map(not),
      fc.array(tie("query"), { minLength: 2, maxLength: 4 }).map(allOf),
      fc.array(tie("query"), { minLength: 2, maxLength: 4 }).map(anyOf),
    ),
  })).query,
);

/** Texts that are nearly queries. */
export const queryLikeText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'( ) - or OR and " / : status: status:edited statsu:x source: is:changed kind:table id: /a.*b/i /(a+)+/ \\'.split(
          " ",
        ),
        " ",
        '"a b"',
      ),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));
