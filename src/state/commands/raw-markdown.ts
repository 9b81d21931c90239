import type { Command } from "./command.ts";

export const rawMarkdownCommand: Command = {
  id: "raw-markdown",
  title: "Raw Markdown",
  keys: ["F2"],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && state.activeKey !== null,
  run: (_store, { editor }) => editor.toggleRaw(),
};
