/** How long a new filter takes over the 7,600 segments of the generated article, parsing included, and how long after one key. Wanted: at most 50 ms and 1 ms. */
import { parseArticle } from "#core/document/parse-article.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import type { QueryRange } from "#core/search/query-tokens.ts";
import { nothingChanged, withChangedKeys } from "#state/article/selectors/changed-keys.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { makeLargeArticle } from "../e2e/fixtures/make-large.ts";

const ROUNDS = 25;
const QUERIES = [
  "e",
  '"sign in"',
  "source:update -target:konto",
  "/ie.*t/i",
  "/a.*b.*z{9}/",
  "status:edited",
  "kind:list or kind:table",
];

const article = parseArticle(makeLargeArticle(), "changelog.de-DE.md");
const open = { article, articleKey: "bench", indexOf: new Map(article.units.map(({ key }, index) => [key, index])) };

for (const text of QUERIES) {
  const all: number[] = [];
  const one: number[] = [];
  let count = 0;
  for (let round = -3; round < ROUNDS; round++) {
    const begin = performance.now();
    const state = { ...nothingDone(), filter: filterOf(text) };
    count = selectShownUnits(state).matching.length;
    const filtered = performance.now();
    const key = article.units[round + 100]?.key ?? "";
    const drafts = new Map([[key, { text: `typed ${round}`, elsewhere: false }]]);
    selectShownUnits({ ...state, drafts, changedKeys: withChangedKeys(state, { ...state, drafts }) });
    const typed = performance.now();
    // The first rounds warm the compiler up.
    if (round >= 0) all.push(filtered - begin);
    if (round >= 0) one.push(typed - filtered);
  }
  console.log(`${text.padEnd(30)} ${String(count).padStart(5)} rows · filter ${inWords(all)} · key ${inWords(one)}`);
}

function nothingDone() {
  return {
    open,
    records: new Map(),
    drafts: new Map(),
    changedKeys: nothingChanged,
    comments: new Map(),
    checked: new Map(),
    dismissals: new Map(),
    filled: new Map(),
    activeKey: article.units[0]?.key ?? null,
  };
}

function filterOf(text: string) {
  const { query } = filterLanguage.parse(text);
  const errors: (QueryRange & { readonly message: string; readonly suggestion: null })[] = [];
  return { text, query, predicate: filterLanguage.compile(query), errors };
}

function inWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
