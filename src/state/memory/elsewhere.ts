/**
 * After a decision: where the machine's words that were replaced stand in other segments that nobody has reviewed, with the same word of the source behind them. It is offered in one line,
 * and shown with find and replace: nothing is done by itself. Rules by number: docs/spec/memory.md.
 */

import type { StoreApi } from "zustand/vanilla";
import { append } from "#core/append.ts";
import type { Segment, Unit, UnitKey } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { termName } from "#core/glossary/term.ts";
import {
  hasWord,
  hasWords,
  type Rewording,
  rewordingsOf,
  tallyWords,
  wordBehind,
  wordsOfSource,
} from "#core/memory/rewordings.ts";
import type { Query } from "#core/search/query.ts";
import { serializeQuery } from "#core/search/query-serialize.ts";
import { isOneWay, rewordedPlaces, wordsQuery } from "#core/workspace/count-reworded.ts";
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
/** Of what was replaced in one segment the other articles are asked about so much: a segment that was written anew has more. */
const MOST_ASKED = 3;
/** Behind the paint that shows what was decided. */
const AFTER_MS = 30;
/** Who goes on at once is not kept from it: what the other articles have is asked when the reviewer reads the next segment. */
const OTHERS_AFTER_MS = 500;

export class ElsewhereOffers {
  readonly #store: StoreApi<MemoryState>;
  readonly #workspace: WorkspaceStore;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The segment decided last, of the article in view. */
  #last: UnitKey | null = null;
  /** The same of the article that was left last: whoever only looked elsewhere has it again. */
  #left: { readonly articleKey: string; readonly key: UnitKey } | null = null;
  /** Counts what was asked of the other articles: only the last is shown. */
  #turn = 0;
  #isLooking = false;
  /** Whoever waits for all of what is offered. */
  #waiting: (() => void)[] = [];
  #unfollowSteps = () => {};
  readonly #unfollow: () => void;

  constructor(store: StoreApi<MemoryState>, workspace: WorkspaceStore) {
    this.#store = store;
    this.#workspace = workspace;
    this.#unfollow = workspace.follow((now, before) => {
      if (now?.open !== before?.open) this.#turnTo(now?.open.articleKey ?? null, before?.open.articleKey ?? null);
      else if (now !== null && before !== null && now.records !== before.records)
        this.#changed(changedKeys(before.records, now.records));
    });
    // The memory is fetched behind the first paint, and somebody may have been faster.
    const { inView } = workspace.getState();
    if (inView !== null) this.#changed(keysOfLastStep(inView));
  }

  #turnTo(articleKey: string | null, before: string | null): void {
    if (this.#last !== null && before !== null) this.#left = { articleKey: before, key: this.#last };
    this.#decided(articleKey !== null && this.#left?.articleKey === articleKey ? this.#left.key : null);
  }

  end(): void {
    this.#unfollow();
    this.#decided(null);
  }

  /** Resolves once all articles that are to be are looked into; null where that is so, or nothing is looked for. */
  untilLooked(): Promise<void> | null {
    return this.#isLooking ? new Promise((go) => this.#waiting.push(go)) : null;
  }

  /** What else was decided in one step makes other counts; the segment that they are about itself, none. */
  #changed(keys: readonly UnitKey[]): void {
    const [key, ...others] = keys;
    if (key !== undefined && others.length === 0) this.#decided(key);
    else if (key !== undefined) this.#decided(this.#last === null || keys.includes(this.#last) ? null : this.#last);
  }

  #decided(key: UnitKey | null): void {
    this.#last = key;
    this.#unfollowSteps();
    this.#show(null);
    this.#isLooking = false;
    if (key === null || !this.#workspace.settings.getState().offerElsewhere) {
      this.#tell();
      return;
    }
    this.#soon(key);
    const steps = this.#workspace.getState().articles?.journal.state;
    const end = steps?.subscribe((now, before) => {
      if (now.steps !== before.steps) this.#soon(key);
    });
    if (end !== undefined) this.#unfollowSteps = end;
  }

  #soon(key: UnitKey): void {
    this.#call();
    this.#isLooking = true;
    const { inView } = this.#workspace.getState();
    this.#timer = setTimeout(() => {
      if (inView !== null && this.#workspace.getState().inView === inView) this.#offer(inView, key);
    }, AFTER_MS);
  }

  #offer(article: ArticleStore, key: UnitKey): void {
    const all = replacedIn(article, this.#workspace.openArticles(), key);
    const here = all.reduce<Elsewhere | null>((best, one) => {
      if (one.word === null || (one.certain === 0 && one.times === 0)) return best;
      return best === null || one.certain > best.certain ? { ...one, word: one.word, others: null } : best;
    }, null);
    this.#show(here);
    const after = this.#waiting.length > 0 ? 0 : OTHERS_AFTER_MS;
    this.#timer = setTimeout(() => void this.#askOthers(article, here, all), after);
  }

  /** What is offered of this article stays what it is; else it is what stands in most segments of the others. */
  async #askOthers(article: ArticleStore, here: Elsewhere | null, all: readonly Replaced[]): Promise<void> {
    const mine = this.#turn;
    let best = here;
    for (const one of here !== null && here.certain > 0 ? [here] : all.slice(0, MOST_ASKED)) {
      const others = await this.#othersOf(article, one, () => mine !== this.#turn);
      if (mine !== this.#turn) return;
      if (others === null || (others.segments === 0 && others.isMore)) continue;
      const isBetter = others.segments > (best?.others?.segments ?? 0) || best?.before === one.before;
      if (isBetter) best = { ...one, word: others.word, others };
    }
    if (best !== here) this.#show(best);
    this.#isLooking = false;
    this.#tell();
  }

  /** Null where the other articles cannot be asked. */
  async #othersOf(article: ArticleStore, { before, after, word }: Replaced, isOver: () => boolean) {
    const { articles } = this.#workspace.getState();
    const path = articles?.pathOf(article.stored.path) ?? null;
    const { locale, units } = article.getState().open.article;
    if (articles === null || path === null || locale === null || !areRead(articles)) return null;
    const unit = selectUnit(article.getState(), this.#last);
    if (unit?.kind !== "segment") return null;
    const words = word === null ? wordsOfSource(unit.source) : [word];
    const tally = word === null ? tallyWords(before, words, segmentsOf(units)) : null;
    return articles.reworded.count({ path, locale, before, after, words, tally }, isOver);
  }

  /** Whatever is under way is no longer wanted. */
  #call(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#turn += 1;
  }

  #show(elsewhere: Elsewhere | null): void {
    this.#call();
    if (this.#store.getState().elsewhere !== elsewhere) this.#store.setState({ elsewhere });
  }

  #tell(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}

