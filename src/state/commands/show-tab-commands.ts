/** What shows a tab of the panel, or something in it. Those with keys of their own are in `panel-commands.ts`. */
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { FindingScope } from "#state/article/session/findings-state.ts";
import type { Command, CommandContext } from "./command.ts";
import { commentCommand, showHistoryCommand, showTabCommand } from "./panel-commands.ts";

/** What each tab of the panel is shown by, in the order of the tabs (`app/shell/panel-tabs.ts`). */
export const showTabCommands: readonly Command[] = [
  {
    ...showTabCommand("checks", "Checks of the segment"),
    also: "findings errors warnings",
    run: (store, context) => showFindingsOf(store, context, "segment"),
  },
  { ...showTabCommand("memory", "Memory of the segment"), also: "matches repeats translations" },
  { ...showTabCommand("terms", "Terms of the segment"), also: "glossary terminology" },
  showTabCommand("changes", "Changes of the segment"),
  showHistoryCommand,
  commentCommand,
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

function showFindingsOf(store: ArticleStore, { workspace }: CommandContext, scope: FindingScope): void {
  store.findings.getState().actions.setScope(scope);
  workspace.getState().actions.showPanel("checks");
}
