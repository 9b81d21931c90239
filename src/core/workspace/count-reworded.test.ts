import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeliestWord, type MachinePair, tallyWords, wordBehind, wordsOfSource } from "#core/memory/rewordings.ts";
import type { PresentReview, RewordedJob } from "#core/ports/segment-search.ts";
import type { UnitState } from "#core/review/record.ts";
import { everything } from "#core/search/query.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { countReworded, countRewordedIn, wordsQuery } from "./count-reworded.ts";
import { ParsedArticles } from "./parsed-articles.ts";
import { previewReplacements } from "./search-article.ts";

const sentence = (...words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((some) => some.join(" "));
const anyPair = fc.record({
  target: sentence("Karte", "Karten", "karte", "**Karte**", "`Karte`", "[Karte](a.md)", "Weg", "zahlt"),
  source: sentence("card", "Card", "cards", "map", "way", "pays"),
});
const rewording = { before: "Karte", after: "Bankkarte" };
const words = ["card", "way", "pays"];

const textOf = (pairs: readonly MachinePair[], locale: string) =>
  `---\nms.contentlocale: ${locale}\n---\n${pairs
    .map(
      ({ target, source }, at) =>
        `<span data-ttu-id="k-${at}">${target}</span><span class="sxs-lookup"><span data-stu-id="k-${at}">${source}</span></span>`,
    )
    .join("\n\n")}\n`;

/** Of every third segment something was decided, or typed, as the numbers say. */
function reviewOf(articleKey: string | null, pairs: readonly MachinePair[], numbers: readonly number[]): PresentReview {
  const units = new Map<string, UnitState>();
  const drafts = new Map<string, string>();
  const obstacles = new Map<string, string>();
  for (const [at, { target }] of pairs.entries()) {
    const key = `k-${at}`;
    const number = numbers[at] ?? 9;
    if (number === 0) units.set(key, { target, status: "approved", reason: null });
    if (number === 1) units.set(key, { target: `${target} neu`, status: "edited", reason: null });
    if (number === 2) drafts.set(key, `${target}!`);
    if (number === 3) obstacles.set(key, "It is being typed in another tab.");
  }
  return { articleKey, units, drafts, commented: new Set(), obstacles };
}

function jobOf(pairs: readonly MachinePair[], numbers: readonly number[], locale = "de-DE"): RewordedJob {
  const bytes = new TextEncoder().encode(textOf(pairs, locale));
  const job = { path: "a.md", articlePath: "docs/a.md", stored: { bytes, packing: null } };
  const read = new ParsedArticles().read(job.articlePath, job.stored);
  const review = reviewOf(read.ok ? read.value.articleKey : null, pairs, numbers);
  return { ...job, review, locale: "de-DE", ...rewording, words };
}

const reviewed = fc.record({
  pairs: fc.array(anyPair, { minLength: 1, maxLength: 6 }),
  numbers: fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }),
});

describe("words of the machine translation that were replaced in another article", () => {
  it("MM150 stand for certain in as many segments as the preview over all articles ticks", () => {
    let certain = 0;
    fc.assert(
      fc.property(reviewed, ({ pairs, numbers }) => {
        const job = jobOf(pairs, numbers);
        const counted = countReworded(job, new ParsedArticles());
        for (const [at, word] of words.entries()) {
          const find = { ...job, findings: null, filled: new Map(), query: everything, ticks: new Map() };
          const asked = { ...find, find: wordsQuery(rewording), replacement: rewording.after, behind: word };
          const shown = previewReplacements(asked, new ParsedArticles());
          const ticked = shown.ok ? shown.value.units.filter(({ to }) => to !== null).length : -1;
          expect(counted).toMatchObject({ ok: true });
          expect(counted.ok && counted.value.words[at]?.certain).toBe(ticked);
          certain += ticked;
        }
      }),
      { numRuns: lawRuns(150) },
    );
    expect(certain).toBeGreaterThan(30);
  });

  it("MM151 the word of the source behind them, worked out article by article, is that of all their pairs", () => {
    let told = 0;
    fc.assert(
      fc.property(anyPair, fc.array(reviewed, { minLength: 1, maxLength: 4 }), (own, articles) => {
        const asked = wordsOfSource(own.source);
        const having = articles.filter(({ pairs }) => tallyWords("Karte", [], pairs).having > 0);
        const sums = [{ pairs: [own], numbers: [] }, ...articles].map(({ pairs, numbers }) => {
          const counted = countReworded({ ...jobOf(pairs, numbers), words: asked }, new ParsedArticles());
          return counted.ok ? counted.value : { having: 0, words: [] };
        });
        const sum = (part: "together" | "all", at: number) =>
          sums.reduce((all, one) => all + (one.words[at]?.[part] ?? 0), 0);
        const word = likeliestWord(asked, {
          having: sums.reduce((all, one) => all + one.having, 0),
          words: asked.map((_, at) => ({ together: sum("together", at), all: sum("all", at) })),
        });
        // An article without the words says nothing, the one they were replaced in does.
        const ownPairs = tallyWords("Karte", [], [own]).having > 0 ? [own] : [];
        const pairs = [...ownPairs, ...having.flatMap((one) => one.pairs)];
        expect(word).toBe(wordBehind("Karte", own, pairs));
        told += Number(word !== null);
      }),
      { numRuns: lawRuns(150) },
    );
    expect(told).toBeGreaterThan(5);
  });

  it("MM150 W220 an article that a worker reads by itself, of which nothing was reviewed, says the same", () => {
    let certain = 0;
    fc.assert(
      fc.property(fc.array(anyPair, { minLength: 1, maxLength: 6 }), (pairs) => {
        const job = jobOf(pairs, []);
        const there = countRewordedIn({ ...rewording, locale: "de-DE", words }, job, job.stored);
        expect(there).toEqual(countReworded(job, new ParsedArticles()));
        certain += there.ok ? (there.value.words[0]?.certain ?? 0) : 0;
      }),
      { numRuns: lawRuns(100) },
    );
    expect(certain).toBeGreaterThan(5);
  });

  it("MM150 articles in another language have none", () => {
    const pairs = [{ target: "Karte", source: "card" }];
    const counted = countReworded(jobOf(pairs, [], "nl-NL"), new ParsedArticles());
    expect(counted).toEqual({
      ok: true,
      value: { having: 0, words: words.map(() => ({ together: 0, all: 0, certain: 0 })) },
    });
    expect(countReworded(jobOf(pairs, []), new ParsedArticles())).toMatchObject({
      value: { having: 1, words: [{ together: 1, all: 1, certain: 1 }, {}, {}] },
    });
  });
});
