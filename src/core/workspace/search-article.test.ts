import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packFile } from "#core/archive/write-zip.ts";
import { parseArticle, readUnits } from "#core/document/parse-article.ts";
import { anyPath, anyText, article } from "#core/document/testing/generated-articles.ts";
import type { FindJob } from "#core/ports/segment-search.ts";
import { canonicalQuery } from "#core/search/testing/query-arbitraries.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { ParsedArticles } from "./parsed-articles.ts";
import { countSegments, countUntouched, findSegments, findUntouched } from "./search-article.ts";

const pair = (target: string, source: string) =>
  `<span data-ttu-id="k-1">${target}</span><span class="sxs-lookup"><span data-stu-id="k-1">${source}</span></span>`;

/** All that makes a text more than its pairs: front matter, alternative texts, marks before the text, texts for the queries that are made up. */
const pieces = fc
  .array(
    fc.constantFrom(
      "\ufeff",
      "---\n",
      "title: ab ß/x\n",
      `description: ${pair("a", "日")}\n`,
      "ms.contentlocale: de-DE\n",
      pair("É - a", "or"),
      `# ${pair("ie lie t", "A a")}`,
      `- ${pair("[/]", "a: b")}`,
      pair("", "half").slice(0, -9),
      "\n\n",
      "![a / b](x.png)\n",
      '<img src="x" alt="o r">',
    ),
    { maxLength: 9 },
  )
  .map((parts) => ({ text: parts.join(""), path: "de-DE/a.md" }));

const anyArticle = fc.oneof(
  pieces,
  article.map(({ text, path }) => ({ text, path })),
  fc.record({ text: anyText, path: anyPath }),
);

describe("the units of an article without their places", () => {
  it("W222 are those that reading all of it gives, or none where only that tells", () => {
    let told = 0;
    fc.assert(
      fc.property(anyArticle, ({ text, path }) => {
        const read = readUnits(text, path);
        if (read === null) return;
        told += read.units.length;
        const whole = parseArticle(text, path);
        const unplaced = (units: typeof read.units) => units.map((unit) => ({ ...unit, place: null }));
        expect(read.locale).toBe(whole.locale);
        expect(unplaced(read.units)).toEqual(unplaced(whole.units));
      }),
      { numRuns: lawRuns(600) },
    );
    expect(told).toBeGreaterThan(100);
  });
});

describe("an article of which nothing was reviewed", () => {
  it("W222 has the segments and fields that match as all of it is read, and as many, or is refused alike", () => {
    let [some, refused] = [0, 0];
    fc.assert(
      fc.property(anyArticle, canonicalQuery, fc.boolean(), ({ text, path: articlePath }, query, isPacked) => {
        const bytes = new TextEncoder().encode(text);
        const { bytes: packed, ...packing } = packFile(bytes);
        const stored = isPacked ? { bytes: packed, packing } : { bytes, packing: null };
        const job = { path: "a.md", articlePath, query };
        const review = {
          articleKey: null,
          units: new Map(),
          drafts: new Map(),
          commented: new Set<string>(),
          obstacles: new Map(),
        };
        const all: FindJob = { ...job, stored, review, findings: null, filled: new Map(), kept: new Set() };
        const found = findSegments(all, new ParsedArticles());
        expect(findUntouched(job, stored)).toEqual(found);
        expect(countUntouched(job, stored)).toEqual(countSegments(all, new ParsedArticles()));
        some += found.ok ? found.value.length : 0;
        refused += found.ok ? 0 : 1;
      }),
      { numRuns: lawRuns(600) },
    );
    expect(Math.min(some, refused)).toBeGreaterThan(30);
  });

  it("W222 is refused alike where its archive says something else of it", () => {
    const { bytes, ...packing } = packFile(new TextEncoder().encode(pair("a", "b").repeat(9)));
    const stored = { bytes, packing: { ...packing, crc: packing.crc ^ 1 } };
    const job = { path: "a.md", articlePath: "a.md", query: { kind: "text", part: "any", text: "a" } } as const;
    expect(countUntouched(job, stored)).toMatchObject({ ok: false, failure: { reason: "unreadable" } });
    expect(findUntouched(job, stored)).toEqual(countUntouched(job, stored));
  });
});
