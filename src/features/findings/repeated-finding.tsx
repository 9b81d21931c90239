import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { DescribedCheck } from "#core/checks/check.ts";
import { type Finding, isSameFinding } from "#core/checks/finding.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import type { Unit } from "#core/document/article.ts";
import { unitName } from "#core/review/unit-state.ts";
import { namedFindings, type RepeatedFindings } from "#state/article/selectors/findings-by-check.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { useArticle, useFindingsPanel } from "#state/article/use-article.ts";
import { dismissCommand, goToFindingCommand } from "#state/commands/further-finding-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { FindingFixes, FindingItem } from "./finding-item.tsx";

/** Places shown at once; more by a button. */
const PLACES = 100;

interface RepeatedFindingProps {
  readonly findings: RepeatedFindings;
  readonly check: DescribedCheck | undefined;
}

/** What is found once or many times in the article, as one entry: it is the first place's, and opens to the others. */
export function RepeatedFinding({ findings, check }: RepeatedFindingProps) {
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = findings;
  const unit = useArticle((state) => selectUnit(state, first.unit));
  if (unit === null) return null;
  const place = (
    <>
      {" · "}
      <FindingPlace finding={first} unit={unit} />
    </>
  );
  return (
    <FindingItem finding={first} unit={unit} check={check} place={place} unseen={isOpen ? [] : others}>
      {others.length > 0 && (
        <>
          <Repeats findings={findings} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
          {isOpen && <Places findings={others} />}
        </>
      )}
    </FindingItem>
  );
}

interface RepeatsProps {
  readonly findings: RepeatedFindings;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Repeats({ findings, isOpen, onToggle }: RepeatsProps) {
  const run = useRunCommand();
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className="finding-actions">
      <Button className="finding-times" aria-expanded={isOpen} onClick={onToggle}>
        <Sign aria-hidden size={14} />
        {counted(findings.length, "time")}
      </Button>
      <Button look="bordered" {...keepsFocus} onClick={() => run(dismissCommand("Dismiss all", findings, "segment"))}>
        Dismiss all {grouped(findings.length)} alike
      </Button>
    </div>
  );
}

function Places({ findings }: { readonly findings: readonly Finding[] }) {
  const [limit, setLimit] = useState(PLACES);
  const left = findings.length - limit;
  return (
    <>
      <ul className="finding-places" aria-label="Further places">
        {Array.from(namedFindings(findings.slice(0, limit)), ([name, finding]) => (
          <PlaceItem key={name} finding={finding} />
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setLimit(limit + PLACES)}>Show {grouped(Math.min(left, PLACES))} more</Button>
      )}
    </>
  );
}

/** One of the places of an entry that says what is wrong there. */
function PlaceItem({ finding }: { readonly finding: Finding }) {
  const run = useRunCommand();
  const isCurrent = useFindingsPanel(({ current }) => current !== null && isSameFinding(current, finding));
  const unit = useArticle((state) => selectUnit(state, finding.unit));
  if (unit === null) return null;
  return (
    <li
      className="finding-again"
      data-check={finding.check}
      data-severity={finding.severity}
      data-segment-id={unit.kind === "segment" ? unit.id : unit.key}
      aria-current={isCurrent || undefined}
    >
      <FindingPlace finding={finding} unit={unit} />
      <FindingFixes finding={finding} />
      <Button look="bordered" {...keepsFocus} onClick={() => run(dismissCommand("Dismiss", [finding], "segment"))}>
        Dismiss
      </Button>
    </li>
  );
}

function FindingPlace({ finding, unit }: { readonly finding: Finding; readonly unit: Unit }) {
  const run = useRunCommand();
  const name = unitName(unit);
  return (
    <button
      type="button"
      className="finding-place"
      title={`Go to ${name}`}
      onClick={() => run(goToFindingCommand(finding))}
    >
      <bdi>{name}</bdi>
    </button>
  );
}
