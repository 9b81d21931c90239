/** How far the folders of a workspace are, those at the top first seen. */
import type { ArticleRow } from "#core/workspace/article-row.ts";
import type { StatusCounts } from "#core/workspace/review-figures.ts";
import { foldersOf } from "#core/workspace/workspace-path.ts";

export interface FolderStatuses {
  /** Null for what is no single folder. */
  readonly path: string | null;
  readonly name: string;
  readonly segments: number;
  readonly approved: number;
  readonly edited: number;
  readonly needsWork: number;
}

interface Sums {
  segments: number;
  approved: number;
  edited: number;
  needsWork: number;
}

/**
 * @param statuses by the articles' paths, of those of which something was decided
 * @param most folders that are told one by one, those with the most segments
 * @returns all together, then the folders of the first level on which there are several, then the rest
 */
export function statusesByFolder(
  rows: readonly ArticleRow[],
  statuses: ReadonlyMap<string, StatusCounts>,
  most: number,
): readonly FolderStatuses[] {
  const level = levelOf(rows);
  const all = noSums();
  const byFolder = new Map<string, Sums>();
  let [sums, below] = [all, ""];
  for (const row of rows) {
    // Rows of one folder stand together. This is asked for with every change of 60,000: to take each path apart takes a third of a second.
    if (below === "" || !row.path.startsWith(below)) {
      const steps = foldersOf(row.path).slice(0, level);
      const folder = steps.join("/");
      sums = byFolder.get(folder) ?? noSums();
      byFolder.set(folder, sums);
      below = steps.length === level ? `${folder}/` : "";
    }
    const counts = statuses.size === 0 ? undefined : statuses.get(row.path);
    addRow(all, row, counts);
    addRow(sums, row, counts);
  }
  const sorted = [...byFolder].sort(([, a], [, b]) => b.segments - a.segments);
  const told = sorted.length === 1 ? [] : sorted.slice(0, most);
  const rest = sorted.slice(most);
  return [
    { path: null, name: "All", ...all },
    ...told.map(([path, sums]) => ({
      path: path === "" ? null : path,
      name: path.split("/").at(-1) || "Others",
      ...sums,
    })),
    ...(rest.length === 0 ? [] : [{ path: null, name: `${rest.length} more`, ...sumOf(rest.map(([, sums]) => sums)) }]),
  ];
}

/** How many folders deep the first level lies on which paths part: rows are in the order of their paths, so that first and last tell. */
function levelOf(rows: readonly ArticleRow[]): number {
  const [first, last] = [foldersOf(rows[0]?.path ?? ""), foldersOf(rows.at(-1)?.path ?? "")];
  let same = 0;
  while (first[same] !== undefined && first[same] === last[same]) same++;
  return same + 1;
}

function noSums(): Sums {
  return { segments: 0, approved: 0, edited: 0, needsWork: 0 };
}

function addRow(sums: Sums, { summary, reviewed }: ArticleRow, counts: StatusCounts | undefined): void {
  sums.segments += summary?.segments ?? 0;
  // Counted at once, the others when they are read.
  sums.approved += reviewed;
  sums.edited += counts?.edited ?? 0;
  sums.needsWork += counts?.["needs-work"] ?? 0;
}

function sumOf(all: readonly Sums[]): Sums {
  const total = noSums();
  for (const one of all)
    for (const name of ["segments", "approved", "edited", "needsWork"] as const) total[name] += one[name];
  return total;
}
