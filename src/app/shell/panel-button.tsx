import { PanelRight } from "lucide-react";
import { selectPanelShown } from "#state/choosing.ts";
import { togglePanelCommand } from "#state/commands/toggle-panel.ts";
import { useRunCommand } from "#state/use-command.ts";
import { useReview } from "#state/use-review.ts";
import { IconButton } from "#ui/button.tsx";

export function PanelButton() {
  const run = useRunCommand();
  const shown = useReview(selectPanelShown);
  return (
    <IconButton label="Panel" hint="P outside the editor" aria-expanded={shown} onClick={() => run(togglePanelCommand)}>
      <PanelRight aria-hidden />
    </IconButton>
  );
}
