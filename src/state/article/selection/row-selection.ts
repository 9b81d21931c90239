/** How rows are selected. The selected rows and the active row are two things: moving on keeps the selection. */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { committedState, selectActiveUnit, selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Live } from "#state/article/session/live.ts";
import type { BulkQuestion, RowSelection } from "#state/article/session/selection-state.ts";

const NOTHING = { keys: new Set<UnitKey>(), anchor: null, question: null } satisfies Partial<RowSelection>;

/** The row selection of an article. */
export function createRowSelection(review: Live<ArticleState>): StoreApi<RowSelection> {
  return createStore<RowSelection>((set, get) => {
    review.subscribe((state) => {
      const { question } = get();
      if (question !== null && !isAnyLeft(state, question)) set({ question: null });
    });
    return {
      ...NOTHING,
      actions: {
        toggle: (key) =>
          set(({ keys }) => {
            const next = new Set(keys);
            if (!next.delete(key)) next.add(key);
            return { keys: next, anchor: key, question: null };
          }),
        extendTo: (key) => {
          const anchor = get().anchor ?? review.getState().activeKey ?? key;
          set({ keys: new Set(range(review.getState(), anchor, key)), anchor, question: null });
        },
        select: (keys) => set({ keys: new Set(keys), anchor: null, question: null }),
        clear: () => set(NOTHING),
        ask: (question) => set({ question }),
        answered: () => set({ question: null }),
      },
    };
  });
}

/** Whether any of the selected rows that are shown is so; where none is selected, whether the active one is. */
export function isAnyMeant(
  state: ArticleState,
  selected: ReadonlySet<UnitKey>,
  isSo: (unit: Unit) => boolean,
): boolean {
  if (selected.size === 0) {
    const unit = selectActiveUnit(state);
    return unit !== null && isSo(unit);
  }
  const { units, indexOf } = selectShownUnits(state);
  return [...selected].some((key) => {
    const unit = units[indexOf.get(key) ?? -1];
    return unit !== undefined && isSo(unit);
  });
}

/** The units the question is about. */
export function bulkKeys(question: BulkQuestion): readonly UnitKey[] {
  return question.kind === "approve" ? question.approvals.map(({ key }) => key) : question.keys;
}

/** Whether agreeing to the question would still do anything. */
function isAnyLeft(state: ArticleState, question: BulkQuestion): boolean {
  const seen = new Map(question.kind === "approve" ? question.approvals.map(({ key, text }) => [key, text]) : []);
  return bulkKeys(question).some((key) => {
    const unit = selectUnit(state, key);
    if (unit === null) return false;
    const { text, status } = selectUnitView(state, unit);
    if (question.kind === "approve") return text === seen.get(key) && status !== "approved";
    if (question.kind === "take-back") return committedState(state, unit).status === "approved";
    return text !== unit.target;
  });
}

/** Moves on and selects all rows from where the range began to there. */
export function extendSelection(review: ArticleStore, way: 1 | -1): void {
  const selection = review.selection.getState();
  const before = review.getState().activeKey;
  const isGoingOn = before !== null && selection.keys.has(before) && selection.anchor !== null;
  if (!isGoingOn && before !== null) {
    selection.actions.clear();
    selection.actions.toggle(before);
  }
  review.getState().actions.move(way);
  const { activeKey } = review.getState();
  if (activeKey !== null) selection.actions.extendTo(activeKey);
}

/** The keys from one unit to another, both included, among the units shown. An end that is shown no more, by the filter, is where it stands in the article. */
function range(state: ArticleState, from: UnitKey, to: UnitKey): readonly UnitKey[] {
  const place = (key: UnitKey) => state.open.indexOf.get(key) ?? 0;
  const [first = 0, last = 0] = [place(from), place(to)].sort((a, b) => a - b);
  return shownKeys(state).filter((key) => place(key) >= first && place(key) <= last);
}

/** Keys of the rows that match the filter: the active row stays in view where it does not, and is not meant by "all". */
export function matchingKeys(state: ArticleState): readonly UnitKey[] {
  return selectShownUnits(state).matching.map(({ key }) => key);
}

/** Keys of the rows shown, in document order. */
function shownKeys(state: ArticleState): readonly UnitKey[] {
  return selectShownUnits(state).units.map(({ key }) => key);
}

/** The units a bulk action is for: the selected rows, or, where none is selected, all that match the filter; in document order. */
export function bulkTargets(state: ArticleState, { keys }: Pick<RowSelection, "keys">): readonly UnitKey[] {
  if (keys.size === 0) return matchingKeys(state);
  return shownKeys(state).filter((key) => keys.has(key));
}
