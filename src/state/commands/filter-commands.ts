/** Which rows are shown: one command for each of the filter's controls, which writes its term into the filter's text or takes it out. */
import { notLoaded } from "#core/not-loaded.ts";
import { statuses, structureKinds } from "#core/search/query.ts";
import type { ChoosableTerm } from "#core/search/query-controls.ts";
import type { Command } from "./command.ts";

export interface FilterCommand extends Command {
  readonly term: ChoosableTerm;
}

export const statusFilterCommands = statuses.map((status) => filterCommand(status, { kind: "status", status }));

export const kindFilterCommands = structureKinds.map((structure) =>
  filterCommand(structure, { kind: "structure", structure }),
);

export const appliedFilterCommand = filterCommand(
  "applied-by-itself",
  { kind: "is", flag: "filled" },
  "filled in from a repeat that was approved",
);

export const flagFilterCommands = [
  filterCommand("changed", { kind: "is", flag: "changed" }, "differs from the machine translation"),
  filterCommand("commented", { kind: "is", flag: "commented" }, "has an open comment"),
  appliedFilterCommand,
  filterCommand("with-findings", { kind: "is", flag: "finding" }, "has an open finding"),
];

function filterCommand(name: string, term: ChoosableTerm, also = "show rows only"): FilterCommand {
  return {
    id: `filter-${name}`,
    title: inWords(name),
    menu: "Filter",
    also,
    term,
    keys: [],
    gridKeys: [],
    isEnabled: () => true,
    run: async (store, { holdKeys }) => {
      const code = await holdKeys(import("#state/article/reviewing/toggle-filter-term.ts").catch(() => null));
      if (code !== null) code.toggleFilterTerm(store, term);
      else store.getState().actions.raise(notLoaded("The filter"));
    },
  };
}

/** `needs-work` → `Needs work`. */
function inWords(name: string): string {
  if (name === "html" || name === "yaml") return name.toUpperCase();
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
