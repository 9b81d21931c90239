/**
 * Keeps what the find panel found up to date: with what is looked for, and with texts as they change. Only texts that changed are looked into again.
 * Plain text is searched here; a regular expression elsewhere, for it may take forever.
 */
import type { Range, Unit, UnitKey } from "#core/document/article.ts";
import type { TagReader } from "#core/markup/read-markup.ts";
import type { PatternSearch } from "#core/ports.ts";
import { ok, type Result } from "#core/result.ts";
import { type FoundText, type MatchFilter, matchFilter, type Occurrence } from "#core/search/find-occurrences.ts";
import { patternOf } from "#core/search/find-query.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import { type RawMatch, rawMatches } from "#core/search/raw-matches.ts";
import { changedSince } from "#state/article/selectors/changed-keys.ts";
import { shownText } from "#state/article/selectors/select-unit.ts";
import type { ArticleState, OpenArticle } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { FindPanel, FindResult } from "#state/article/session/find-state.ts";
import { findScope } from "./find-scope.ts";

/** Waits until a hand rests: searching at each key would cost typing its speed. */
const QUERY_DELAY_MS = 60;
const TEXT_DELAY_MS = 200;

/** What one query found. */
interface Search extends Wanted {
  readonly pattern: RegExp;
  readonly filter: MatchFilter;
  /** Of each side, by unit: what was found in every text that was looked into. */
  readonly known: Readonly<Record<FoundText["side"], Map<UnitKey, readonly Occurrence[]>>>;
  /** Of the targets that were looked into. */
  revision: number;
}

interface Wanted {
  readonly open: OpenArticle;
  readonly query: FindPanel["query"];
  readonly inSource: boolean;
}

/** Begins; returns the function that ends it. The panel is to be shown meanwhile. */
export function beginSearching(
  review: ArticleStore,
  search: PatternSearch,
  readTags: TagReader | undefined,
): () => void {
  const panel = review.find;
  let present: Search | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let turn = 0;
  const protectedIn = rememberProtected(readTags);

  const tell = (result: FindResult) => {
    const before = panel.getState();
    before.actions.found(result, indexOfSame(result, before));
  };
  const run = async () => {
    const mine = ++turn;
    const { query, shown, inSource } = panel.getState();
    const { open } = review.getState();
    const pattern = patternOf(query);
    if (!pattern.ok || pattern.value === null) {
      present = null;
      tell({ occurrences: [], problem: pattern.ok ? null : pattern.failure });
      return;
    }
    const wanted = { open, query, inSource: inSource && shown === "find" };
    const work = isFor(present, wanted) ? present : newSearch(wanted, pattern.value, protectedIn);
    const { units } = findScope(review, panel.getState());
    const texts = unknownTexts(work, review.getState(), units);
    const found = await lookInto(work, texts, search);
    // What is looked for may have changed meanwhile, and is searched for in its turn.
    if (mine !== turn || panel.getState().query !== query) return;
    present = found.ok ? work : null;
    if (!found.ok) {
      tell({ occurrences: [], problem: found.failure });
      return;
    }
    for (const [index, { side, unitKey }] of texts.entries()) work.known[side].set(unitKey, found.value[index] ?? []);
    tell({ occurrences: occurrencesIn(work, units), problem: null });
  };
  const soon = (delay: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  };
  const ends = [
    review.subscribe((now, before) => {
      if (now.changedKeys !== before.changedKeys) soon(TEXT_DELAY_MS);
      else if (now.filter !== before.filter || now.comments !== before.comments) soon(QUERY_DELAY_MS);
    }),
    review.selection.subscribe((now, before) => {
      if (now.keys !== before.keys && panel.getState().onlySelected) soon(QUERY_DELAY_MS);
    }),
    panel.subscribe((now, before) => {
      const isLimited = now.onlyShown !== before.onlyShown || now.onlySelected !== before.onlySelected;
      if (isLimited || now.query !== before.query || now.inSource !== before.inSource || now.shown !== before.shown)
        soon(QUERY_DELAY_MS);
    }),
    () => timer !== null && clearTimeout(timer),
  ];
  void run();
  return () => {
    turn++;
    for (const end of ends) end();
  };
}

/** Reading markup costs more than all the rest, and texts stay while the query changes. */
function rememberProtected(readTags: TagReader | undefined): (text: FoundText) => readonly Range[] {
  const known = new Map<string, { readonly text: string; readonly ranges: readonly Range[] }>();
  return (found) => {
    const last = known.get(nameOf(found));
    if (last?.text === found.text) return last.ranges;
    const ranges = protectedRanges(found.text, found.block === "code", readTags);
    known.set(nameOf(found), { text: found.text, ranges });
    return ranges;
  };
}

function isFor(search: Search | null, { open, query, inSource }: Wanted): search is Search {
  return search?.open === open && search.query === query && search.inSource === inSource;
}

function newSearch(wanted: Wanted, pattern: RegExp, protectedIn: (text: FoundText) => readonly Range[]): Search {
  const filter = matchFilter(wanted.query, { locale: wanted.open.article.locale, protectedIn });
  return { ...wanted, pattern, filter, known: { source: new Map(), target: new Map() }, revision: 0 };
}

function nameOf({ unitKey, side }: FoundText): string {
  return `${side} ${unitKey}`;
}

/** The texts of the units that were not looked into, or changed since, in document order. */
function unknownTexts(search: Search, state: ArticleState, units: readonly Unit[]): readonly FoundText[] {
  forgetChanged(search, state);
  const { inSource, known } = search;
  return units.flatMap((unit) => {
    const { key: unitKey, place } = unit;
    const texts: FoundText[] = [];
    if (inSource && unit.kind === "segment" && !known.source.has(unitKey))
      texts.push({ unitKey, side: "source", text: unit.source, block: place.block });
    if (!known.target.has(unitKey))
      texts.push({ unitKey, side: "target", text: shownText(state, unit), block: place.block });
    return texts;
  });
}

function forgetChanged(search: Search, state: ArticleState): void {
  const changed = changedSince(state, search.revision);
  if (changed === null) search.known.target.clear();
  else for (const key of changed) search.known.target.delete(key);
  search.revision = state.changedKeys.revision;
}

function occurrencesIn({ known }: Search, units: readonly Unit[]): readonly Occurrence[] {
  return units.flatMap(({ key }) => [...(known.source.get(key) ?? []), ...(known.target.get(key) ?? [])]);
}

/** What is found in each text. */
async function lookInto(
  { pattern, filter, query }: Search,
  texts: readonly FoundText[],
  search: PatternSearch,
): Promise<Result<readonly (readonly Occurrence[])[], string>> {
  if (texts.length === 0) return ok([]);
  const strings = texts.map(({ text }) => text);
  const found: Result<readonly (readonly RawMatch[])[], string> = query.regex
    ? await search.search(strings, pattern)
    : ok(strings.map((text) => rawMatches(text, pattern)));
  return found.ok ? ok(texts.map((text, index) => filter(text, found.value[index] ?? []))) : found;
}

/** Where the current occurrence is among those found anew. */
function indexOfSame({ occurrences }: FindResult, before: FindPanel): number {
  const last = before.result.occurrences[before.current];
  if (last === undefined) return -1;
  const isSame = (one: Occurrence) =>
    one.in.unitKey === last.in.unitKey && one.in.side === last.in.side && one.from === last.from;
  return occurrences.findIndex(isSame);
}
