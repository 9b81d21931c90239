import { useMemo } from "react";
import type { DescribedCheck } from "#core/checks/check.ts";
import { isOwnCheck } from "#core/checks/finding.ts";
import { grouped } from "#core/count-in-words.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import { unitName } from "#core/review/unit-state.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { useArticle } from "#state/article/use-article.ts";
import { withdrawDismissalsCommand } from "#state/commands/further-finding-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useSpelling } from "#state/languages/use-spelling.ts";
import { Button } from "#ui/button.tsx";
import { OwnWords } from "./own-words.tsx";
import { useKnownChecks } from "./use-known-checks.ts";

/** What was dismissed of this article and for every article, the latest first; any of it can be brought back. */
export function DismissedFindings() {
  const run = useRunCommand();
  const dismissals = useArticle((state) => state.dismissals);
  const checks = useKnownChecks();
  const shown = useMemo(
    () => [...dismissals.values()].filter(({ gone }) => !gone).sort((a, b) => b.changedAt - a.changedAt),
    [dismissals],
  );
  const ids = shown.map(({ id }) => id);
  return (
    <>
      {shown.length === 0 ? (
        <p className="panel-empty">No finding is dismissed. Those you dismiss stand here and can be brought back.</p>
      ) : (
        <ul className="finding-list" aria-label="Dismissed findings">
          {shown.map((dismissal) => (
            <DismissedFinding key={dismissal.id} dismissal={dismissal} check={checks.get(dismissal.check)} />
          ))}
        </ul>
      )}
      {shown.length > 1 && (
        <Button look="bordered" onClick={() => run(withdrawDismissalsCommand("Bring back all", ids))}>
          Bring back all {grouped(shown.length)}
        </Button>
      )}
      <AddedWords />
    </>
  );
}

/** Words taken for right are findings put away too. */
function AddedWords() {
  const count = useSpelling((spelling) => spelling.words.length);
  if (count === 0) return null;
  return (
    <section className="check-group">
      <h3>
        Words added to your dictionary <span className="tab-count">{count}</span>
      </h3>
      <OwnWords />
    </section>
  );
}

interface DismissedFindingProps {
  readonly dismissal: Dismissal;
  readonly check: DescribedCheck | undefined;
}

function DismissedFinding({ dismissal, check }: DismissedFindingProps) {
  const run = useRunCommand();
  const { id, unit: key, message, target, by } = dismissal;
  const unit = useArticle((state) => selectUnit(state, key));
  const locale = useArticle((state) => state.open.article.locale ?? undefined);
  const place = key === null ? "every article" : unit === null ? key : unitName(unit);
  return (
    <li className="finding panel-card">
      <p className="finding-message" dir={isOwnCheck(dismissal.check) ? "auto" : "ltr"}>
        <strong>{message}</strong>
      </p>
      <p className="finding-kind">
        {check?.title ?? dismissal.check} · <bdi>{place}</bdi>
        {by !== undefined && (
          <>
            {" · "}
            <bdi>{by}</bdi>
          </>
        )}
      </p>
      <p className="finding-text" lang={locale} dir="auto">
        {target}
      </p>
      <div className="finding-actions">
        <Button
          look="bordered"
          aria-label={`Bring back: ${message}`}
          onClick={() => run(withdrawDismissalsCommand("Bring back", [id]))}
        >
          Bring back
        </Button>
      </div>
    </li>
  );
}
