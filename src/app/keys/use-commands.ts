import { useCallback, useEffect, useMemo } from "react";
import type { AnyCommand, CommandContext } from "#state/commands/command.ts";
import { commands } from "#state/commands/commands.ts";
import { isCommandEnabled, runCommand } from "#state/commands/run-command.ts";
import type { RunCommand } from "#state/commands/use-command.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { dispatchKeys } from "./key-dispatch.ts";
import { type KeyMap, noChoice, withKeys } from "./key-map.ts";

/**
 * Makes the function that runs commands and connects the keyboard to it, with the keys that the reviewer chose. Neither argument may change from
 * one rendering to the next without need.
 */
export function useCommands(context: CommandContext, keys: KeyMap = noChoice): RunCommand {
  const workspace = useWorkspaceStore();
  const run = useCallback(
    (command: AnyCommand) => {
      const { inView } = workspace.getState();
      if (isCommandEnabled(inView, command)) void runCommand(inView, command, context);
    },
    [workspace, context],
  );
  const dispatch = useMemo(
    () => ({
      commands: commands.map((command) => withKeys(command, keys)),
      isEnabled: (command: AnyCommand) => isCommandEnabled(workspace.getState().inView, command),
      isGridMode: () => workspace.getState().inView?.getState().mode !== "editor",
      run,
    }),
    [workspace, keys, run],
  );
  useEffect(() => dispatchKeys(dispatch), [dispatch]);
  return run;
}
