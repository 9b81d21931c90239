import { PanelRight } from "lucide-react";
import { togglePanelCommand } from "#state/commands/panel-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { usePanelShown } from "#state/workspace/use-workspace.ts";
import { IconButton } from "#ui/button.tsx";

export function PanelButton() {
  const run = useRunCommand();
  const shown = usePanelShown();
  return (
    <IconButton label="Panel" hint="P outside the editor" aria-expanded={shown} onClick={() => run(togglePanelCommand)}>
      <PanelRight aria-hidden />
    </IconButton>
  );
}
