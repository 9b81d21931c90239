/**
 * What repeats the source of the active segment (MM50): in all articles of a workspace, read or not, or where an article is open alone in the articles that are open. What the
 * dialog and the row ask is the same for both.
 */
import { counted } from "#core/count-in-words.ts";
import type { Segment } from "#core/document/article.ts";
import { sameLineBreaks } from "#core/memory/mask-source.ts";
import type { RepeatVerdict } from "#core/ports/repeat-search.ts";
import { bareState } from "#core/review/unit-state.ts";
import { contextOf, hashName, judgeRepeat } from "#core/workspace/repeats/find-repeats.ts";
import {
  groupedBy,
  type PlannedPlace,
  type RepeatChoice,
  type RepeatPlace,
  type RepeatVerdicts,
} from "#core/workspace/repeats/plan-repeats.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { committedState, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState, OpenArticle, TextReplacement } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { PlaceFate, Settled } from "#state/workspace/articles/repeats/settling.ts";
import type { TriedTexts } from "#state/workspace/articles/repeats/trying-texts.ts";

const indexes = new WeakMap<OpenArticle, ReadonlyMap<string, readonly Segment[]>>();

/** Segments of an article with that source, in their order. */
export function segmentsWith(open: OpenArticle, source: string): readonly Segment[] {
  const index = indexes.get(open) ?? indexOf(open);
  indexes.set(open, index);
  return index.get(sameLineBreaks(source)) ?? [];
}

function indexOf({ article }: OpenArticle): ReadonlyMap<string, readonly Segment[]> {
  const segments = article.units.flatMap((unit) =>
    unit.kind === "segment" && unit.source.trim() !== "" ? [unit] : [],
  );
  return groupedBy(segments, ({ source }) => sameLineBreaks(source));
}

/** Where repeats are looked for. */
export interface RepeatScope {
  readonly inView: ArticleStore;
  readonly open: readonly ArticleStore[];
  /** Null where the article in view is of none. */
  readonly articles: WorkspaceArticles | null;
}

/** Open articles that are translated into the language of the one in view, and of its workspace where it is of one: that first, the others as they were opened. */
export function repeatingArticles({ inView, open, articles }: RepeatScope): readonly ArticleStore[] {
  const localeOf = (article: ArticleStore) => article.getState().open.article.locale;
  const isOfScope = ({ stored }: ArticleStore) => articles === null || articles.pathOf(stored.path) !== null;
  return [inView, ...open.filter((one) => one !== inView && localeOf(one) === localeOf(inView) && isOfScope(one))];
}

/** What the dialog is about: places that can be judged and settled. */
export interface Repeating {
  readonly source: string;
  /** Whether further repeats can be filled in (MM65): in articles opened alone nothing is. */
  readonly isOfWorkspace: boolean;
  readonly locale: string | null;
  gather(): Promise<readonly RepeatPlace[]>;
  /** Whether the text can stand at each of the places. */
  judge(choice: StandingText): Promise<RepeatVerdicts>;
  /** What the checks would say of each of the texts at one of the places, written ones too. */
  tryTexts(place: RepeatPlace, texts: readonly StandingText[]): Promise<TriedTexts>;
  /** Does what was planned. What is not as it was shown is left alone and named. */
  settle(plan: readonly PlannedPlace[], choice: StandingText, becomes: RepeatChoice["becomes"]): Promise<Settled>;
}

/** @param unit of the article in view */
export function repeatingOf(scope: RepeatScope, unit: Segment): Repeating {
  const { articles, inView } = scope;
  const { locale, path } = inView.getState().open.article;
  const known = articles?.pathOf(path) ?? null;
  return articles === null || known === null
    ? inOpenArticles(scope, unit.source, locale)
    : inWorkspace(articles, unit.source, locale, known);
}

