/** Lets buttons anywhere run commands: the application provides how, with whatever a command needs from the page. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-article.ts, use-workspace.ts and use-view.ts only
import { createContext, use } from "react";
import { useArticle, useRowSelection } from "#state/article/use-article.ts";
import type { AnyCommand, Command } from "./command.ts";

/** Runs a command. Buttons, menus and shortcuts share it. */
export type RunCommand = (command: AnyCommand) => void;

export const RunCommandContext = createContext<RunCommand | null>(null);

/** A command's first shortcut as the reviewer has it. */
export interface CommandHint {
  /** The keys to press, `["Ctrl", "Enter"]`, of one that works everywhere; null where there is none. */
  readonly keys: readonly string[] | null;
  /** As a title says it, also where it works only while no text is typed: `Ctrl+K`, `P outside the editor`. */
  readonly words: string | undefined;
}

export const CommandHintContext = createContext<(command: AnyCommand) => CommandHint>(() => ({
  keys: null,
  words: undefined,
}));

/** How a button shows the shortcut of its command. */
export function useCommandHint(command: AnyCommand): readonly string[] | null {
  return use(CommandHintContext)(command).keys;
}

/** How a title tells the shortcut of its command. */
export function useShortcutInWords(command: AnyCommand): string | undefined {
  return use(CommandHintContext)(command).words;
}

/** The function that runs a command. A component outside the context is a bug. */
export function useRunCommand(): RunCommand {
  const run = use(RunCommandContext);
  if (!run) throw new Error("No RunCommandContext above this component");
  return run;
}

/** Whether running the command does anything, for the button that offers it. */
export function useCommandEnabled(command: Command): boolean {
  const selected = useRowSelection(({ keys }) => keys);
  return useArticle((state) => command.isEnabled(state, selected));
}
