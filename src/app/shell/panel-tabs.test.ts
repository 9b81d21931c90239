import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { showDismissalsCommand, showFindingsCommand, showTabCommands } from "#state/commands/show-tab-commands.ts";
import { testContext } from "#state/commands/testing/test-context.ts";
import { panelTabs } from "./panel-tabs.ts";

let tab: TestTab;
beforeEach(async () => {
  vi.useFakeTimers();
  tab = await createTestBrowser().tabWith("a");
});
afterEach(() => vi.useRealTimers());

const ids = panelTabs.map(({ id }) => id);

it("every tab of the panel has its command, in the same order", () => {
  const shown = showTabCommands.map((command) => {
    void command.run(tab.store, testContext({ workspace: tab.workspace }));
    return tab.state().panelAsked;
  });
  expect(shown).toEqual(ids);
});

it("whatever else shows a tab shows one that there is", () => {
  for (const command of [showFindingsCommand, showDismissalsCommand]) {
    void command.run(tab.store, testContext({ workspace: tab.workspace }));
    expect(ids).toContain(tab.state().panelAsked);
  }
});

it("R117 the tab that is seen at first is a tab, and no name stands twice", () => {
  expect(ids).toContain(tab.state().settings.panelTab);
  expect(new Set(ids).size).toBe(ids.length);
});
