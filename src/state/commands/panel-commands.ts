/** The panel beside the article and its tabs. */
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { FindingScope } from "#state/article/session/findings-state.ts";
import type { Command, CommandContext } from "./command.ts";

export const togglePanelCommand: Command = {
  id: "toggle-panel",
  title: "Show or hide the panel",
  keys: [],
  gridKeys: ["p"],
  isEnabled: () => true,
  run: (_store, { workspace }) => workspace.getState().actions.togglePanel(),
};

/** Back from the panel to the text; in a narrow window the panel, which stands over it, goes. */
export const leavePanelCommand: Command = {
  id: "leave-panel",
  title: "Back to the segment",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, { focusText, workspace }) => {
    const { narrow, actions } = workspace.getState();
    if (narrow) actions.togglePanel();
    focusText();
  },
};

/** Back from a bar or a button to the text. */
export const backToTextCommand: Command = {
  id: "back-to-text",
  title: "Back to the text",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, { focusText }) => focusText(),
};

/** What each tab of the panel is shown by, in the order of the tabs (`app/shell/panel-tabs.ts`). */
export const showTabCommands: readonly Command[] = [
  {
    ...showTabCommand("checks", "Checks of the segment"),
    also: "findings errors warnings",
    run: (store, context) => showFindingsOf(store, context, "segment"),
  },
  { ...showTabCommand("terms", "Terms of the segment"), also: "glossary terminology" },
  showTabCommand("changes", "Changes of the segment"),
  { ...showTabCommand("history", "History of the segment"), gridKeys: ["h"] },
  { ...showTabCommand("comments", "Comment on the segment"), id: "comment", gridKeys: ["c"] },
];

export const showFindingsCommand: Command = {
  id: "show-findings",
  title: "Findings of the article",
  also: "checks errors warnings list",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => showFindingsOf(store, context, "article"),
};

export const showDismissalsCommand: Command = {
  id: "show-dismissals",
  title: "Dismissed findings",
  also: "ignored checks list",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => showFindingsOf(store, context, "dismissed"),
};

/** A tab tells of the active segment. */
function showTabCommand(tab: string, title: string): Command {
  return {
    id: `show-${tab}`,
    title,
    keys: [],
    gridKeys: [],
    isEnabled: (state) => state.activeKey !== null,
    run: (_store, { workspace }) => workspace.getState().actions.showPanel(tab),
  };
}

function showFindingsOf(store: ArticleStore, { workspace }: CommandContext, scope: FindingScope): void {
  store.findings.getState().actions.setScope(scope);
  workspace.getState().actions.showPanel("checks");
}
