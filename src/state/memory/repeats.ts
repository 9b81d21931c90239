/** Segments with the same source (MM1) in the article in view and the others that are open, and what becomes of them when one translation is chosen. */
import type { Segment, UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { sameLineBreaks } from "#core/memory/mask-source.ts";
import type { Status } from "#core/review/record.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState, OpenArticle, TextReplacement } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** A segment that repeats, as it was when the places were gathered. */
export interface RepeatPlace {
  /** Names it among all. */
  readonly id: string;
  readonly article: ArticleStore;
  readonly unit: Segment;
  /** As its row shows it. */
  readonly text: string;
  readonly status: Status;
  /** Another tab is typing in it. */
  readonly isElsewhere: boolean;
  /** The targets beside it; empty at the article's ends. */
  readonly before: string;
  readonly after: string;
  /** The heading it stands under; empty where there is none. */
  readonly heading: string;
}

/** One of the translations that a source has. */
export interface RepeatTranslation {
  readonly text: string;
  readonly places: readonly RepeatPlace[];
  readonly articles: number;
  readonly approved: number;
}

const indexes = new WeakMap<OpenArticle, ReadonlyMap<string, readonly Segment[]>>();

/** Segments of an article with that source, in their order. */
function segmentsWith(open: OpenArticle, source: string): readonly Segment[] {
  const index = indexes.get(open) ?? indexOf(open);
  indexes.set(open, index);
  return index.get(sameLineBreaks(source)) ?? [];
}

function indexOf({ article }: OpenArticle): ReadonlyMap<string, readonly Segment[]> {
  const index = new Map<string, Segment[]>();
  for (const unit of article.units) {
    if (unit.kind !== "segment" || unit.source.trim() === "") continue;
    const source = sameLineBreaks(unit.source);
    const known = index.get(source);
    if (known === undefined) index.set(source, [unit]);
    else known.push(unit);
  }
  return index;
}

/** How often a source stands in these articles, and how many translations it has there. */
export interface RepeatCount {
  readonly segments: number;
  readonly translations: number;
}

export function countRepeats(states: readonly ArticleState[], source: string): RepeatCount {
  const texts = states.flatMap((state) =>
    segmentsWith(state.open, source).map((segment) => selectUnitView(state, segment).text),
  );
  return { segments: texts.length, translations: new Set(texts).size };
}

/** Open articles that are translated into the language of the one in view: that first, the others as they were opened. */
export function repeatingArticles(inView: ArticleStore, open: readonly ArticleStore[]): readonly ArticleStore[] {
  const localeOf = (article: ArticleStore) => article.getState().open.article.locale;
  return [inView, ...open.filter((one) => one !== inView && localeOf(one) === localeOf(inView))];
}

export function gatherRepeats(articles: readonly ArticleStore[], source: string): readonly RepeatPlace[] {
  return articles.flatMap((article) => {
    const state = article.getState();
    return segmentsWith(state.open, source).map((unit) => placeOf(article, state, unit));
  });
}

function placeOf(article: ArticleStore, state: ArticleState, unit: Segment): RepeatPlace {
  const { units } = state.open.article;
  const index = state.open.indexOf.get(unit.key) ?? 0;
  const textAt = (at: number) => {
    const beside = units[at];
    return beside?.kind === "segment" ? selectUnitView(state, beside).text : "";
  };
  const heading = units.slice(0, index).findLast(({ place }) => place.block === "heading");
  const { text, status, elsewhere } = selectUnitView(state, unit);
  return {
    id: `${state.open.articleKey} ${unit.key}`,
    article,
    unit,
    text,
    status,
    isElsewhere: elsewhere,
    before: textAt(index - 1),
    after: textAt(index + 1),
    heading: heading === undefined ? "" : selectUnitView(state, heading).text,
  };
}

/** The one that is approved most often first, then the most frequent. */
export function translationsOf(places: readonly RepeatPlace[]): readonly RepeatTranslation[] {
  const byText = groupedBy(places, ({ text }) => text);
  const translations = Array.from(byText, ([text, of]) => ({
    text,
    places: of,
    articles: new Set(of.map(({ article }) => article)).size,
    approved: of.filter(({ status }) => status === "approved").length,
  }));
  return translations.sort((a, b) => b.approved - a.approved || b.places.length - a.places.length);
}

/** What the reviewer chose. */
export interface RepeatChoice {
  readonly text: string;
  readonly becomes: "approved" | "edited";
  /** Whether those that are approved with another text change too. */
  readonly changesApproved: boolean;
  /** Ticks that were set or taken by hand, by place. */
  readonly ticks: ReadonlyMap<string, boolean>;
}

/**
 * `changes`: it gets the text. `approves`: it has the text and gets approved. `stays`: it is approved with another text. `left`: the tick was taken. `done`: nothing is to be
 * done. `refused`: the text cannot stand there, or somebody else is typing there.
 */
export type RepeatFate = "changes" | "approves" | "stays" | "left" | "done" | "refused";

export interface PlannedPlace {
  readonly place: RepeatPlace;
  readonly fate: RepeatFate;
  /** As the frame guard lets it be written; the present text where nothing is. */
  readonly text: string;
  /** Why it is refused, in one sentence. */
  readonly why: string | null;
}

/** What becomes of each place, in their order. */
export function planRepeats(places: readonly RepeatPlace[], choice: RepeatChoice): readonly PlannedPlace[] {
  return places.map((place) => planned(place, choice));
}

function planned(place: RepeatPlace, choice: RepeatChoice): PlannedPlace {
  const stay = (fate: RepeatFate, why: string | null = null) => ({ place, fate, text: place.text, why });
  const { status, unit, article } = place;
  if (place.isElsewhere) return stay("refused", "Another tab is typing in it.");
  if (choice.text === place.text && (status === "approved" || choice.becomes === "edited")) return stay("done");
  if (!isTicked(place, choice)) return stay(status === "approved" ? "stays" : "left");
  if (choice.text === place.text) return stay("approves");
  const verdict = guardEdit(article.getState().open.article, unit, choice.text);
  if (verdict.kind === "refused") return stay("refused", verdict.message);
  return { place, fate: "changes", text: verdict.text, why: null };
}

/** Approved ones are touched only where they are ticked, one by one or all. */
function isTicked({ id, status, text }: RepeatPlace, choice: RepeatChoice): boolean {
  return choice.ticks.get(id) ?? (status !== "approved" || text === choice.text || choice.changesApproved);
}

export function countFates(plan: readonly PlannedPlace[]): Readonly<Record<RepeatFate, number>> {
  const counts = { changes: 0, approves: 0, stays: 0, left: 0, done: 0, refused: 0 };
  for (const { fate } of plan) counts[fate] += 1;
  return counts;
}

/**
 * Does what was planned, in each article as one step for undo.
 *
 * @returns how many segments changed, and in how many articles; those that changed meanwhile are left alone, and their article says so
 */
export function settleRepeats(plan: readonly PlannedPlace[], becomes: RepeatChoice["becomes"]) {
  const done = plan.filter(({ fate }) => fate === "changes" || fate === "approves");
  const settled = { segments: 0, articles: 0 };
  for (const [article, of] of groupedBy(done, ({ place }) => place.article)) {
    const replacements = of.map(
      ({ place: { unit, text: before }, text }): TextReplacement => ({
        key: unit.key,
        before,
        after: text,
        count: 1,
        becomes,
      }),
    );
    const count = article.getState().actions.replaceTexts(replacements, "Settled a repeated source");
    settled.segments += count;
    settled.articles += count > 0 ? 1 : 0;
  }
  return settled;
}

/** Where the place stands: the article's path, and the segment's number in it. */
export function placeName({ article, unit }: RepeatPlace): string {
  return `${article.stored.path} · ${rowNumber(article.getState().open, unit.key)}`;
}

function rowNumber({ indexOf: at }: OpenArticle, key: UnitKey): number {
  return (at.get(key) ?? 0) + 1;
}

/** In the order of each group's first. */
function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return groups;
}
