import { carriedInWords } from "#core/workspace/carried-in-words.ts";
import type { CarriedReport } from "#core/workspace/carried-report.ts";
import type { OtherVersion } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { carryOverCommand, takeCarriedBackCommand } from "#state/commands/carry-commands.ts";
import type { Command } from "#state/commands/command.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { CarriedGroups } from "./carried-groups.tsx";
import "./earlier-version.css";

interface EarlierVersionProps {
  readonly onClose: () => void;
}

/** What was carried over from an earlier version of the article, or why nothing was. */
export function EarlierVersionDialog({ onClose }: EarlierVersionProps) {
  const carried = useArticle((state) => state.carried);
  const other = useArticle((state) => state.otherVersion);
  return (
    <Dialog title="Earlier version" className="dialog-earlier-version" onClose={onClose}>
      {other !== null && <OtherText other={other} onClose={onClose} />}
      {carried !== null && <Carried report={carried} onClose={onClose} />}
    </Dialog>
  );
}

function OtherText({ other, onClose }: EarlierVersionProps & { readonly other: OtherVersion }) {
  return (
    <>
      <p className="dialog-lead">
        Another text was reviewed under this name ({other.progress}), and its review was not carried over. {other.why}{" "}
        It is kept on the start screen.
      </p>
      <p className="dialog-lead">
        If both are versions of one article, carry its review over: sentences that stand in both keep what was decided,
        and what you decided here stays.
      </p>
      <ClosingButton command={carryOverCommand} look="primary" onClose={onClose}>
        Carry over
      </ClosingButton>
    </>
  );
}

const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function Carried({ report, onClose }: EarlierVersionProps & { readonly report: CarriedReport }) {
  return (
    <>
      <p className="dialog-lead">
        Carried over on {times.format(report.at)}: {carriedInWords(report)}.
      </p>
      <CarriedGroups report={report} onClose={onClose} />
      <div className="earlier-version-end">
        <p>
          Not the same article? Segments that are still as they were carried over begin anew; undo brings them back.
        </p>
        <ClosingButton command={takeCarriedBackCommand} look="bordered" onClose={onClose}>
          Take back what was carried over
        </ClosingButton>
      </div>
    </>
  );
}

interface ClosingButtonProps extends EarlierVersionProps {
  readonly command: Command;
  readonly look: "primary" | "bordered";
  readonly children: string;
}

function ClosingButton({ command, look, children, onClose }: ClosingButtonProps) {
  const run = useRunCommand();
  const act = () => {
    onClose();
    run(command);
  };
  return (
    <Button look={look} onClick={act}>
      {children}
    </Button>
  );
}
