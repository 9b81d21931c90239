import { ChevronDown } from "lucide-react";
import type { Finding } from "#core/checks/finding.ts";
import { alikeFindings } from "#state/article/selectors/findings-by-check.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { dismissFindingCommand } from "#state/commands/finding-commands.ts";
import { dismissCommand } from "#state/commands/further-finding-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { MenuButton } from "#ui/menu-button.tsx";

interface FindingDismissalProps {
  readonly finding: Finding;
  /** It is the one that the key would dismiss. */
  readonly showsKeys: boolean;
}

/** Dismisses a finding: here, wherever the article has it, or in every article. */
export function FindingDismissal({ finding, showsKeys }: FindingDismissalProps) {
  const store = useArticleStore();
  const run = useRunCommand();
  const keys = useCommandHint(dismissFindingCommand);
  const alike = () => alikeFindings(store.getState(), finding);
  const items = [
    {
      id: "alike",
      label: "Dismiss all alike in this article",
      run: () => run(dismissCommand("Dismiss all alike", alike(), "segment")),
    },
    {
      id: "everywhere",
      label: "Dismiss in every article that has this text",
      run: () => run(dismissCommand("Dismiss everywhere", [finding], "workspace")),
    },
  ];
  return (
    <div className="finding-dismissal">
      <Button look="bordered" {...keepsFocus} onClick={() => run(dismissCommand("Dismiss", [finding], "segment"))}>
        Dismiss
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus; the button's name is its words */}
        {showsKeys && keys && <kbd aria-hidden="true">{keys.join(" ")}</kbd>}
      </Button>
      <MenuButton look="bordered" items={items}>
        <span className="visually-hidden">More ways to dismiss</span>
        <ChevronDown aria-hidden size={14} />
      </MenuButton>
    </div>
  );
}
