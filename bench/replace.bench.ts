/**
 * How long a replacement's preview takes in an article of 7,600 segments: every text searched, and every segment found judged by the frame guard and for
 * its markup. Wanted: at most 200 ms together for words that a reviewer would replace; a single letter is there as the worst there is.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Article } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { emptyQuery } from "#core/search/empty-query.ts";
import { type FoundText, matchFilter } from "#core/search/find-occurrences.ts";
import { type FindQuery, patternOf } from "#core/search/find-query.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import { rawMatches } from "#core/search/raw-matches.ts";
import { planReplacement } from "#core/search/replace-plan.ts";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";
import { describeTimes } from "./describe-times.ts";

const ROUNDS = 9;
const QUERIES: readonly Partial<FindQuery>[] = [
  { text: "Benutzer" },
  { text: "die", wholeWord: true },
  { text: "(\\w+)ung", regex: true },
  { text: "e" },
];

const corpus = process.env["RECTO_CORPUS"] ?? path.join("..", "shared", "corpus");
const real = path.join(corpus, "graph.de-DE", "concepts", "changelog.md");
measure("generated, 7,600 segments", makeLargeArticle());
if (existsSync(real)) measure("corpus, 7,601 segments", readFileSync(real, "utf8"));

function measure(name: string, text: string): void {
  const article = parseArticle(text, "changelog.de-DE.md");
  console.log(`\n## ${name}, ${ROUNDS} rounds`);
  for (const query of QUERIES) {
    const times = { find: [] as number[], judge: [] as number[] };
    let occurrences = 0;
    for (let round = -2; round < ROUNDS; round++) {
      const { find, judge, count } = preview(article, { ...emptyQuery, ...query });
      occurrences = count;
      if (round < 0) continue;
      times.find.push(find);
      times.judge.push(judge);
    }
    console.log(`\n${JSON.stringify(query)}: ${occurrences} occurrences`);
    console.log(`  find   ${describeTimes(times.find)}`);
    console.log(`  judge  ${describeTimes(times.judge)}`);
  }
}

function preview(article: Article, query: FindQuery) {
  const pattern = patternOf(query);
  if (!pattern.ok || pattern.value === null) throw new Error(`No pattern in ${query.text}`);
  const protectedIn = ({ text, block }: FoundText) => protectedRanges(text, block === "code", readInlineTags);
  const filter = matchFilter(query, { locale: "de-DE", protectedIn });
  const start = performance.now();
  const found = article.units.map((unit) => {
    const text: FoundText = { unitKey: unit.key, side: "target", text: unit.target, block: unit.place.block };
    return pattern.value === null ? [] : filter(text, rawMatches(unit.target, pattern.value));
  });
  const between = performance.now();
  article.units.forEach((unit, index) => {
    const replacements = (found[index] ?? []).map(({ from, to }) => ({ from, to, insert: "X" }));
    if (replacements.length > 0) planReplacement(article, unit, unit.target, replacements, readInlineTags);
  });
  const end = performance.now();
  return { find: between - start, judge: end - between, count: found.flat().length };
}
