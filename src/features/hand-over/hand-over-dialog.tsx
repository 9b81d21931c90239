import { Archive, FileDiff } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useStore } from "zustand";
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import type { Downloads } from "#core/ports.ts";
import type {
  HandedOver,
  HandOverChoice,
  HandOverSummary,
  WorkspaceArticles,
} from "#state/workspace/articles/articles-state.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Meter } from "#ui/meter.tsx";
import "./hand-over-dialog.css";

interface HandOverDialogProps {
  readonly articles: WorkspaceArticles;
  /** As the reviewer calls the workspace. */
  readonly name: string;
  readonly onSave: Pick<Downloads, "save" | "saveBytes">;
  readonly onClose: () => void;
}

type Scope = HandOverChoice["scope"];
type Format = "side-by-side" | "target-only" | "both";

const scopes = [
  { value: "changed", label: "Only changed" },
  { value: "all", label: "All articles" },
] as const;
const formats = [
  { value: "side-by-side", label: "Side by side" },
  { value: "target-only", label: "Target only" },
  { value: "both", label: "Both" },
] as const;

/** Says first what is handed over, and then gives it. Nothing is blocked by what is still open; it is said. */
export function HandOverDialog({ articles, name, onSave, onClose }: HandOverDialogProps) {
  const summary = useSummary(articles);
  const [scope, setScope] = useState<Scope>("changed");
  const [format, setFormat] = useState<Format>("side-by-side");
  const [written, setWritten] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const give = async (work: (tell: (done: number, total: number) => void) => Promise<string>) => {
    setOutcome(null);
    setWritten({ done: 0, total: 0 });
    const told = await work(tellSparingly(setWritten));
    setWritten(null);
    setOutcome(told);
  };
  const downloadZip = () =>
    give(async (tell) => {
      const chosen = format === "both" ? (["side-by-side", "target-only"] as const) : [format];
      const handed = await articles.handOver({ scope, formats: chosen }, tell);
      if (handed.files > 0) onSave.saveBytes(`${name}.zip`, handed.pieces);
      return outcomeOf(handed, "in the archive");
    });
  const downloadPatch = () =>
    give(async (tell) => {
      const handed = await articles.patch(tell);
      if (handed.files > 0) onSave.save(`${name}.patch`, handed.text);
      return outcomeOf(handed, "in the patch");
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.repeat || written !== null ? null : wayOf(event);
    if (way === null) return;
    event.preventDefault();
    void (way === "zip" ? downloadZip() : downloadPatch());
  };
  return (
    <Dialog title="Hand over" className="dialog-hand-over" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the dialog's own key */}
      <div className="hand-over" onKeyDown={onKeyDown}>
        {summary === null ? <p>Looking at what was reviewed…</p> : <Figures articles={articles} summary={summary} />}
        <div className="hand-over-ways">
          <Choice label="Articles" value={scope} options={scopes} onChange={setScope} />
          <Choice label="Files" value={format} options={formats} onChange={setFormat} />
          <Button look="primary" data-autofocus disabled={written !== null} onClick={() => void downloadZip()}>
            <Archive aria-hidden />
            Download zip
          </Button>
          <Button look="bordered" disabled={written !== null} onClick={() => void downloadPatch()}>
            <FileDiff aria-hidden />
            Download patch
          </Button>
          <p className="hand-over-hint">
            Every byte that was not edited is as it came. The patch is what <code>git apply</code> takes. Your work
            stays here.
          </p>
        </div>
        {written !== null && (
          <Meter
            label="Writing"
            words={someOf(written.done, written.total)}
            total={written.total}
            done={written.done}
          />
        )}
        <p role="status">{outcome ?? ""}</p>
        {summary !== null && <ChangedList summary={summary} />}
        {summary !== null && summary.failed.length > 0 && <LeftOut failed={summary.failed} />}
      </div>
    </Dialog>
  );
}

/** Ctrl or ⌘ with Enter finishes it, as everywhere. */
function wayOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): "zip" | "patch" | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key === "Enter" ? "zip" : null;
  return key.toLowerCase() === "z" ? "zip" : key.toLowerCase() === "p" ? "patch" : null;
}

/** Null until it is known. */
function useSummary(articles: WorkspaceArticles): HandOverSummary | null {
  const [summary, setSummary] = useState<HandOverSummary | null>(null);
  useEffect(() => {
    let isWanted = true;
    void articles.summarize().then((found) => isWanted && setSummary(found));
    return () => {
      isWanted = false;
    };
  }, [articles]);
  return summary;
}

function Figures({ articles, summary }: { readonly articles: WorkspaceArticles; readonly summary: HandOverSummary }) {
  const all = useStore(articles, (state) => state.totals.articles);
  const indexing = useStore(articles, (state) => state.indexing);
  const sum = (of: (article: HandOverSummary["articles"][number]) => number) =>
    summary.articles.reduce((total, article) => total + of(article), 0);
  return (
    <>
      <dl className="hand-over-figures">
        <Figure name="Articles changed" value={someOf(summary.articles.length, all)} />
        <Figure name="Texts changed" value={grouped(sum(({ changed }) => changed))} />
        <Figure name="Words of their sources" value={grouped(sum(({ words }) => words))} />
        <Figure name="Not approved" value={grouped(sum(({ unapproved }) => unapproved))} />
      </dl>
      {indexing !== null && <p>Not all articles have been read yet: what was reviewed in the others is not counted.</p>}
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const MOST = 200;

/** What was reviewed and does not go with the rest, before anybody relies on it. */
function LeftOut({ failed }: Pick<HandOverSummary, "failed">) {
  return (
    <>
      <p className="hand-over-left">{counted(failed.length, "reviewed article")} can’t be handed over as it is now:</p>
      <ul className="hand-over-list" aria-label="Left out">
        {failed.slice(0, MOST).map(({ path, message }) => (
          <li key={path}>
            <bdi>{message}</bdi>
          </li>
        ))}
        {failed.length > MOST && <li>and {grouped(failed.length - MOST)} more</li>}
      </ul>
    </>
  );
}

function ChangedList({ summary: { articles, failed } }: { readonly summary: HandOverSummary }) {
  if (articles.length === 0) return failed.length === 0 ? <p>No article differs from its file.</p> : null;
  return (
    <ul className="hand-over-list" aria-label="Changed articles">
      {articles.slice(0, MOST).map(({ path, changed, unapproved }) => (
        <li key={path}>
          <bdi>{path}</bdi>
          <span>
            {counted(changed, "text")}
            {unapproved > 0 && ` · ${grouped(unapproved)} not approved`}
          </span>
        </li>
      ))}
      {articles.length > MOST && <li>and {grouped(articles.length - MOST)} more</li>}
    </ul>
  );
}

/** A hundred times at the most: each costs the page a rendering. */
function tellSparingly(tell: (progress: { readonly done: number; readonly total: number }) => void) {
  return (done: number, total: number) => {
    if (done === total || done % Math.ceil(total / 100) === 0) tell({ done, total });
  };
}

function outcomeOf({ files, failed }: Pick<HandedOver, "files" | "failed">, where: string): string {
  const left = failed.length === 0 ? "" : ` ${counted(failed.length, "article")} left out. ${failed[0]?.message ?? ""}`;
  if (files === 0 && failed.length === 0) return "No article differs from its file, so there is nothing to download.";
  return `${counted(files, "article")} ${where}.${left}`;
}
