import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Command } from "./command.ts";

/** Whether running the command now does anything. */
export function isCommandEnabled(store: ArticleStore, command: Command): boolean {
  return command.isEnabled(store.getState(), store.selection.getState().keys);
}
