import type { Finding } from "#core/checks/finding.ts";
import { addWordOfCommand } from "#state/commands/finding-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";

/** Takes the word that a finding of spelling is about for right, wherever it stands. */
export function FindingWord({ finding }: { readonly finding: Finding }) {
  const run = useRunCommand();
  return (
    <div className="finding-actions">
      <Button
        look="bordered"
        // The caret stays where it is while the pointer works.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(addWordOfCommand(finding))}
      >
        Add to dictionary
      </Button>
    </div>
  );
}
