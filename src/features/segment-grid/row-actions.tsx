import { approveAndNextCommand } from "#state/commands/approve-and-next.ts";
import type { Command } from "#state/commands/command.ts";
import { copySourceCommand } from "#state/commands/copy-source.ts";
import { needsWorkCommand } from "#state/commands/needs-work.ts";
import { restoreMachineTranslationCommand } from "#state/commands/restore-machine-translation.ts";
import { useRunCommand } from "#state/use-command.ts";
import { useReview } from "#state/use-review.ts";
import { Button } from "#ui/button.tsx";

const approveHint = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ ⏎" : "Ctrl ⏎";

/** What can be done with the active unit, right under its text. */
export function RowActions() {
  return (
    <>
      <ActionButton command={approveAndNextCommand} name="Approve" look="row-approve" hint={approveHint} />
      <ActionButton command={needsWorkCommand} name="Needs work" look="button-bordered" />
      <ActionButton command={restoreMachineTranslationCommand} name="Restore machine translation" />
      <ActionButton command={copySourceCommand} name="Copy source" />
    </>
  );
}

interface ActionButtonProps {
  readonly command: Command;
  readonly name: string;
  readonly look?: string;
  readonly hint?: string;
}

function ActionButton({ command, name, look = "", hint }: ActionButtonProps) {
  const enabled = useReview(command.isEnabled);
  const run = useRunCommand();
  return (
    <Button
      className={look}
      disabled={!enabled}
      // The caret stays where it is while the pointer works.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
    >
      {name}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus; the button's name is its words */}
      {hint && <kbd aria-hidden="true">{hint}</kbd>}
    </Button>
  );
}
