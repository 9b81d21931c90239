import { useMemo, useState } from "react";
import type { DescribedCheck } from "#core/checks/check.ts";
import type { Severity } from "#core/checks/finding.ts";
import { grouped } from "#core/count-in-words.ts";
import { SeverityMark } from "#parts/severity-mark.tsx";
import { hasCertainFix } from "#state/article/findings/fix-all.ts";
import { type CheckFindings, findingsByCheck, findingsByMessage } from "#state/article/selectors/findings-by-check.ts";
import { countInWords, selectFindingCounts } from "#state/article/selectors/select-findings.ts";
import { useArticle, useArticleStore, useFindingsPanel } from "#state/article/use-article.ts";
import { dismissCommand } from "#state/commands/further-finding-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { CheckAbout } from "./check-about.tsx";
import { FixAllDialog } from "./fix-all-dialog.tsx";
import { RepeatedFinding } from "./repeated-finding.tsx";
import { useKnownChecks } from "./use-known-checks.ts";

/** Of one check at first; more by a button. */
const FIRST = 10;
const MORE = 100;

/** All findings of the article, one group a check. */
export function ArticleFindings() {
  const store = useArticleStore();
  const hidden = useFindingsPanel((panel) => panel.hidden);
  const checked = useArticle((state) => state.checked);
  const dismissals = useArticle((state) => state.dismissals);
  const isChecked = useArticle((state) => state.isChecked);
  const checks = useKnownChecks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was checked is read from the store
  const groups = useMemo(() => findingsByCheck(store.getState(), hidden), [store, hidden, checked, dismissals]);
  return (
    <>
      <SeverityFilter />
      {groups.length === 0 && (
        <p className="panel-empty">
          {isChecked
            ? "Nothing found in the article. Findings stand here by check, each kind with its fixes."
            : "Being checked…"}
        </p>
      )}
      {groups.length > 0 && !isChecked && <p className="panel-empty">More is being checked…</p>}
      <ul className="finding-list" aria-label="Findings">
        {groups.map((group) => (
          <CheckGroup key={group.check} group={group} check={checks.get(group.check)} />
        ))}
      </ul>
    </>
  );
}

function SeverityFilter() {
  const store = useArticleStore();
  const counts = useArticle(selectFindingCounts);
  const hidden = useFindingsPanel((panel) => panel.hidden);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping line
    <div role="group" aria-label="Show" className="severity-filter">
      {(["error", "warning", "info"] satisfies Severity[]).map((severity) => (
        <Button
          key={severity}
          look="bordered"
          aria-pressed={!hidden.has(severity)}
          onClick={() => store.findings.getState().actions.toggle(severity)}
        >
          <SeverityMark severity={severity} />
          {countInWords(severity, counts[severity])}
        </Button>
      ))}
    </div>
  );
}

interface CheckGroupProps {
  readonly group: CheckFindings;
  readonly check: DescribedCheck | undefined;
}

function CheckGroup({ group: { check: id, findings }, check }: CheckGroupProps) {
  const run = useRunCommand();
  const [limit, setLimit] = useState(FIRST);
  const [isFixing, setFixing] = useState(false);
  const title = check?.title ?? id;
  const entries = useMemo(() => findingsByMessage(findings), [findings]);
  const left = entries.length - limit;
  return (
    <li className="check-group">
      <h3>
        {title} <span className="tab-count">{grouped(findings.length)}</span>
      </h3>
      {check !== undefined && <CheckAbout check={check} />}
      <ul className="finding-list" aria-label={title}>
        {entries.slice(0, limit).map((alike) => (
          <RepeatedFinding key={alike[0].message} findings={alike} check={check} />
        ))}
      </ul>
      {findings.length > 1 && (
        <div className="finding-actions">
          {hasCertainFix(findings) && (
            <Button look="bordered" aria-haspopup="dialog" onClick={() => setFixing(true)}>
              Fix all…
            </Button>
          )}
          <Button onClick={() => run(dismissCommand("Dismiss all", findings, "segment"))}>
            Dismiss all {grouped(findings.length)}
          </Button>
        </div>
      )}
      {isFixing && <FixAllDialog title={title} findings={findings} onClose={() => setFixing(false)} />}
      {left > 0 && <Button onClick={() => setLimit(limit + MORE)}>Show {grouped(Math.min(left, MORE))} more</Button>}
    </li>
  );
}
