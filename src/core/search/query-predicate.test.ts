import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { allOf, anyOf, not, type Query, statuses } from "./query.ts";
import { parseQuery } from "./query-parse.ts";
import { compileQuery, type QuerySubject } from "./query-predicate.ts";
import { matchesNaively } from "./testing/naive-query.ts";
import { canonicalQuery } from "./testing/query-arbitraries.ts";

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

const article = parseArticle(
  [
    "---",
    "title: Straße",
    "---",
    `# ${pair("k-101", "Anmelden", "Sign in")}`,
    "",
    `${pair("k-102", "O\u0301da un ÉDA \u212aan", "An ode")} ${pair("k-103", "ΟΔΌΣ /a-b/", 'The "road" or (street)')}`,
    "",
    `- ${pair("k-104", "İstanbul ısı", "a: b\\c")}`,
    "",
    "> [!NOTE]",
    `> ${pair("k-105", "- إعداد 😀", "-a status:edited")}`,
    "",
    `> ${pair("k-106", "日本", "Japan Od\u0301")}`,
    "",
    `| ${pair("k-107", "ie lieto tabulu", "Table")} |`,
    "|---|",
    "",
    `[${pair("k-108", "saite", "link")}](x.md) ![Attēls](x.png)`,
  ].join("\n"),
  "de-DE/Öl/x.md",
);
const { units } = article;

const subject: fc.Arbitrary<QuerySubject> = fc
  .tuple(
    fc.constantFrom(...units),
    fc.constantFrom(...statuses),
    fc.boolean(),
    fc.option(fc.string({ unit: "grapheme" })),
    fc.subarray(["error", "link-destination", "custom:polite"]),
    fc.constantFrom({}, { repeated: false }, { repeated: true }),
    fc.boolean(),
  )
  .map(([unit, status, commented, target, findings, repeats, filled]) => {
    const text = { target: target ?? unit.target, filled };
    return { unit, status, commented, ...text, findings: new Set(findings), article, ...repeats };
  });

const asIs = (unit: Unit): QuerySubject => {
  const nothing = { status: "unreviewed", commented: false, filled: false, findings: new Set<string>() } as const;
  return { unit, target: unit.target, ...nothing, article };
};

/** What a query finds in the article above: numbers of segments, names of fields. */
function found(written: string, change: Partial<QuerySubject> = {}): string {
  const { query, errors } = parseQuery(written);
  expect(errors).toEqual([]);
  const matches = compileQuery(query);
  const hits = units.filter((unit) => matches({ ...asIs(unit), ...change }));
  return hits.map((unit) => (unit.kind === "field" ? unit.name : unit.id.slice(2))).join(" ");
}

describe("compileQuery", () => {
  it("says what the query means", () => {
    fc.assert(
      fc.property(canonicalQuery, subject, (query, one) => {
        expect(compileQuery(query)(one)).toBe(matchesNaively(query, one));
      }),
      { numRuns: 1_000 },
    );
  });

  it("Q7 obeys the laws of sets", () => {
    fc.assert(
      fc.property(canonicalQuery, canonicalQuery, subject, (a, b, one) => {
        const holds = (query: Query) => compileQuery(query)(one);
        expect(holds(not(a))).toBe(!holds(a));
        expect(holds(not(not(a)))).toBe(holds(a));
        if (a.kind === "all" || b.kind === "all") return;
        expect(holds(allOf([a, b]))).toBe(holds(a) && holds(b));
        expect(holds(anyOf([b, a]))).toBe(holds(a) || holds(b));
        expect(holds(not(allOf([a, b])))).toBe(holds(anyOf([not(a), not(b)])));
        expect(holds(not(anyOf([a, b])))).toBe(holds(allOf([not(a), not(b)])));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["STRASSE", "title"],
    ['"ÓDA UN éda"', "102"],
    ["Oda", ""],
    ["/^Óda/", "102"],
    ['"an\u00a0ode"', "102"],
    ["οδός", "103"],
    ["istanbul", ""],
    ["i̇stanbul", "104"],
    ["ISI", ""],
    ["/anmelden/", ""],
    ["/anmelden/i", "101"],
    ["/^.$/u", null],
  ])("Q6 folds case and nothing else: %s", (written, expected) => {
    if (expected === null) expect(parseQuery(written).errors).toHaveLength(1);
    else expect(found(written)).toBe(expected);
  });

  it.each([
    ["kind:heading", "101"],
    ["kind:paragraph", "102 103 108"],
    ["kind:list", "104"],
    ["kind:alert", "105"],
    ["kind:quote", "106"],
    ["kind:table", "107"],
    ["kind:link", "108"],
    ["kind:image", "image-1"],
    ["kind:field", "title image-1"],
    ["kind:front-matter", "title"],
  ])("Q9 %s", (written, expected) => {
    expect(found(written).split(" ")).toEqual(expect.arrayContaining(expected.split(" ")));
    expect(found(`${written} -(${written})`)).toBe("");
  });

  it("Q8 asks about what the row shows", () => {
    expect(found("is:changed")).toBe("");
    expect(found("is:changed kind:heading", { target: "other" })).toBe("101");
    expect(found("target:other kind:heading", { target: "other" })).toBe("101");
    expect(found("status:approved kind:heading", { status: "approved" })).toBe("101");
    expect(found("is:commented kind:heading", { commented: true })).toBe("101");
    expect(found("source:/^/")).not.toContain("title");
    expect(found("id:title or id:101")).toBe("title 101");
    expect(found("-source:/^/")).toBe("title image-1");
  });
});
