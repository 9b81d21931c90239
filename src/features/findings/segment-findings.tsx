import { type Finding, isSameFinding } from "#core/checks/finding.ts";
import type { Unit } from "#core/document/article.ts";
import { namedFindings } from "#state/article/selectors/findings-by-check.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { useArticle, useFindingsPanel } from "#state/article/use-article.ts";
import { nextFindingCommand } from "#state/commands/finding-commands.ts";
import { useShortcutInWords } from "#state/commands/use-command.ts";
import { CheckAbout } from "./check-about.tsx";
import { FindingItem } from "./finding-item.tsx";
import { useKnownChecks } from "./use-known-checks.ts";

/** The active segment's findings, in order of place. */
export function SegmentFindings({ unit }: { readonly unit: Unit }) {
  const findings = useArticle((state) => selectFindings(state, unit.key));
  const isChecked = useArticle((state) => state.isChecked);
  const checks = useKnownChecks();
  const next = useShortcutInWords(nextFindingCommand);
  const current = useFindingsPanel((panel) => panel.current);
  const atHand = (some: readonly Finding[]) =>
    some.find((one) => current !== null && isSameFinding(one, current)) ?? some[0];
  const fixed = atHand(findings.filter(({ fixes }) => fixes.length > 0));
  const dismissed = atHand(findings);
  return (
    <>
      {findings.length === 0 && (
        <p className="panel-empty">
          {isChecked
            ? `Nothing found in this segment. Findings stand here with their fixes${next === undefined ? "" : `; ${next} goes to the next`}.`
            : "Being checked…"}
        </p>
      )}
      <ul className="finding-list" aria-label="Findings">
        {Array.from(namedFindings(findings), ([name, finding]) => {
          const check = checks.get(finding.check);
          return (
            <FindingItem
              key={name}
              {...{ finding, unit, check }}
              showsFixKeys={finding === fixed}
              showsDismissKeys={finding === dismissed}
            >
              {check !== undefined && <CheckAbout check={check} />}
            </FindingItem>
          );
        })}
      </ul>
    </>
  );
}
