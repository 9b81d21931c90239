import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { AnyCommand, CommandContext } from "./command.ts";

/** Whether running the command now does anything, with that article in view. */
export function isCommandEnabled(article: ArticleStore | null, command: AnyCommand): boolean {
  if (command.on === "window") return true;
  return article !== null && command.isEnabled(article.getState(), article.selection.getState().keys);
}

/** Without an article in view only commands of the window do anything. */
export function runCommand(
  article: ArticleStore | null,
  command: AnyCommand,
  context: CommandContext,
): void | Promise<void> {
  if (command.on === "window") return command.run(context);
  return article === null ? undefined : command.run(article, context);
}
