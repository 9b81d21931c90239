import { PanelRight } from "lucide-react";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { togglePanelCommand } from "#state/commands/panel-commands.ts";
import { usePanelShown } from "#state/workspace/use-workspace.ts";

export function PanelButton() {
  return (
    <CommandIconButton command={togglePanelCommand} label="Panel" aria-expanded={usePanelShown()}>
      <PanelRight aria-hidden />
    </CommandIconButton>
  );
}