/** What is not read yet would count as none. */
function areRead({ isListing, getState }: WorkspaceArticles): boolean {
  const { indexing, rows } = getState();
  return !isListing && indexing === null && rows.every(({ summary }) => summary !== null);
}

function changedKeys(before: ArticleState["records"], now: ArticleState["records"]): readonly UnitKey[] {
  const changed = Array.from(now).flatMap(([key, record]) => (before.get(key) === record ? [] : [key]));
  return [...changed, ...[...before.keys()].filter((key) => !now.has(key))];
}

function keysOfLastStep(article: ArticleStore): readonly UnitKey[] {
  return [...(article.journal().done?.entry.change.records.unit?.keys() ?? [])];
}

/** Words that were replaced, and what the article alone says of them. */
interface Replaced extends Omit<Elsewhere, "word" | "others"> {
  /** Null where it does not tell. */
  readonly word: string | null;
}

/** All that was replaced in the unit. */
function replacedIn(article: ArticleStore, all: readonly ArticleStore[], key: UnitKey): readonly Replaced[] {
  const state = article.getState();
  const unit = selectUnit(state, key);
  const record = state.records.get(key);
  if (unit?.kind !== "segment" || record === undefined) return [];
  if (record.status !== "edited" && record.status !== "approved") return [];
  const { locale } = state.open.article;
  const segments = segmentsOf(state.open.article.units);
  return rewordingsOf(unit.target, record.target, locale, readInlineTags).map((rewording) => {
    const word = wordBehind(rewording.before, unit, segments);
    if (word === null) return { ...rewording, word, certain: 0, uncertain: [], times: 0 };
    const times = timesReworded(all, locale, rewording);
    const isTerm = times >= OFTEN && !hasTerm(glossaryOf(article).getState(), word);
    return { ...rewording, word, ...placesOf(state, unit, rewording, word), times: isTerm ? times : 0 };
  });
}

function segmentsOf(units: readonly Unit[]): readonly Segment[] {
  return units.filter((unit) => unit.kind === "segment");
}

/** How many other segments have the words for certain, and the ticks to be taken from all others. */
function placesOf(state: ArticleState, decided: Segment, rewording: Rewording, word: string) {
  const { article } = state.open;
  const placesIn = rewordedPlaces(article, rewording);
  const uncertain: string[] = [];
  let certain = 0;
  for (const unit of [...article.metadata, ...article.units]) {
    const text = shownText(state, unit);
    const places = placesIn(unit, text);
    const isTouched =
      (state.records.get(unit.key)?.status ?? "unreviewed") !== "unreviewed" || state.drafts.has(unit.key);
    const isUntouched = unit !== decided && !isTouched && text === unit.target;
    const isFitting = unit.kind === "segment" && isUntouched && hasWord(unit.source, word);
    if (isFitting && isOneWay(article, unit, places, rewording)) certain += 1;
    else append(uncertain, places.map(tickKey));
  }
  return { certain, uncertain };
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
export function lookElsewhere(articles: WorkspaceArticles, elsewhere: Elsewhere, locale: string | null): void {
  articles.replacing.offer({
    filter: serializeQuery(elsewhereIn(elsewhere, hasOtherThan(articles, locale) ? locale : null)),
    find: wordsQuery(elsewhere),
    replacement: elsewhere.after,
    behind: elsewhere.word,
  });
}

function hasOtherThan(articles: WorkspaceArticles, locale: string | null): boolean {
  return articles.getState().rows.some(({ summary }) => summary !== null && summary.locale !== locale);
}

function elsewhereIn({ word }: Elsewhere, locale: string | null): Query {
  return {
    kind: "and",
    queries: [
      { kind: "status", status: "unreviewed" },
      { kind: "text", part: "source", text: word },
      ...(locale === null ? [] : [{ kind: "locale", locale } as const]),
    ],
  };
}

/** Shows find and replace with the words in it, and those ticked that are certain. */
export function showElsewhere(article: ArticleStore, elsewhere: Elsewhere): void {
  const { actions } = article.find.getState();
  actions.offer({ query: wordsQuery(elsewhere), replacement: elsewhere.after });
  actions.tick(elsewhere.uncertain, false);
}
