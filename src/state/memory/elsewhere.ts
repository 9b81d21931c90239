/**
 * After a decision: where the machine's words that were replaced stand in other segments that nobody has reviewed, with the same word of the source behind them. It is offered in one line,
 * and shown with find and replace: nothing is done by itself. Rules by number: docs/spec/memory.md.
 */

import type { StoreApi } from "zustand/vanilla";
import { append } from "#core/append.ts";
import type { Segment, Unit, UnitKey } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { termName } from "#core/glossary/term.ts";
import { hasWord, hasWords, type Rewording, rewordingsOf, wordBehind } from "#core/memory/rewordings.ts";
import { emptyQuery } from "#core/search/empty-query.ts";
import { type FoundText, matchFilter, type Occurrence } from "#core/search/find-occurrences.ts";
import { type FindQuery, patternOf } from "#core/search/find-query.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import type { Query } from "#core/search/query.ts";
import { serializeQuery } from "#core/search/query-serialize.ts";
import { rawMatches } from "#core/search/raw-matches.ts";
import { planReplacement } from "#core/search/replace-plan.ts";
import { tickKey } from "#state/article/find/find-actions.ts";
import { selectUnit, shownText } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { glossaryOf } from "#state/languages/glossary.ts";
import type { GlossaryState } from "#state/languages/glossary-state.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { Elsewhere, MemoryState } from "./memory-state.ts";

/** As often as a replacement is made before it is worth a term. */
const OFTEN = 3;
/** Behind the paint that shows what was decided. */
const AFTER_MS = 30;

export class ElsewhereOffers {
  readonly #store: StoreApi<MemoryState>;
  readonly #workspace: WorkspaceStore;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #unfollow: () => void;

  constructor(store: StoreApi<MemoryState>, workspace: WorkspaceStore) {
    this.#store = store;
    this.#workspace = workspace;
    this.#unfollow = workspace.follow((now, before) => {
      if (now?.open !== before?.open) this.#show(null);
      else if (now !== null && before !== null && now.records !== before.records)
        this.#decided(now, changedKeys(before.records, now.records));
    });
    // The memory is fetched behind the first paint, and somebody may have been faster.
    const { inView } = workspace.getState();
    if (inView !== null) this.#decided(inView.getState(), keysOfLastStep(inView));
  }

  end(): void {
    this.#unfollow();
    this.#show(null);
  }

  #decided(now: ArticleState, [key, ...others]: readonly UnitKey[]): void {
    if (key === undefined) return;
    this.#show(null);
    if (others.length > 0 || !this.#workspace.settings.getState().offerElsewhere) return;
    this.#timer = setTimeout(() => {
      const { inView } = this.#workspace.getState();
      if (inView?.getState().open === now.open) this.#show(elsewhereOf(inView, this.#workspace.openArticles(), key));
    }, AFTER_MS);
  }

  #show(elsewhere: Elsewhere | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#store.getState().elsewhere !== elsewhere) this.#store.setState({ elsewhere });
  }
}

function changedKeys(before: ArticleState["records"], now: ArticleState["records"]): readonly UnitKey[] {
  const changed = Array.from(now).flatMap(([key, record]) => (before.get(key) === record ? [] : [key]));
  return [...changed, ...[...before.keys()].filter((key) => !now.has(key))];
}

function keysOfLastStep(article: ArticleStore): readonly UnitKey[] {
  return [...(article.journal().done?.entry.change.records.unit?.keys() ?? [])];
}

/** Of all that was replaced in the unit, what stands in most other segments; null where nothing does, and no term is worth adding. */
function elsewhereOf(article: ArticleStore, all: readonly ArticleStore[], key: UnitKey): Elsewhere | null {
  const state = article.getState();
  const unit = selectUnit(state, key);
  const record = state.records.get(key);
  if (unit?.kind !== "segment" || record === undefined) return null;
  if (record.status !== "edited" && record.status !== "approved") return null;
  const { locale } = state.open.article;
  const segments = segmentsOf(state.open.article.units);
  let best: Elsewhere | null = null;
  for (const rewording of rewordingsOf(unit.target, record.target, locale, readInlineTags)) {
    const word = wordBehind(rewording.before, unit, segments);
    if (word === null) continue;
    const { certain, uncertain } = placesOf(state, unit, rewording, word);
    const times = timesReworded(all, locale, rewording);
    const isTerm = times >= OFTEN && !hasTerm(glossaryOf(article).getState(), word);
    if (certain === 0 && !isTerm) continue;
    const found = { ...rewording, word, certain, uncertain, times: isTerm ? times : 0 };
    if (best === null || certain > best.certain) best = found;
  }
  return best;
}

