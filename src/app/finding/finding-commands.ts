/** Commands whose field or dialog the window holds rather than the store. */
import { filterFieldId } from "#features/filter-bar/filter-field.tsx";
import type { Command } from "#state/commands/command.ts";

export const savedFiltersTitle = "Save or remove filters…";

export const filterSegmentsCommand: Command = {
  id: "filter-segments",
  title: "Filter segments",
  keys: ["$mod+Shift+f"],
  gridKeys: ["/"],
  isEnabled: (state) => state.open !== null,
  run: () => {
    const field = document.getElementById(filterFieldId);
    if (field instanceof HTMLInputElement) field.select();
  },
};

export function goToSegmentCommand(ask: () => void): Command {
  return {
    id: "go-to-segment",
    title: "Go to segment…",
    keys: ["$mod+g"],
    gridKeys: [],
    isEnabled: (state) => state.activeKey !== null,
    run: ask,
  };
}

export function savedFiltersCommand(show: () => void): Command {
  return {
    id: "saved-filters",
    title: savedFiltersTitle,
    keys: [],
    gridKeys: [],
    isEnabled: (state) => state.open !== null,
    run: show,
  };
}
