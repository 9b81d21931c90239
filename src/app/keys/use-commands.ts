import { useCallback, useEffect, useMemo, useState } from "react";
import { type KeyMap, noChoice } from "#core/settings/kept-keys.ts";
import type { AnyCommand, CommandContext } from "#state/commands/command.ts";
import { commands } from "#state/commands/commands.ts";
import { isCommandEnabled, runCommand } from "#state/commands/run-command.ts";
import type { RunCommand } from "#state/commands/use-command.ts";
import { useView } from "#state/editor/use-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { dispatchKeys } from "./key-dispatch.ts";
import { withKeys } from "./key-map.ts";

/**
 * Makes the function that runs commands and connects the keyboard to it, with the keys that the reviewer chose. Neither argument may change from
 * one rendering to the next without need.
 */
export function useCommands(context: CommandContext, keys: KeyMap = noChoice): RunCommand {
  const workspace = useWorkspaceStore();
  const { units } = useView();
  const known = useKeyedCommands(keys);
  const run = useCallback(
    (command: AnyCommand) => {
      const state = workspace.getState();
      if (isCommandEnabled(state, command)) void runCommand(state.inView, command, context);
      else if (command.off !== undefined) state.actions.say(command.off);
    },
    [workspace, context],
  );
  const dispatch = useMemo(
    () => ({
      commands: known.map((command) => withKeys(command, keys)),
      isEnabled: (command: AnyCommand) => isCommandEnabled(workspace.getState(), command),
      isInUnit: (target: Node) => units.cellAt(target) !== null,
      isGridMode: () => workspace.getState().inView?.getState().mode !== "editor",
      run,
    }),
    [workspace, units, known, keys, run],
  );
  useEffect(() => dispatchKeys(dispatch), [dispatch]);
  return run;
}

/** Those that have keys, of their own or chosen: only for the chosen ones the code of the others is fetched ahead of the palette. */
function useKeyedCommands(keys: KeyMap): readonly AnyCommand[] {
  const [known, setKnown] = useState(commands);
  const isComplete = Object.keys(keys).every((id) => known.some((command) => command.id === id));
  useEffect(() => {
    if (isComplete) return;
    const ignore = () => undefined;
    import("#state/commands/further-commands.ts").then(({ allCommands }) => setKnown(allCommands), ignore);
  }, [isComplete]);
  return known;
}
