import { Search } from "lucide-react";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { findCommand } from "#state/commands/find-commands.ts";

/** The way to finding and replacing for whoever uses the mouse. */
export function FindButton() {
  return (
    <CommandIconButton command={findCommand} label="Find and replace">
      <Search aria-hidden />
    </CommandIconButton>
  );
}
