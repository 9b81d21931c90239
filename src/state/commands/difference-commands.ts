/** What differs from the machine translation, taken back. */
import type { Unit } from "#core/document/article.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { unitName } from "#core/review/unit-state.ts";
import { selectActiveUnit, selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Command, CommandContext } from "./command.ts";

/** Fetched when it is needed: the first rows need no difference. Null where the connection is gone. */
async function loadDifference() {
  const load = Promise.all([import("#core/difference/difference.ts"), import("#core/difference/hunk-at.ts")]);
  const [difference, place] = (await load.catch(() => null)) ?? [];
  return difference && place ? { ...difference, ...place } : null;
}

/** Gives the change at the caret, outside the editor the first one, back to the machine translation. */
export const revertChangeCommand: Command = {
  id: "revert-change",
  title: "Revert the change at the caret",
  keys: ["F4"],
  gridKeys: [],
  isEnabled: isChanged,
  run: async (store, context) => {
    const code = await context.holdKeys(loadDifference());
    const state = store.getState();
    const unit = selectActiveUnit(state);
    if (code === null) state.actions.raise(notLoaded("This part of Recto", "so the change was not reverted"));
    if (code === null || unit === null) return;
    const { text } = selectUnitView(state, unit);
    const hunks = code.differenceOf(unit.target, text, state.open.article.locale);
    const hunk = code.hunkAt(hunks, context.editor.caret(unit.key) ?? 0);
    if (hunk !== null) {
      const reverted = code.revertChange(text, unit.target, hunks, hunk.change);
      rewrite(store, context, unit, reverted, code.countChanges(hunks) - 1);
    }
  },
};

/** One change of a unit as somebody sees it: where the text has changed since, nothing is done. */
export interface ShownChange {
  readonly key: Unit["key"];
  readonly text: string;
  /** The text without the change. */
  readonly reverted: string;
  /** Changes that stay. */
  readonly left: number;
  /** Its button has the focus, which goes to the editor when no change is left to take it. */
  readonly focused: boolean;
}

/** Gives one change back to the machine translation: for the button that shows it. */
export function revertShownChangeCommand({ key, text, reverted, left, focused }: ShownChange): Command {
  return {
    id: "revert-shown-change",
    title: "Revert this change",
    keys: [],
    gridKeys: [],
    isEnabled: () => true,
    run: (store, context) => {
      const state = store.getState();
      const unit = selectUnit(state, key);
      if (unit === null || selectUnitView(state, unit).text !== text) return;
      rewrite(store, context, unit, reverted, left);
      if (focused && left === 0) context.editor.focus();
    },
  };
}

/** By the editor where it stands in the unit, so that its undo has the step; else as a draft. */
function rewrite(store: ArticleStore, { editor }: CommandContext, unit: Unit, text: string, left: number) {
  const { actions } = store.getState();
  if (!editor.rewrite(unit.key, text)) actions.type(unit.key, text);
  const rest = left === 0 ? "it is the machine translation again" : `${left} more ${left === 1 ? "change" : "changes"}`;
  actions.say(`Reverted a change in ${unitName(unit)} · ${rest}`);
}

function isChanged(state: ArticleState): boolean {
  const unit = selectActiveUnit(state);
  return unit !== null && selectUnitView(state, unit).text !== unit.target;
}
