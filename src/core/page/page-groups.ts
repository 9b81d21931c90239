/** Cells of a page in the lists, alerts and quotes that they stand in: what a reader who doesn't see the page is told of them. */
import { append } from "#core/append.ts";
import type { PageContainer } from "./page.ts";
import type { PageCell } from "./parted-html.ts";

export type PageGroup =
  | { readonly kind: "cell"; readonly cell: PageCell }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly members: readonly PageGroup[] }
  | {
      readonly kind: "item" | "quote" | "alert";
      /** Of an alert: its keyword. */
      readonly alert: string | null;
      readonly members: readonly PageGroup[];
    };

/** @param cells that follow each other on the page @returns the outermost groups, in order; each cell stands in exactly one */
export function groupsOf(cells: readonly PageCell[], depth = 0): readonly PageGroup[] {
  const groups: PageGroup[] = [];
  let items: { readonly container: PageContainer; readonly members: readonly PageGroup[] }[] = [];
  const endList = () => {
    if (items.length > 0) groups.push(listOf(items));
    items = [];
  };
  for (const run of runsOf(cells, depth)) {
    const container = run[0]?.[0].containers[depth];
    const members = container === undefined ? [] : groupsOf(run, depth + 1);
    if (container?.kind === "item") {
      if (items.some((item) => isOther(item.container, container))) endList();
      items.push({ container, members });
      continue;
    }
    endList();
    if (container === undefined) for (const cell of run) groups.push({ kind: "cell", cell });
    // A section says how its lists look, and nothing to be read out.
    else if (container.kind === "section") append(groups, members);
    else groups.push({ kind: container.kind, alert: container.alert, members });
  }
  endList();
  return groups;
}

function listOf(
  items: readonly { readonly container: PageContainer; readonly members: readonly PageGroup[] }[],
): PageGroup {
  return {
    kind: "list",
    isOrdered: items.some(({ container }) => /^\d/.test(container.marker)),
    members: items.map(({ members }) => ({ kind: "item", alert: null, members })),
  };
}

/** Whether two items are of different lists: one that only goes on says nothing of its own. */
function isOther(one: PageContainer, other: PageContainer): boolean {
  const [sign, another] = [one, other].map(({ marker }) => marker.replace(/^\d+/, ""));
  return sign !== "" && another !== "" && sign !== another;
}

/** Cells that follow each other in the same container, or in none. */
function runsOf(cells: readonly PageCell[], depth: number): readonly (readonly PageCell[])[] {
  const runs: PageCell[][] = [];
  let last: number | undefined;
  for (const cell of cells) {
    const id = cell[0].containers[depth]?.id;
    const run = runs.at(-1);
    if (run !== undefined && id === last) run.push(cell);
    else runs.push([cell]);
    last = id;
  }
  return runs;
}
