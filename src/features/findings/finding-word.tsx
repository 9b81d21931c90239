import type { Finding } from "#core/checks/finding.ts";
import { addWordOfCommand } from "#state/commands/further-finding-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button, keepsFocus } from "#ui/button.tsx";

/** Takes the word that a finding of spelling is about for right, wherever it stands. */
export function FindingWord({ finding }: { readonly finding: Finding }) {
  const run = useRunCommand();
  return (
    <div className="finding-actions">
      <Button look="bordered" {...keepsFocus} onClick={() => run(addWordOfCommand(finding))}>
        Add to dictionary
      </Button>
    </div>
  );
}
