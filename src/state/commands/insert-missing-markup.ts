import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { Command } from "./command.ts";

export const insertMissingMarkupCommand: Command = {
  id: "insert-missing-markup",
  title: "Insert next missing markup",
  keys: ["$mod+Shift+.", "$mod+Shift+Period"],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && selectActiveUnit(state)?.kind === "segment",
  run: (_store, { editor }) => editor.insertMissingMarkup(),
};