/** @param path of an article that counts whether or not all have been looked into */
export function inWorkspace(
  articles: WorkspaceArticles,
  source: string,
  locale: string | null,
  path: string | null,
): Repeating {
  const { repeats } = articles;
  const sought = () => {
    const [first = 0, second = 0] = hashSources([source]);
    const group = repeats.surveying.survey.find(locale, first, second);
    const paths = new Set(group === null ? [] : repeats.surveying.survey.pathsOf(group));
    if (path !== null) paths.add(path);
    return { side: "source" as const, names: new Set([hashName(source)]), locale, paths };
  };
  return {
    source,
    isOfWorkspace: true,
    locale,
    gather: async () => (await repeats.gather(sought(), null)).flatMap(({ places }) => places),
    judge: async (choice) => {
      const judged = await repeats.gather(sought(), choice);
      return new Map(judged.flatMap(({ verdicts }) => [...verdicts]));
    },
    tryTexts: (place, texts) => repeats.tryTexts(place, texts),
    settle: (plan, choice, becomes) => {
      const seen = new Map(plan.map((one) => [one.place.id, one]));
      return repeats.settling.settle({ source, sought: sought(), choice, becomes, fateOf: fateIn(seen) });
    },
  };
}

/** What became a place since is none that anybody has seen. */
function fateIn(seen: ReadonlyMap<string, PlannedPlace>): (place: RepeatPlace) => PlaceFate {
  return ({ id, text, status }) => {
    const planned = seen.get(id);
    if (planned === undefined || !isTouched(planned)) return "stay";
    return planned.place.text === text && planned.place.status === status ? "take" : "changed";
  };
}

function isTouched({ fate }: PlannedPlace): boolean {
  return fate === "changes" || fate === "approves";
}

/** Each of the open articles has its own step for undo. */
function inOpenArticles(scope: RepeatScope, source: string, locale: string | null): Repeating {
  const at = () =>
    repeatingArticles(scope).flatMap((article) => {
      const state = article.getState();
      return segmentsWith(state.open, source).map((unit) => ({ article, unit, place: placeOf(article, state, unit) }));
    });
  return {
    source,
    isOfWorkspace: false,
    locale,
    gather: async () => at().map(({ place }) => place),
    judge: async (choice) =>
      new Map(
        at().map(({ article, unit, place }): [string, RepeatVerdict] => [
          place.id,
          judgeRepeat(article.getState().open.article, unit, choice),
        ]),
      ),
    // Of what stands in an open article that is known already; of what is written nobody is asked.
    tryTexts: async (_place, texts) =>
      texts.map(({ text }) => {
        const one = at().find(({ article, unit }) => article.getState().checked.get(unit.key)?.text === text);
        return one === undefined ? null : selectFindings(one.article.getState(), one.unit.key);
      }),
    settle: async (plan, _choice, becomes) => settleInEach(plan, at(), becomes),
  };
}

function settleInEach(
  plan: readonly PlannedPlace[],
  present: readonly { readonly article: ArticleStore; readonly place: RepeatPlace }[],
  becomes: RepeatChoice["becomes"],
): Settled {
  const articleOf = new Map(present.map(({ article, place }) => [place.id, article]));
  let [segments, articles] = [0, 0];
  for (const [article, of] of groupedBy(plan.filter(isTouched), ({ place }) => articleOf.get(place.id))) {
    const replacements = of.map(
      ({ place: { key, text: before }, text }): TextReplacement => ({ key, before, after: text, count: 1, becomes }),
    );
    const count = article?.getState().actions.replaceTexts(replacements, "Settled a repeated source") ?? 0;
    segments += count;
    articles += count > 0 ? 1 : 0;
  }
  const where = `${counted(segments, "segment")} in ${counted(articles, "article")}`;
  // A single article has said so itself.
  const message = articles > 1 ? `Settled a repeated source in ${where}: undo takes it back in each` : "";
  return { message, isDone: true, left: [] };
}

function placeOf(article: ArticleStore, state: ArticleState, unit: Segment): RepeatPlace {
  const { articleKey, indexOf: at } = state.open;
  const { units, locale } = state.open.article;
  const index = at.get(unit.key) ?? 0;
  const { text, status, elsewhere } = selectUnitView(state, unit);
  return {
    id: `${articleKey} ${unit.key}`,
    articleKey,
    path: article.stored.path,
    locale,
    key: unit.key,
    number: index + 1,
    source: unit.source,
    machine: unit.target,
    from: bareState(committedState(state, unit)),
    text,
    status,
    place: unit.place,
    ...contextOf(units, index, (one) => selectUnitView(state, one).text),
    obstacle: elsewhere ? "Another tab is typing in it." : null,
  };
}
