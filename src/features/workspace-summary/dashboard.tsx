import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { DescribedCheck } from "#core/checks/check.ts";
import { grouped } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import { percentInWords } from "#core/percent-in-words.ts";
import type { WorkspaceFigures } from "#core/workspace/review-figures.ts";
import { builtInChecks } from "#state/article/findings/known-checks.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { lastDays } from "#state/workspace/articles/days.ts";
import { CoveragePlot } from "./coverage-plot.tsx";
import { DaysPlot } from "./days-plot.tsx";
import { type FolderStatuses, statusesByFolder } from "./folder-statuses.ts";
import "./dashboard.css";

interface DashboardProps {
  readonly articles: WorkspaceArticles;
  /** `2026-11-28` */
  readonly today: string;
}

/** Of a low window the list has all the room at first. */
const LOW = 640;
const DAYS = 21;
const MOST_FOLDERS = 4;
const MOST_CHECKS = 4;

/** Four small plots of the whole workspace, with their numbers. What can be looked at more closely sets the filter or the folder. */
export function Dashboard({ articles, today }: DashboardProps) {
  const [isOpen, setOpen] = useState(() => window.innerHeight >= LOW);
  const figures = useFigures(articles, isOpen);
  return (
    <details className="dashboard" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>How it goes</summary>
      {isOpen && figures !== null && (
        <div className="dashboard-plots">
          <Plot title="Reviewed a day">
            <DaysPlot days={lastDays(figures.days, today, DAYS)} />
          </Plot>
          <Statuses articles={articles} figures={figures} />
          <Checks articles={articles} checks={figures.checks} />
          <Plot title="Sentences that repeat">
            <Coverage articles={articles} coverage={figures.coverage} />
          </Plot>
        </div>
      )}
    </details>
  );
}

/** Worked out anew when the overview comes, while more is read and checked, and with what is decided meanwhile. */
function useFigures(articles: WorkspaceArticles, isWanted: boolean): WorkspaceFigures | null {
  const figures = useStore(articles, (state) => state.figures);
  const steps = useStore(
    articles,
    ({ indexing, checking, decisions }) => `${stepOf(indexing)} ${stepOf(checking)} ${decisions}`,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: how far it is is the occasion
  useEffect(() => {
    if (isWanted) void articles.renewFigures();
  }, [articles, isWanted, steps]);
  return figures;
}

/** Ten of them from beginning to end. */
function stepOf(progress: { readonly read: number; readonly total: number } | null): number {
  return progress === null ? -1 : Math.floor((10 * progress.read) / Math.max(1, progress.total));
}

function Plot({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <figure className="dashboard-plot">
      <figcaption>{title}</figcaption>
      {children}
    </figure>
  );
}

function Statuses({ articles, figures }: { readonly articles: WorkspaceArticles; readonly figures: WorkspaceFigures }) {
  const rows = useStore(articles, (state) => state.rows);
  const folders = useMemo(() => statusesByFolder(rows, figures.statuses, MOST_FOLDERS), [rows, figures]);
  return (
    <Plot title="Statuses">
      <table>
        <thead className="visually-hidden">
          <tr>
            {["Folder", "Approved", "Edited", "Needs work", "Segments", "Share approved"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {folders.map((folder) => (
            <FolderRow key={folder.path ?? folder.name} folder={folder} onShow={articles.showFolder} />
          ))}
        </tbody>
      </table>
    </Plot>
  );
}

interface FolderRowProps {
  readonly folder: FolderStatuses;
  readonly onShow: (path: string) => void;
}

function FolderRow({ folder: { path, name, segments, approved, edited, needsWork }, onShow }: FolderRowProps) {
  const share = (count: number) => `${segments === 0 ? 0 : (100 * count) / segments}%`;
  return (
    <tr>
      <th scope="row">
        {path === null ? (
          name
        ) : (
          <button type="button" className="link" title={`Show only ${path}`} onClick={() => onShow(path)}>
            <bdi>{shownName(name)}</bdi>
          </button>
        )}
      </th>
      <td className="visually-hidden">{grouped(approved)}</td>
      <td className="visually-hidden">{grouped(edited)}</td>
      <td className="visually-hidden">{grouped(needsWork)}</td>
      <td className="visually-hidden">{grouped(segments)}</td>
      <td className="dashboard-bar">
        <span className="meter" aria-hidden>
          <i className="meter-done" style={{ inlineSize: share(approved) }} />
          <i className="meter-begun" style={{ inlineSize: share(edited) }} />
          <i className="meter-flagged" style={{ inlineSize: share(needsWork) }} />
        </span>
      </td>
      <td className="dashboard-number">{segments === 0 ? "" : percentInWords(approved, segments)}</td>
    </tr>
  );
}

function Checks({
  articles,
  checks,
}: {
  readonly articles: WorkspaceArticles;
  readonly checks: ReadonlyMap<string, number>;
}) {
  const builtIn = useStore(builtInChecks);
  const sorted = [...checks].sort(([, a], [, b]) => b - a);
  const rest = sorted.slice(MOST_CHECKS);
  const most = sorted[0]?.[1] ?? 1;
  const others = rest.reduce((sum, [, count]) => sum + count, 0);
  return (
    <Plot title="Findings by check">
      {sorted.length === 0 && <p className="dashboard-none">None so far.</p>}
      <table>
        <tbody>
          {sorted.slice(0, MOST_CHECKS).map(([check, count]) => (
            <CheckRow key={check} count={count} most={most}>
              <button
                type="button"
                className="link"
                title="List them"
                onClick={() => articles.segments.setFilter(`finding:${check.toLowerCase()}`)}
              >
                {nameOfCheck(builtIn, check)}
              </button>
            </CheckRow>
          ))}
          {rest.length > 0 && (
            <CheckRow count={others} most={most}>
              {grouped(rest.length)} more
            </CheckRow>
          )}
        </tbody>
      </table>
    </Plot>
  );
}

function CheckRow({
  count,
  most,
  children,
}: {
  readonly count: number;
  readonly most: number;
  readonly children: ReactNode;
}) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className="dashboard-bar">
        <span
          className="dashboard-length"
          aria-hidden
          style={{ inlineSize: `${Math.min(100, (100 * count) / most)}%` }}
        />
      </td>
      <td className="dashboard-number">{grouped(count)}</td>
    </tr>
  );
}

function nameOfCheck(builtIn: readonly DescribedCheck[], check: string): string {
  return builtIn.find(({ id }) => id === check)?.title ?? check.replace(/^custom:/, "");
}

function Coverage({
  articles,
  coverage,
}: { readonly articles: WorkspaceArticles } & Pick<WorkspaceFigures, "coverage">) {
  const segments = useStore(articles, (state) => state.totals.segments);
  if (coverage === null) return <p className="dashboard-none">Told once all articles have been read.</p>;
  if (coverage.length === 0) return <p className="dashboard-none">No sentence repeats.</p>;
  return (
    <CoveragePlot curve={coverage} segments={segments} onList={() => articles.segments.setFilter("is:repeated")} />
  );
}
