import { ChevronDown } from "lucide-react";
import type { DescribedCheck } from "#core/checks/check.ts";
import type { CheckId, Finding } from "#core/checks/finding.ts";
import { alikeFindings } from "#state/article/selectors/findings-by-check.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { dismissFindingCommand } from "#state/commands/finding-commands.ts";
import { dismissCommand, turnOffCheckOfCommand } from "#state/commands/further-finding-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { MenuButton } from "#ui/menu-button.tsx";

interface FindingDismissalProps {
  readonly finding: Finding;
  /** Undefined for one that the profile no longer has. */
  readonly check: DescribedCheck | undefined;
  /** It is the one that the key would dismiss. */
  readonly showsKeys: boolean;
}

/** So many dismissals of one check say that it may be no help here. */
const OFTEN = 3;

/** Dismisses a finding: here, wherever the article has it, or in every article; or all that its check says in this locale. */
export function FindingDismissal({ finding, check, showsKeys }: FindingDismissalProps) {
  const store = useArticleStore();
  const run = useRunCommand();
  const keys = useCommandHint(dismissFindingCommand);
  const locale = useArticle(({ open }) => open.article.locale);
  const isOften = useArticle(({ dismissals }) => dismissedOf(dismissals, finding.check) >= OFTEN);
  const turnOff = `Turn “${check?.title ?? finding.check}” off for ${locale ?? "every article"}`;
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
    { id: "off", label: turnOff, run: () => run(turnOffCheckOfCommand(finding, turnOff)) },
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
      {isOften && (
        <Button {...keepsFocus} onClick={() => run(turnOffCheckOfCommand(finding, turnOff))}>
          {turnOff}
        </Button>
      )}
    </div>
  );
}

/** How often reviewers have said that a check is wrong. */
function dismissedOf(dismissals: ArticleState["dismissals"], check: CheckId): number {
  let count = 0;
  for (const one of dismissals.values()) if (one.check === check && !one.gone) count++;
  return count;
}
