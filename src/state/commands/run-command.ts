import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { AnyCommand, CommandContext, WindowState } from "./command.ts";

/** Whether running the command now does anything, with the window as it is. */
export function isCommandEnabled(state: WindowState, command: AnyCommand): boolean {
  if (command.on === "window") return command.isEnabled?.(state) ?? true;
  const { inView } = state;
  return inView !== null && command.isEnabled(inView.getState(), inView.selection.getState().keys);
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
