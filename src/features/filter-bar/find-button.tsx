import { Search } from "lucide-react";
import { findCommand } from "#state/commands/find-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { IconButton } from "#ui/button.tsx";

/** The way to finding and replacing for whoever uses the mouse. */
export function FindButton() {
  const run = useRunCommand();
  const keys = useCommandHint(findCommand);
  return (
    <IconButton label="Find and replace" hint={keys?.join("+")} onClick={() => run(findCommand)}>
      <Search aria-hidden />
    </IconButton>
  );
}
