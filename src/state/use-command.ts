/** Lets buttons anywhere run commands: the application provides how, with whatever a command needs from the page. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here and in use-review.ts only
import { createContext, use } from "react";
import type { Command } from "./commands/command.ts";

/** Runs a command. Buttons, menus and shortcuts share it. */
export type RunCommand = (command: Command) => void;

export const RunCommandContext = createContext<RunCommand | null>(null);

/** The function that runs a command. A component outside the context is a bug. */
export function useRunCommand(): RunCommand {
  const run = use(RunCommandContext);
  if (!run) throw new Error("No RunCommandContext above this component");
  return run;
}
