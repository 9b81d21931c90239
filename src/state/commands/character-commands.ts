import type { Command } from "./command.ts";

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
  run: (_store, context) => context.editor.insertText(character),
}));
