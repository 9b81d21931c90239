/**
 * What the find panel holds: what is looked for, what was found, and where the reviewer is among it. A store of its own beside the review's, made
 * when it is first asked for; its options are remembered while the article is open. What is found is worked out in `searching.ts`, which is fetched
 * with the panel.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Occurrence } from "#core/search/find-occurrences.ts";
import { emptyQuery, type FindQuery } from "#core/search/find-query.ts";
import type { OpenArticle, ReviewState } from "#state/article/session/article-state.ts";
import type { CommandContext } from "#state/commands/command.ts";

export interface FindResult {
  /** In document order, a unit's source before its target. */
  readonly occurrences: readonly Occurrence[];
  /** Why nothing could be looked for; null where it could. */
  readonly problem: string | null;
}

export interface FindPanel {
  readonly shown: "find" | "replace" | null;
  /** Counts how often the panel was asked for, so that its field takes the focus each time. */
  readonly asked: number;
  readonly query: FindQuery;
  /** Whether finding looks into sources too; replacing never does. */
  readonly inSource: boolean;
  /** While a filter is set, only the rows it shows are looked into. */
  readonly onlyShown: boolean;
  /** While rows are selected, replacing looks into these alone. */
  readonly onlySelected: boolean;
  readonly replacement: string;
  readonly result: FindResult;
  /** The query that the result is for; null before there is one. */
  readonly answered: FindQuery | null;
  /** Index into the occurrences; -1 where none is current. */
  readonly current: number;
  /** Counts how often an occurrence was gone to. */
  readonly moved: number;
  /** Ticks that the reviewer set or took away, by `tickKey`; all others are as the preview proposes. */
  readonly ticks: ReadonlyMap<string, boolean>;
  readonly actions: FindPanelActions;
}

export interface FindPanelActions {
  open(shown: "find" | "replace"): void;
  close(): void;
  look(change: Partial<FindQuery>): void;
  setInSource(inSource: boolean): void;
  limit(change: Partial<Pick<FindPanel, "onlyShown" | "onlySelected">>): void;
  setReplacement(replacement: string): void;
  tick(keys: Iterable<string>, ticked: boolean): void;
  /** Takes what was found for the present query. The first time for it, the first occurrence from the active unit on is gone to. */
  found(result: FindResult): void;
  /** To the next or previous occurrence, from the last to the first. */
  step(way: 1 | -1): void;
  goTo(index: number): void;
}

const NOTHING_FOUND: FindResult = { occurrences: [], problem: null };
const FRESH = {
  query: emptyQuery,
  inSource: true,
  onlyShown: true,
  onlySelected: false,
  replacement: "",
  result: NOTHING_FOUND,
  answered: null,
  current: -1,
  ticks: new Map<string, boolean>(),
} satisfies Partial<FindPanel>;

const panels = new WeakMap<StoreApi<ReviewState>, StoreApi<FindPanel>>();

/** What the last of the keys that wait for an answer waits for. */
const awaited = new WeakMap<StoreApi<FindPanel>, Promise<void>>();

/** The find panel of a review: always the same one. */
export function findPanelOf(review: StoreApi<ReviewState>): StoreApi<FindPanel> {
  const known = panels.get(review);
  if (known !== undefined) return known;
  const panel = createFindPanel(review);
  panels.set(review, panel);
  return panel;
}

/** To the next or previous occurrence of what is looked for, once that was found; where the panel is not shown, shows it. */
export function stepFindWhenAnswered(
  review: StoreApi<ReviewState>,
  { holdKeys }: Pick<CommandContext, "holdKeys">,
  way: 1 | -1,
): void {
  const answer = untilAnswered(review);
  if (answer === null) {
    stepFind(review, way);
    return;
  }
  const step = () => {
    const { shown, actions } = findPanelOf(review).getState();
    // It may have been closed meanwhile.
    if (shown !== null) actions.step(way);
  };
  void holdKeys(answer.then(step));
}

/** To the next or previous occurrence of what was found; where the panel is not shown, shows it. */
export function stepFind(review: StoreApi<ReviewState>, way: 1 | -1): void {
  const { shown, actions } = findPanelOf(review).getState();
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
export function untilAnswered(review: StoreApi<ReviewState>): Promise<void> | null {
  const panel = findPanelOf(review);
  const earlier = awaited.get(panel);
  if (earlier === undefined && (panel.getState().shown === null || isAnswered(panel.getState()))) return null;
  const answer = (earlier ?? untilFound(panel)).then(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          if (awaited.get(panel) === answer) awaited.delete(panel);
          resolve();
        });
      }),
  );
  awaited.set(panel, answer);
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

function createFindPanel(review: StoreApi<ReviewState>): StoreApi<FindPanel> {
  return createStore<FindPanel>((set, get) => {
    let article: OpenArticle | null = null;
    /** The query that was answered last. */
    let known = emptyQuery;
    const goTo = (index: number) => {
      const { activate } = review.getState().actions;
      const occurrence = get().result.occurrences[index];
      set(({ moved }) => ({ current: occurrence === undefined ? -1 : index, moved: moved + 1 }));
      if (occurrence !== undefined) activate(occurrence.in.unitKey, review.getState().mode);
    };
    review.subscribe(({ open }) => {
      if (article !== null && open !== article) set({ ...FRESH, shown: null });
      article = open;
    });
    article = review.getState().open;
    return {
      ...FRESH,
      shown: null,
      asked: 0,
      moved: 0,
      actions: {
        open: (shown) => set(({ asked }) => ({ shown, asked: asked + 1 })),
        close: () => set({ shown: null, result: NOTHING_FOUND, answered: null, current: -1 }),
        look: (change) => set(({ query }) => ({ query: { ...query, ...change }, ticks: new Map() })),
        setInSource: (inSource) => set({ inSource }),
        limit: (change) => set(change),
        setReplacement: (replacement) => set({ replacement, ticks: new Map() }),
        tick: (keys, ticked) =>
          set(({ ticks }) => ({ ticks: new Map([...ticks, ...Array.from(keys, (key) => [key, ticked] as const)]) })),
        found: (result) => {
          const { query } = get();
          const isNew = query !== known;
          known = query;
          set({ result, answered: query, current: isNew ? -1 : indexOfSame(result, get()) });
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

/** Where the current occurrence is among those found anew. */
function indexOfSame({ occurrences }: FindResult, before: FindPanel): number {
  const last = before.result.occurrences[before.current];
  if (last === undefined) return -1;
  const isSame = (one: Occurrence) =>
    one.in.unitKey === last.in.unitKey && one.in.side === last.in.side && one.from === last.from;
  return occurrences.findIndex(isSame);
}

/** The first occurrence from the active unit on, or the last one up to it, going round at the ends; -1 where there is none. */
function nearest(occurrences: readonly Occurrence[], { open, activeKey }: ReviewState, way: 1 | -1): number {
  const active = open?.indexOf.get(activeKey ?? "") ?? -1;
  const place = (one: Occurrence) => open?.indexOf.get(one.in.unitKey) ?? -1;
  if (occurrences.length === 0) return -1;
  const found =
    way === 1
      ? occurrences.findIndex((one) => place(one) >= active)
      : occurrences.findLastIndex((one) => place(one) <= active);
  return found >= 0 ? found : way === 1 ? 0 : occurrences.length - 1;
}
