/** What this browser keeps. */
import type { WindowCommand } from "./command.ts";

export const storageCommand: WindowCommand = {
  on: "window",
  id: "storage",
  title: "Storage and backup…",
  also: "room space quota disk restore export import remove",
  keys: [],
  gridKeys: [],
  run: (context) => context.showDialog("storage"),
};
