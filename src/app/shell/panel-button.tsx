import { PanelRight } from "lucide-react";
import { useReview } from "#state/article/use-review.ts";
import { togglePanelCommand } from "#state/commands/panel-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { selectPanelShown } from "#state/workspace/choosing.ts";
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
