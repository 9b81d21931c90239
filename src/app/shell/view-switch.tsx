import { useRunCommand, useShortcutInWords } from "#state/commands/use-command.ts";
import { viewCommand } from "#state/commands/view-commands.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";

/** The article as segments or as the page. */
export function ViewSwitch() {
  const run = useRunCommand();
  const isPage = useWorkspace((state) => state.isPage);
  const keys = useShortcutInWords(viewCommand);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label="View" className="choice-bar view-switch" title={keys}>
      {["Segments", "Page"].map((name, index) => (
        <button
          key={name}
          type="button"
          aria-pressed={isPage === index > 0}
          onClick={() => isPage !== index > 0 && run(viewCommand)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
