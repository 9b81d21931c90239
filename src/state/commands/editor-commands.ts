/** What is done to the text in the editor. Undo and redo go through what was typed first, then through what was decided. */
import { unitName } from "#core/review/unit-state.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { EditorPort } from "#state/editor/editor-port.ts";
import type { Command } from "./command.ts";

export const undoCommand: Command = {
  id: "undo",
  title: "Undo",
  keys: ["$mod+z"],
  gridKeys: [],
  isEnabled: ({ canUndo, typedSteps, activeKey }) =>
    canUndo || (typedSteps?.key === activeKey && typedSteps?.undo === true),
  off: "There is nothing to be undone.",
  run: (store, { editor }) => step(store, editor, "undo"),
};

export const redoCommand: Command = {
  id: "redo",
  title: "Redo",
  keys: ["$mod+Shift+z", "$mod+y"],
  gridKeys: [],
  isEnabled: ({ canRedo, typedSteps, activeKey }) =>
    canRedo || (typedSteps?.key === activeKey && typedSteps?.redo === true),
  off: "There is nothing to be redone.",
  run: (store, { editor }) => step(store, editor, "redo"),
};

const words = { undo: "Undone", redo: "Redone" } as const;

/**
 * Step by step, whichever of keys, palette and button asks: what is being typed first, then what was decided. Of a step of the editor it is said too, since what
 * was said of that step no longer holds.
 */
function step(store: ArticleStore, editor: EditorPort, way: "undo" | "redo"): void {
  const isTyped = editor.stepHistory(way);
  const state = store.getState();
  if (!isTyped) {
    state.actions[way]();
    return;
  }
  const unit = selectActiveUnit(state);
  if (unit !== null) state.actions.say(`${words[way]}: Typed in ${unitName(unit)}`);
}

export const insertMissingMarkupCommand: Command = {
  id: "insert-missing-markup",
  title: "Insert next missing markup",
  keys: ["$mod+Shift+.", "$mod+Shift+Period"],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && selectActiveUnit(state)?.kind === "segment",
  run: (_store, { editor }) => editor.insertMissingMarkup(),
};

export const moveChipLeftCommand: Command = {
  id: "move-chip-left",
  title: "Move chip left",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && state.activeKey !== null,
  run: (_store, { editor }) => editor.moveMarkup("left"),
};

export const moveChipRightCommand: Command = {
  id: "move-chip-right",
  title: "Move chip right",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && state.activeKey !== null,
  run: (_store, { editor }) => editor.moveMarkup("right"),
};

export const rawMarkdownCommand: Command = {
  id: "raw-markdown",
  title: "Raw Markdown",
  keys: ["$mod+Shift+,", "$mod+Shift+Comma"],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && state.activeKey !== null,
  run: (_store, { editor }) => editor.toggleRaw(),
};
