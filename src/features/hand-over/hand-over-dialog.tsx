import { type KeyboardEvent, useRef, useState } from "react";
import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { Downloads } from "#core/ports.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ImportedRecords } from "#state/workspace/articles/exchange-records.ts";
import type { HandOverChoice } from "#state/workspace/articles/handed-over.ts";
import { Dialog } from "#ui/dialog.tsx";
import { ChangedArticles } from "./changed-articles.tsx";
import { Figures } from "./figures.tsx";
import { savedInWords } from "./in-words.ts";
import { LeftOut } from "./left-out.tsx";
import { PublishWays } from "./publish-ways.tsx";
import { RecordConflicts } from "./record-conflicts.tsx";
import { RunningView } from "./running-view.tsx";
import { useRunning } from "./use-running.ts";
import { useSummary } from "./use-summary.ts";
import { useTicks } from "./use-ticks.ts";
import { useWays } from "./use-ways.ts";
import { wayOf } from "./way-keys.ts";
import { type Format, type Scope, Ways } from "./ways.tsx";
import "./hand-over-dialog.css";

interface HandOverDialogProps {
  readonly articles: WorkspaceArticles;
  /** As files are called after it. */
  readonly name: string;
  readonly onSave: Pick<Downloads, "save" | "saveBytes">;
  /** Ctrl or ⌘ with Enter, as the reviewer's keyboard has it. */
  readonly saveKeys: string;
  /** `2026-11-28` */
  readonly today: string;
  /** The reviewer's name, where one is given. */
  readonly reviewer: string | undefined;
  /** Shows the segment in its article; null where that is not one of several. */
  readonly onGoTo: ((path: string, key: UnitKey) => void) | null;
  readonly onClose: () => void;
}

/** Says first what is handed over, and then gives it. Nothing is blocked by what is still open; it is said. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { articles, name, onSave, saveKeys, today, reviewer, onGoTo, onClose } = props;
  const [looked, setLooked] = useState(0);
  const summary = useSummary(articles, looked);
  const [choice, setChoice] = useState<{ readonly scope: Scope; readonly format: Format }>({
    scope: "changed",
    format: "side-by-side",
  });
  const [imported, setImported] = useState<ImportedRecords | null>(null);
  const lookAgain = () => setLooked((count) => count + 1);
  const ticks = useTicks(summary);
  const running = useRunning();
  const isBusy = running.progress !== null;
  const ways = useWays({
    articles,
    name,
    onSave,
    choice: chosen(choice),
    running,
    leftOut: ticks.leftOut,
    onSaved: ticks.onSaved,
    onImported: setImported,
    onChanged: lookAgain,
  });
  const { writing, publishing } = articles.files;
  const publish = useRef<(() => void) | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.repeat || isBusy || isWritten(event.target) ? null : wayOf(event, writing !== undefined);
    if (way === null || (way === "branch" && publish.current === null)) return;
    event.preventDefault();
    if (way === "branch") publish.current?.();
    else void ways.take(way);
  };
  return (
    <Dialog title="Hand over" className="dialog-hand-over" onClose={onClose} onKeyDown={onKeyDown}>
      <div className="hand-over">
        <Figures articles={articles} summary={summary} />
        <div className="hand-over-columns">
          <div className="hand-over-start">
            <Ways
              articles={articles}
              saveKeys={saveKeys}
              choice={choice}
              onChoose={setChoice}
              isBusy={isBusy}
              onTake={(way) => void ways.take(way)}
              onImport={(file) => void ways.importRecords(file)}
            >
              {publishing !== undefined && (
                <PublishWays
                  key={`${looked} ${ticks.leftOut.size}`}
                  articles={articles}
                  publishing={publishing}
                  running={running}
                  leftOut={ticks.leftOut}
                  changed={ticks.ticked}
                  today={today}
                  onKey={publish}
                />
              )}
            </Ways>
            <RunningView running={running} />
          </div>
          <div className="hand-over-end">
            {imported !== null && imported.conflicts.length > 0 && (
              <RecordConflicts
                imported={imported}
                onDecided={(left, decided) => {
                  setImported({ ...imported, conflicts: left });
                  running.tell(savedInWords(decided, left.length));
                  lookAgain();
                }}
                reviewer={reviewer}
              />
            )}
            {summary !== null && summary.failed.length > 0 && (
              <>
                <p className="hand-over-left">
                  {counted(summary.failed.length, "reviewed article")} can’t be handed over as it is now:
                </p>
                <LeftOut name="Left out" sentences={summary.failed.map(({ message }) => message)} />
              </>
            )}
            {summary !== null && (
              <ChangedArticles
                key={looked}
                articles={articles}
                changed={summary.articles}
                ticks={ticks}
                isBusy={isBusy}
                onGoTo={onGoTo}
              />
            )}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function chosen({ scope, format }: { readonly scope: Scope; readonly format: Format }): HandOverChoice {
  return { scope, formats: format === "both" ? ["side-by-side", "target-only"] : [format] };
}

/** Letters that are typed are no ways. */
function isWritten(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "radio");
}
