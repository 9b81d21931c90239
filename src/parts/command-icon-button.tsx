import type { ComponentProps } from "react";
import type { AnyCommand } from "#state/commands/command.ts";
import { useRunCommand, useShortcutInWords } from "#state/commands/use-command.ts";
import { IconButton } from "#ui/button.tsx";

interface CommandIconButtonProps extends Omit<ComponentProps<typeof IconButton>, "label" | "hint" | "onClick"> {
  readonly command: AnyCommand;
  /** Where it is called otherwise than the command. */
  readonly label?: string;
}

/** An icon that runs a command, and names the keys that do so as well. */
export function CommandIconButton({ command, label = command.title, ...rest }: CommandIconButtonProps) {
  const run = useRunCommand();
  return <IconButton label={label} hint={useShortcutInWords(command)} onClick={() => run(command)} {...rest} />;
}
