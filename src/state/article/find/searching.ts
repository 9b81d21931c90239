/**
 * Keeps what the find panel found up to date: with what is looked for, and with texts as they change. Only texts that changed are looked into again.
 * Plain text is searched here; a regular expression elsewhere, for it may take forever.
 */
import type { Range, Unit } from "#core/document/article.ts";
import type { TagReader } from "#core/markup/read-markup.ts";
import type { PatternSearch } from "#core/ports.ts";
import { ok, type Result } from "#core/result.ts";
import { type FoundText, type MatchFilter, matchFilter, type Occurrence } from "#core/search/find-occurrences.ts";
import { patternOf } from "#core/search/find-query.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import { type RawMatch, rawMatches } from "#core/search/raw-matches.ts";
import { committedState } from "#state/article/selectors/select-unit.ts";
import type { ArticleState, OpenArticle } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { FindPanel } from "#state/article/session/find-state.ts";
import { findScope } from "./find-scope.ts";

/** Waits until a hand rests: searching at each key would cost typing its speed. */
const QUERY_DELAY_MS = 60;
const TEXT_DELAY_MS = 200;

interface Known {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

/** What one query found, by text. */
interface Search {
  readonly open: OpenArticle;
  readonly query: FindPanel["query"];
  readonly inSource: boolean;
  readonly pattern: RegExp;
  readonly filter: MatchFilter;
  readonly known: Map<string, Known>;
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

  const run = async () => {
    const mine = ++turn;
    const { query, shown, inSource, actions } = panel.getState();
    const { open } = review.getState();
    const pattern = patternOf(query);
    if (!pattern.ok || pattern.value === null) {
      present = null;
      actions.found({ occurrences: [], problem: pattern.ok ? null : pattern.failure });
      return;
    }
    const wanted = { open, query, inSource: inSource && shown === "find" };
    const isNew = present === null || !isSame(present, wanted);
    const filter = matchFilter(query, { locale: open.article.locale, protectedIn });
    const work = isNew || present === null ? { ...wanted, pattern: pattern.value, filter, known: new Map() } : present;
    const texts = textsOf(review.getState(), findScope(review, panel.getState()).units, work);
    const outcome = await lookInto(work, texts, search, query.regex);
    // What is looked for may have changed meanwhile, and is searched for in its turn.
    if (mine !== turn || panel.getState().query !== query) return;
    present = outcome.ok ? work : null;
    const occurrences = outcome.ok ? texts.flatMap((text) => work.known.get(nameOf(text))?.occurrences ?? []) : [];
    actions.found({ occurrences, problem: outcome.ok ? null : outcome.failure });
  };
  const soon = (delay: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  };
  const ends = [
    review.subscribe((now, before) => {
      if (now.open !== before.open || now.records !== before.records || now.drafts !== before.drafts)
        soon(TEXT_DELAY_MS);
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

function isSame(search: Search, wanted: Pick<Search, "open" | "query" | "inSource">): boolean {
  return search.open === wanted.open && search.query === wanted.query && search.inSource === wanted.inSource;
}

function nameOf({ unitKey, side }: FoundText): string {
  return `${side} ${unitKey}`;
}

/** Every text of the units to look into, in document order. */
function textsOf(state: ArticleState, units: readonly Unit[], { inSource }: Search): readonly FoundText[] {
  return units.flatMap((unit) => {
    const { key: unitKey, place } = unit;
    const { text } = state.drafts.get(unitKey) ?? { text: committedState(state, unit).target };
    const target: FoundText = { unitKey, side: "target", text, block: place.block };
    if (!inSource || unit.kind === "field") return [target];
    return [{ unitKey, side: "source", text: unit.source, block: place.block }, target];
  });
}

/** Brings `known` up to date with the texts. */
async function lookInto(
  { pattern, filter, known }: Search,
  texts: readonly FoundText[],
  search: PatternSearch,
  isRegex: boolean,
): Promise<Result<void, string>> {
  const changed = texts.filter((text) => known.get(nameOf(text))?.text !== text.text);
  if (changed.length === 0) return ok(undefined);
  const strings = changed.map(({ text }) => text);
  const found: Result<readonly (readonly RawMatch[])[], string> = isRegex
    ? await search.search(strings, pattern)
    : ok(strings.map((text) => rawMatches(text, pattern)));
  if (!found.ok) return found;
  changed.forEach((text, index) => {
    known.set(nameOf(text), { text: text.text, occurrences: filter(text, found.value[index] ?? []) });
  });
  return ok(undefined);
}
