import { createTestBrowser } from "#state/article/testing/test-browser.ts";
import type { CommandContext, EditorHand } from "#state/commands/command.ts";

const nothing = () => undefined;

/** An editor that stands in no unit. */
export const noEditor: EditorHand = {
  caret: () => null,
  selectedText: () => "",
  rewrite: () => false,
  stepHistory: () => false,
  focus: nothing,
  select: nothing,
  insertMissingMarkup: nothing,
  moveMarkup: nothing,
  toggleRaw: nothing,
};

/** A window in which nothing happens but what the test says. */
export function testContext(own: Partial<CommandContext>): CommandContext {
  return {
    download: nothing,
    askReason: async () => null,
    showDialog: nothing,
    focusText: nothing,
    focusFilter: nothing,
    holdKeys: (until) => until,
    chooseFiles: nothing,
    leaveArticle: nothing,
    insertText: nothing,
    editor: noEditor,
    workspace: createTestBrowser().tab("window").workspace,
    ...own,
  };
}
