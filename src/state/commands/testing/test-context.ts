import { createTestBrowser } from "#state/article/testing/test-browser.ts";
import type { CommandContext } from "#state/commands/command.ts";
import { noEditor } from "#state/editor/no-editor.ts";

const nothing = () => undefined;

/** A window in which nothing happens but what the test says. */
export function testContext(own: Partial<CommandContext>): CommandContext {
  return {
    download: nothing,
    copyText: async () => nothing(),
    askReason: async () => null,
    showDialog: nothing,
    focusText: nothing,
    focusFilter: nothing,
    holdKeys: (until) => until,
    doBeforeNextKey: (until, act) => void until.then(act),
    showExport: nothing,
    chooseFiles: nothing,
    chooseFolder: nothing,
    stepArticles: nothing,
    findingsBeyond: () => null,
    leaveArticle: nothing,
    editor: noEditor,
    workspace: createTestBrowser().tab("window").workspace,
    ...own,
  };
}
