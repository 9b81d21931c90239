import { type ReactNode, useId } from "react";
import type { DescribedCheck } from "#core/checks/check.ts";
import { type Finding, isOwnCheck, isSameFinding, type Severity } from "#core/checks/finding.ts";
import type { Unit } from "#core/document/article.ts";
import { SeverityMark } from "#parts/severity-mark.tsx";
import { useFindingsPanel } from "#state/article/use-article.ts";
import { applyFixCommand } from "#state/commands/finding-commands.ts";
import { fixFindingCommand } from "#state/commands/further-finding-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { FindingDismissal } from "./finding-dismissal.tsx";
import { FindingWord } from "./finding-word.tsx";

interface FindingItemProps {
  readonly finding: Finding;
  readonly unit: Unit;
  /** Undefined for a check that the profile no longer has. */
  readonly check: DescribedCheck | undefined;
  /** It is the one that the key for the first fix would fix. */
  readonly showsFixKeys?: boolean;
  /** It is the one that the key for dismissing would dismiss. */
  readonly showsDismissKeys?: boolean;
  /** Where it is, where that isn't clear. */
  readonly place?: ReactNode;
  /** Others that this entry stands for. */
  readonly unseen?: readonly Finding[];
  /** What more there is to say or to do. */
  readonly children?: ReactNode;
}

const severityWords: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Info" };

/** One finding: what is wrong, how bad it is, and what can be done about it. */
export function FindingItem({
  finding,
  unit,
  check,
  showsFixKeys = false,
  showsDismissKeys = false,
  place,
  unseen = [],
  children,
}: FindingItemProps) {
  const isCurrent = useFindingsPanel(
    ({ current }) => current !== null && [finding, ...unseen].some((one) => isSameFinding(current, one)),
  );
  const { severity, message } = finding;
  return (
    <li
      className="finding panel-card"
      data-check={finding.check}
      data-severity={severity}
      data-segment-id={unit.kind === "segment" ? unit.id : unit.key}
      aria-current={isCurrent || undefined}
    >
      <p className="finding-message" dir={isOwnCheck(finding.check) ? "auto" : "ltr"}>
        <SeverityMark severity={severity} />
        <strong>{message}</strong>
      </p>
      <p className="finding-kind">
        {severityWords[severity]} · {check?.title ?? finding.check}
        {place}
      </p>
      <FindingFixes finding={finding} showsKeys={showsFixKeys} />
      {finding.check === "spelling" && <FindingWord finding={finding} />}
      <FindingDismissal finding={finding} check={check} showsKeys={showsDismissKeys} />
      {children}
    </li>
  );
}

/** What can be done about it, the first fix by name. */
export function FindingFixes({
  finding,
  showsKeys = false,
}: {
  readonly finding: Finding;
  readonly showsKeys?: boolean;
}) {
  const run = useRunCommand();
  const id = useId();
  const keys = useCommandHint(applyFixCommand);
  const [first, ...others] = finding.fixes;
  if (first === undefined) return null;
  return (
    <div className="finding-actions">
      <span id={id} className="finding-fix">
        {first.isProposal === true && "Proposal: "}
        {first.title}
      </span>
      <FixButton describedBy={id} onClick={() => run(fixFindingCommand(finding, 0))}>
        Fix
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus; the button's name is its words */}
        {showsKeys && keys && <kbd aria-hidden="true">{keys.join(" ")}</kbd>}
      </FixButton>
      {others.map(({ title }, index) => (
        <FixButton key={title} onClick={() => run(fixFindingCommand(finding, index + 1))}>
          {title}
        </FixButton>
      ))}
    </div>
  );
}

interface FixButtonProps {
  readonly describedBy?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function FixButton({ describedBy, onClick, children }: FixButtonProps) {
  return (
    <Button look="bordered" aria-describedby={describedBy} {...keepsFocus} onClick={onClick}>
      {children}
    </Button>
  );
}
