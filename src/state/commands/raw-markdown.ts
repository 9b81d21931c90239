import type { Command } from "./command.ts";

export const rawMarkdownCommand: Command = {
  id: "raw-markdown",
  title: "Raw Markdown",
  keys: ["$mod+Shift+,", "$mod+Shift+Comma"],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && state.activeKey !== null,
  run: (_store, { editor }) => editor.toggleRaw(),
};
