import { useCallback, useEffect, useMemo } from "react";
import type { Command, CommandContext } from "#state/commands/command.ts";
import { commands } from "#state/commands/commands.ts";
import type { RunCommand } from "#state/use-command.ts";
import { useReviewStore } from "#state/use-review.ts";
import { dispatchKeys } from "./key-dispatch.ts";

/**
 * Makes the function that runs commands and connects the keyboard to it. `own` are commands of the window rather than of the review.
 * Neither argument may change from one rendering to the next without need.
 */
export function useCommands(context: CommandContext, own: readonly Command[]): RunCommand {
  const store = useReviewStore();
  const run = useCallback(
    (command: Command) => {
      if (command.isEnabled(store.getState())) void command.run(store, context);
    },
    [store, context],
  );
  const dispatch = useMemo(
    () => ({
      commands: [...commands, ...own],
      isEnabled: (command: Command) => command.isEnabled(store.getState()),
      isGridMode: () => store.getState().mode === "grid" || store.getState().open === null,
      run,
    }),
    [store, own, run],
  );
  useEffect(() => dispatchKeys(dispatch), [dispatch]);
  return run;
}
