/** What is done to the text in the editor. Undo and redo go through what was typed first, then through what was decided. */
import { unitName } from "#core/review/unit-state.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Command, EditorHand } from "./command.ts";

export const undoCommand: Command = {
  id: "undo",
  title: "Undo",
  keys: ["$mod+z"],
  gridKeys: [],
  isEnabled: ({ canUndo, typedSteps, activeKey }) =>
    canUndo || (typedSteps?.key === activeKey && typedSteps?.undo === true),
  run: (store, { editor }) => step(store, editor, "undo"),
};

export const redoCommand: Command = {
  id: "redo",
  title: "Redo",
  keys: ["$mod+Shift+z", "$mod+y"],
  gridKeys: [],
  isEnabled: ({ canRedo, typedSteps, activeKey }) =>
    canRedo || (typedSteps?.key === activeKey && typedSteps?.redo === true),
  run: (store, { editor }) => step(store, editor, "redo"),
};

const words = { undo: "Undone", redo: "Redone" } as const;

/**
 * Step by step, whichever of keys, palette and button asks: what is being typed first, then what was decided. Of a step of the editor it is said too, since what
 * was said of that step no longer holds.
 */
function step(store: ArticleStore, editor: EditorHand, way: "undo" | "redo"): void {
  const isTyped = editor.stepHistory(way);
  const state = store.getState();
  if (!isTyped) {
    state.actions[way]();
    return;
  }
  const unit = selectActiveUnit(state);
  if (unit !== null) state.actions.say(`${words[way]}: the last change in ${unitName(unit)}`);
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

/** Characters that no keyboard has and a translation may need. Without keys of their own: every safe combination is somebody's letter. */
const characters = [
  ["no-break-space", "no-break space", "nbsp hard non-breaking", "\u00a0"],
  ["narrow-no-break-space", "narrow no-break space", "nnbsp thin non-breaking", "\u202f"],
  ["left-to-right-mark", "left-to-right mark", "lrm direction", "\u200e"],
  ["right-to-left-mark", "right-to-left mark", "rlm direction", "\u200f"],
  ["arabic-letter-mark", "Arabic letter mark", "alm direction", "\u061c"],
  ["zero-width-non-joiner", "zero width non-joiner", "zwnj half-space nim-fasele", "\u200c"],
] as const;

/** Insert a character at the editor's caret. */
export const insertCharacterCommands: readonly Command[] = characters.map(([id, name, also, character]) => ({
  id: `insert-${id}`,
  title: `Insert ${name}`,
  also,
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null && state.mode === "editor",
  run: (_store, context) => context.insertText(character),
}));
