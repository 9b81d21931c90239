// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import type { UnitView } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { dismissAlertCommand } from "#state/commands/alert-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { RowActions } from "./row-actions.tsx";
import { RowDifference } from "./row-difference.tsx";
import { selectRowAlert } from "./row-question.tsx";

interface RowFootProps {
  readonly view: UnitView;
  readonly active: boolean;
  readonly refusalId: string;
}

/** Under the text: why it was refused or needs work, and in the active row what can be done. */
export function RowFoot({ view, active, refusalId }: RowFootProps) {
  const { refusal, reason, elsewhere } = view;
  if (!active && !refusal && !reason && !elsewhere) return null;
  return (
    <div role="gridcell" aria-colindex={5} className="row-foot">
      {refusal && (
        <p id={refusalId} className="row-note row-refusal">
          {refusal}
        </p>
      )}
      {reason && <p className="row-note row-reason">Needs work: {reason}</p>}
      {elsewhere && <p className="row-note">Being typed in another tab.</p>}
      {active && <RowMessage />}
      {active && <RowDifference />}
      {active && (
        <div className="row-actions">
          <RowActions />
        </div>
      )}
    </div>
  );
}

/** What went wrong with the unit just now; a question about it stands among its actions. */
function RowMessage() {
  const run = useRunCommand();
  const text = useArticle((state) => (selectRowAlert(state)?.error === null ? state.alert?.text : undefined));
  if (text === undefined) return null;
  return (
    <div className="row-note row-refusal row-message">
      <p dir="auto">{text}</p>
      <Button {...keepsFocus} onClick={() => run(dismissAlertCommand)}>
        Dismiss
      </Button>
    </div>
  );
}
