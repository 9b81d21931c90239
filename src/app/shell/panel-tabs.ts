import { termsTab } from "#app/glossary/lazy-terms-tab.tsx";
import { memoryTab } from "#app/memory/lazy-memory-tab.tsx";
import { checksTab } from "#features/findings/checks-tab.tsx";
import { changesTab } from "#features/segment-panel/changes-tab.tsx";
import { commentsTab } from "#features/segment-panel/comments-tab.tsx";
import { historyTab } from "#features/segment-panel/history-tab.tsx";
import type { PanelTab } from "#features/segment-panel/segment-panel.tsx";

/** Every tab of the panel, in the order they stand in; the first is seen until another is chosen. What each is, its own file says. */
export const panelTabs: readonly [PanelTab, ...PanelTab[]] = [
  checksTab,
  memoryTab,
  termsTab,
  changesTab,
  historyTab,
  commentsTab,
];
