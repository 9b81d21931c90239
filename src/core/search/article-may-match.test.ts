import fc from "fast-check";
import { expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { type ArticleFacts, articleMayMatch } from "./article-may-match.ts";
import { statuses } from "./query.ts";
import { parseQuery } from "./query-parse.ts";
import { compileQuery, type QuerySubject } from "./query-predicate.ts";
import { canonicalQuery } from "./testing/query-arbitraries.ts";
import { gramsOf } from "./text-grams.ts";

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const article = parseArticle(
  `# ${pair("k-1", "Ab", "a")}${pair("k-2", "ß ie t", "or")}${pair("k-3", "日", "a")}`,
  "é/x.md",
);

const grams = gramsOf(
  article.units.flatMap((unit) => (unit.kind === "segment" ? [unit.source, unit.target] : [unit.target])),
);

/** A segment with what is decided of it. */
const decided = fc.record({
  unit: fc.constantFrom(...article.units),
  status: fc.constantFrom(...statuses),
  commented: fc.boolean(),
  target: fc.constantFrom("Ab", "zz", "ie t"),
  findings: fc.subarray(["error", "link-destination", "custom:polite"]),
  repeated: fc.boolean(),
  filled: fc.boolean(),
});

/** As the article would have it where nothing was decided. */
const untouched = { status: "unreviewed", commented: false, filled: false } as const;

it("W90 no article that holds a match is left unread", () => {
  const holding = fc.record({
    ofSegment: decided,
    isTouched: fc.boolean(),
    isCounted: fc.boolean(),
    path: fc.constantFrom("a/b.md", "é/x.md"),
    locale: fc.constantFrom(null, "de-DE", "zh-Hant-TW"),
  });
  let read = 0;
  fc.assert(
    fc.property(canonicalQuery, holding, (query, { ofSegment, isTouched, isCounted, path, locale }) => {
      const names = new Set(ofSegment.findings.flatMap((name) => (name === "error" ? [name] : [name, "warning"])));
      const about = { path, locale, units: article.units };
      const state = isTouched ? ofSegment : { ...ofSegment, ...untouched, target: ofSegment.unit.target };
      const subject: QuerySubject = { ...state, findings: names, article: about };
      const count = (name: string) => Number(names.has(name));
      const facts: ArticleFacts = {
        path,
        locale,
        isTouched,
        findings: isCounted ? { error: count("error"), warning: count("warning"), info: 0 } : null,
        repeats: isCounted ? Number(ofSegment.repeated) : null,
        grams: isCounted ? grams : null,
      };
      if (!compileQuery(query)(subject)) return;
      read += 1;
      expect(articleMayMatch(query, facts)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(read).toBeGreaterThan(100);
});

it.each([
  ["path:konto", { path: "ordner/x.md" }],
  ["path:/^konto/", { path: "x/konto/y.md" }],
  ["locale:de", { locale: "den-CA" }],
  ["locale:de word", { locale: null }],
  ["status:approved", { isTouched: false }],
  ["-status:unreviewed word", { isTouched: false }],
  ["is:changed or is:commented", { isTouched: false }],
  ["finding:error", { findings: { error: 0, warning: 3, info: 0 } }],
  ["finding:link-destination", { findings: { error: 0, warning: 0, info: 0 } }],
  ["is:finding", { findings: { error: 0, warning: 0, info: 0 } }],
  ["is:repeated -path:x", { repeats: 0 }],
  ["konto", { isTouched: false, grams }],
  ["source:konto", { grams }],
  ["(target:konto or source:konto) -path:x", { isTouched: false, grams }],
] as const)("W90 %s leaves articles unread that can't match", (written, part) => {
  const facts: ArticleFacts = {
    path: "a.md",
    locale: "de-DE",
    isTouched: true,
    findings: null,
    repeats: null,
    grams: null,
    ...part,
  };
  expect(articleMayMatch(parseQuery(written).query, facts)).toBe(false);
});

it("W90 W135 a text that may be typed by now is looked for, whatever the machine has left", () => {
  const facts = { path: "a.md", locale: null, isTouched: true, findings: null, repeats: null, grams };
  for (const written of ["konto", "target:konto", "-source:konto"])
    expect(articleMayMatch(parseQuery(written).query, facts)).toBe(true);
});

it("W182 leaves an article unread that holds no text without which an expression matches nowhere", () => {
  const facts: ArticleFacts = { path: "a.md", locale: "de-DE", isTouched: false, findings: null, repeats: null, grams };
  const isRead = (written: string, isTouched: boolean) =>
    articleMayMatch(parseQuery(written).query, { ...facts, isTouched });
  const expressions = ["/konto+/", "source:/konto\\d/i", "target:/(ein )?konto/"];
  expect(expressions.map((one) => isRead(one, false))).toEqual([false, false, false]);
  expect(expressions.map((one) => isRead(one, true))).toEqual([true, false, true]);
});

it("W90 reads what it can't tell of", () => {
  const facts: ArticleFacts = { path: "a.md", locale: "de-DE", isTouched: false, findings: null, repeats: null, grams };
  for (const written of [
    "ss IE",
    "id:konto",
    "/k.nto|x/",
    "id:/konto/",
    "or",
    "is:finding",
    "kind:table",
    "is:repeated",
    "status:unreviewed",
    "-status:approved",
    "",
  ])
    expect(articleMayMatch(parseQuery(written).query, facts)).toBe(true);
});
