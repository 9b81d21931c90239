/**
 * What can be done in the find panel. Its options are remembered while the article is open. What is found is worked out in `searching.ts`, which is fetched
 * with the panel.
 */

import { createStore, type StoreApi } from "zustand/vanilla";
import { emptyQuery } from "#core/search/empty-query.ts";
import type { Occurrence } from "#core/search/find-occurrences.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticleWindow } from "#state/article/session/article-window.ts";
import type { FindPanel, FindResult, FindStore, OwnSearch } from "#state/article/session/find-state.ts";
import type { Live } from "#state/article/session/live.ts";

const NOTHING_FOUND: FindResult = { occurrences: [], problem: null };
const NOTHING_SHOWN = { result: NOTHING_FOUND, answered: null, current: -1 } satisfies Partial<FindPanel>;
const ALL_ROWS = { onlyShown: false, onlySelected: false } satisfies Partial<FindPanel>;
const FRESH = {
  query: emptyQuery,
  inSource: true,
  onlyShown: true,
  onlySelected: false,
  replacement: "",
  ...NOTHING_SHOWN,
  own: null,
  ticks: new Map<string, boolean>(),
} satisfies Partial<FindPanel>;

/** To the next or previous occurrence of what is looked for, once that was found; where the panel is not shown, shows it. */
export function stepFindWhenAnswered(
  review: ArticleStore,
  { holdKeys }: Pick<ArticleWindow, "holdKeys">,
  way: 1 | -1,
): void {
  const answer = untilAnswered(review);
  if (answer === null) {
    stepFind(review, way);
    return;
  }
  const step = () => {
    const { shown, actions } = review.find.getState();
    // It may have been closed meanwhile.
    if (shown !== null) actions.step(way);
  };
  void holdKeys(answer.then(step));
}

/** To the next or previous occurrence of what was found; where the panel is not shown, shows it. */
export function stepFind(review: ArticleStore, way: 1 | -1): void {
  const { shown, actions } = review.find.getState();
  if (shown === null) actions.open("find");
  else actions.step(way);
}

/** Whether the result is for what is looked for now. */
export function isAnswered({ query, answered }: FindPanel): boolean {
  return query.text === "" || answered === query;
}

/**
 * What is settled once that is so and on the page; null where it is so already. A key acts on what the field holds, not on what was found last. While an earlier
 * key still waits, later ones wait for what it does, so that they act in the order in which they were pressed.
 */
export function untilAnswered(review: ArticleStore): Promise<void> | null {
  const { find } = review;
  const { awaited } = find;
  if (awaited === null && (find.getState().shown === null || isAnswered(find.getState()))) return null;
  const answer = (awaited ?? untilFound(find)).then(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          if (find.awaited === answer) find.awaited = null;
          resolve();
        });
      }),
  );
  find.awaited = answer;
  return answer;
}

function untilFound(panel: StoreApi<FindPanel>): Promise<void> {
  return new Promise((resolve) => {
    const end = panel.subscribe((now) => {
      if (now.shown !== null && !isAnswered(now)) return;
      end();
      resolve();
    });
  });
}

/** Names an occurrence among those of its unit: it stays the same while the text around it changes. */
export function tickKey({ in: { unitKey } }: Occurrence, ordinal: number): string {
  return `${ordinal} ${unitKey}`;
}

/** The find panel of an article. */
export function createFindStore(review: Live<ArticleState>): FindStore {
  return Object.assign(createFindPanel(review), { awaited: null });
}

function createFindPanel(review: Live<ArticleState>): StoreApi<FindPanel> {
  return createStore<FindPanel>((set, get) => {
    /** The query that was answered last, or offered. */
    let known = emptyQuery;
    const goTo = (index: number) => {
      const { activate } = review.getState().actions;
      const occurrence = get().result.occurrences[index];
      set(({ moved }) => ({ current: occurrence === undefined ? -1 : index, moved: moved + 1 }));
      if (occurrence !== undefined) activate(occurrence.in.unitKey, review.getState().mode);
    };
    return {
      ...FRESH,
      shown: null,
      asked: 0,
      isGiven: false,
      moved: 0,
      actions: {
        open: (shown) =>
          set(({ asked, query, shown: before }) => ({
            shown,
            asked: asked + 1,
            isGiven: shown === "replace" && before !== null && query.text !== "",
          })),
        offer: (search) => {
          get().actions.open("replace");
          // Nobody looks for it: whoever leaves it is where they were.
          known = search.query;
          set((before) => ({ ...ALL_ROWS, ...search, own: before.own ?? ownSearch(before), ticks: new Map() }));
        },
        close: () => set(({ own }) => ({ ...own, own: null, shown: null, ...NOTHING_SHOWN })),
        look: (change) => set(({ query }) => ({ query: { ...query, ...change }, ticks: new Map() })),
        choose: (change) => set(change),
        setReplacement: (replacement) => set({ replacement, ticks: new Map() }),
        tick: (keys, ticked) =>
          set(({ ticks }) => ({ ticks: new Map([...ticks, ...Array.from(keys, (key) => [key, ticked] as const)]) })),
        found: (result, current) => {
          const { query } = get();
          const isNew = query !== known;
          known = query;
          set({ result, answered: query, current: isNew ? -1 : current });
          if (isNew && result.occurrences.length > 0) goTo(nearest(result.occurrences, review.getState(), 1));
        },
        step: (way) => {
          const { result, current } = get();
          const { length } = result.occurrences;
          const here = result.occurrences[current]?.in.unitKey === review.getState().activeKey;
          const next = here ? (current + way + length) % length : nearest(result.occurrences, review.getState(), way);
          goTo(next);
        },
        goTo,
      },
    };
  });
}

function ownSearch({ query, inSource, onlyShown, onlySelected, replacement }: FindPanel): OwnSearch {
  return { query, inSource, onlyShown, onlySelected, replacement };
}

/** The first occurrence from the active unit on, or the last one up to it, going round at the ends; -1 where there is none. */
function nearest(occurrences: readonly Occurrence[], { open, activeKey }: ArticleState, way: 1 | -1): number {
  const active = open.indexOf.get(activeKey ?? "") ?? -1;
  const place = (one: Occurrence) => open.indexOf.get(one.in.unitKey) ?? -1;
  if (occurrences.length === 0) return -1;
  const found =
    way === 1
      ? occurrences.findIndex((one) => place(one) >= active)
      : occurrences.findLastIndex((one) => place(one) <= active);
  return found >= 0 ? found : way === 1 ? 0 : occurrences.length - 1;
}