function segmentsOf(units: readonly Unit[]): readonly Segment[] {
  return units.filter((unit) => unit.kind === "segment");
}

function queryOf({ before }: Rewording): FindQuery {
  return { ...emptyQuery, text: before, matchCase: true, wholeWord: true };
}

/** How many other segments have the words for certain, and the ticks to be taken from all others. */
function placesOf(state: ArticleState, decided: Segment, rewording: Rewording, word: string) {
  const { article } = state.open;
  const query = queryOf(rewording);
  const pattern = patternOf(query);
  const uncertain: string[] = [];
  let certain = 0;
  if (!pattern.ok || pattern.value === null) return { certain, uncertain };
  const protectedIn = ({ text, block }: FoundText) => protectedRanges(text, block === "code", readInlineTags);
  const filter = matchFilter(query, { locale: article.locale, protectedIn });
  for (const unit of [...article.metadata, ...article.units]) {
    const text = shownText(state, unit);
    if (!text.includes(rewording.before)) continue;
    const found: FoundText = { unitKey: unit.key, side: "target", text, block: unit.place.block };
    const occurrences = filter(found, rawMatches(text, pattern.value));
    if (unit !== decided && isCertain(state, unit, occurrences, rewording, word)) certain += 1;
    else append(uncertain, occurrences.map(tickKey));
  }
  return { certain, uncertain };
}

/** Nobody has touched it, the word is in its source, there is one place it can be, and what comes of it stands in the article with all its markup. */
function isCertain(
  state: ArticleState,
  unit: Unit,
  occurrences: readonly Occurrence[],
  { after }: Rewording,
  word: string,
): boolean {
  const [only, ...others] = occurrences;
  if (unit.kind !== "segment" || only === undefined || others.length > 0 || !hasWord(unit.source, word)) return false;
  const isTouched =
    (state.records.get(unit.key)?.status ?? "unreviewed") !== "unreviewed" || state.drafts.has(unit.key);
  if (isTouched || only.in.text !== unit.target) return false;
  const { from, to } = only;
  const plan = planReplacement(state.open.article, unit, only.in.text, [{ from, to, insert: after }], readInlineTags);
  return plan.refusal === null && plan.markup === null;
}

/** In how many segments of that language the same words were replaced by the same ones. */
function timesReworded(all: readonly ArticleStore[], locale: string | null, { before, after }: Rewording): number {
  let times = 0;
  for (const article of all) {
    const { open, records } = article.getState();
    if (open.article.locale !== locale) continue;
    for (const [key, { target }] of records) {
      const unit = selectUnit({ open }, key);
      if (unit?.kind !== "segment" || !hasWords(unit.target, before) || !hasWords(target, after)) continue;
      const made = rewordingsOf(unit.target, target, locale, readInlineTags);
      if (made.some((one) => one.before === before && one.after === after)) times += 1;
    }
  }
  return times;
}

/** Whether the glossary has that word of the source. */
export function hasTerm({ terms }: Pick<GlossaryState, "terms">, word: string): boolean {
  const name = termName(word);
  return terms.some(({ source }) => termName(source) === name);
}

/** The same in the overview of all articles, where nobody has reviewed them and the word is in the source; ticked are those that are certain. */
export function lookElsewhere({ segments, replacing }: WorkspaceArticles, elsewhere: Elsewhere): void {
  segments.setFilter(serializeQuery(elsewhereIn(elsewhere)));
  replacing.look(queryOf(elsewhere), elsewhere.word);
  replacing.setReplacement(elsewhere.after);
  replacing.open();
}

function elsewhereIn({ word }: Elsewhere): Query {
  return {
    kind: "and",
    queries: [
      { kind: "status", status: "unreviewed" },
      { kind: "text", part: "source", text: word },
    ],
  };
}

/** Shows find and replace with the words in it, and those ticked that are certain. */
export function showElsewhere(article: ArticleStore, elsewhere: Elsewhere): void {
  const { actions } = article.find.getState();
  actions.open("replace");
  actions.choose({ onlyShown: false, onlySelected: false });
  actions.look(queryOf(elsewhere));
  actions.setReplacement(elsewhere.after);
  actions.tick(elsewhere.uncertain, false);
}
