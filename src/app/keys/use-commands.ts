import { useCallback, useEffect, useMemo } from "react";
import { useReviewStore } from "#state/article/use-review.ts";
import type { Command, CommandContext } from "#state/commands/command.ts";
import { commands } from "#state/commands/commands.ts";
import { isCommandEnabled } from "#state/commands/is-enabled.ts";
import type { RunCommand } from "#state/commands/use-command.ts";
import { dispatchKeys } from "./key-dispatch.ts";
import { type KeyMap, noChoice, withKeys } from "./key-map.ts";

/**
 * Makes the function that runs commands and connects the keyboard to it, with the keys that the reviewer chose. Neither argument may change from
 * one rendering to the next without need.
 */
export function useCommands(context: CommandContext, keys: KeyMap = noChoice): RunCommand {
  const store = useReviewStore();
  const run = useCallback(
    (command: Command) => {
      if (isCommandEnabled(store, command)) void command.run(store, context);
    },
    [store, context],
  );
  const dispatch = useMemo(
    () => ({
      commands: commands.map((command) => withKeys(command, keys)),
      isEnabled: (command: Command) => isCommandEnabled(store, command),
      isGridMode: () => store.getState().mode === "grid" || store.getState().open === null,
      run,
    }),
    [store, keys, run],
  );
  useEffect(() => dispatchKeys(dispatch), [dispatch]);
  return run;
}
