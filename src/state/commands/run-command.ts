import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { AnyCommand, CommandContext, WindowState } from "./command.ts";

/** Whether running the command now does anything, with the window as it is. */
export function isCommandEnabled(state: WindowState, command: AnyCommand): boolean {
  if (command.on === "window") return command.isEnabled?.(state) ?? true;
  const { inView, articles } = state;
  if (inView === null) return articles?.act(command.id) != null;
  return command.isEnabled(inView.getState(), inView.selection.getState().keys);
}

/** Without an article in view only commands of the window do anything, and those that the workspace has a use for. */
export function runCommand(
  article: ArticleStore | null,
  command: AnyCommand,
  context: CommandContext,
): void | Promise<void> {
  if (command.on === "window") return command.run(context);
  if (article === null) return context.workspace.getState().articles?.act(command.id)?.();
  return command.run(article, context);
}
