import type { Unit } from "#core/document/article.ts";
import { unitName } from "#core/review/unit-state.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { takeApprovalBackCommand } from "#state/commands/review-commands.ts";
import { useShortcutInWords } from "#state/commands/use-command.ts";
import { keepsFocus } from "#ui/button.tsx";
import { StatusMark } from "./status-mark.tsx";

/** The mark of an approved row: a click takes the approval of just this row back. Keys have the command, so it is no tab stop. */
export function TakeBack({ unit }: { readonly unit: Unit }) {
  const store = useArticleStore();
  const keys = useShortcutInWords(takeApprovalBackCommand);
  const hint = keys === undefined ? "" : ` (${keys})`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="status-button"
      aria-label={`Approved: take back the approval of ${unitName(unit)}`}
      title={`Approved. ${takeApprovalBackCommand.title}${hint}`}
      {...keepsFocus}
      onClick={() => store.getState().actions.takeApprovalBack(unit.key)}
    >
      <StatusMark status="approved" />
    </button>
  );
}
