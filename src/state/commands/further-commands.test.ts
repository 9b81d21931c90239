import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { insertCharacterCommands } from "./character-commands.ts";
import { commands } from "./commands.ts";
import { allCommands } from "./further-commands.ts";
import { isCommandEnabled, runCommand } from "./run-command.ts";
import { testContext } from "./testing/test-context.ts";

const further = allCommands.slice(commands.length);
const asked: string[] = [];
const context = testContext({
  toggleSetting: (setting) => asked.push(`toggle ${setting}`),
  changeLook: (look) => asked.push(`look ${JSON.stringify(look)}`),
  insertText: (text) => asked.push(`insert ${text}`),
});

let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
  asked.length = 0;
});
afterEach(() => vi.useRealTimers());

const inView = () => tab.workspace.getState().inView;
const run = (id: string) => {
  const command = further.find((one) => one.id === id);
  return command && runCommand(inView(), command, { ...context, workspace: tab.workspace });
};

it("R100 all commands are named once, as are their keys", () => {
  const ids = allCommands.map(({ id }) => id);
  const titles = allCommands.map(({ title, menu }) => `${menu}: ${title}`);
  const keys = allCommands.flatMap((command) => [...command.keys, ...command.gridKeys]);
  for (const names of [ids, titles, keys]) expect(new Set(names).size).toBe(names.length);
});

it("R100 those that are fetched have stable names and no keys of their own", () => {
  expect(further.filter(({ keys, gridKeys }) => keys.length + gridKeys.length > 0)).toEqual([]);
  expect(further.map(({ id }) => id).join(" ")).toBe(
    [
      "toggle-spaces toggle-mirrored toggle-plain-editor toggle-error-question",
      "theme-system theme-light theme-dark density-comfortable density-compact larger-text smaller-text",
      "insert-no-break-space insert-narrow-no-break-space insert-left-to-right-mark insert-right-to-left-mark",
      "insert-arabic-letter-mark insert-zero-width-non-joiner",
      "find-match-case find-whole-word find-regular-expression find-in-markup",
      "filter-unreviewed filter-edited filter-approved filter-needs-work",
      "filter-changed filter-commented filter-with-findings",
      "filter-heading filter-paragraph filter-list filter-table filter-quote filter-alert filter-code filter-html",
      "filter-front-matter filter-yaml filter-field filter-link filter-image",
    ].join(" "),
  );
});

it("R101 they are on where they do something", async () => {
  const off = () => further.filter((one) => !isCommandEnabled(inView(), one)).map(({ id }) => id);
  expect(off()).toEqual([]);
  tab.act.setMode("grid");
  expect(off().every((id) => id.startsWith("insert-"))).toBe(true);
  await tab.act.closeArticle();
  expect(off().every((id) => /^(insert|find|filter)-/.test(id))).toBe(true);
  expect(off()).toContain("filter-edited");
});

it("K5 K42 insert their character, and change their setting or look", () => {
  for (const { id } of insertCharacterCommands) void run(id);
  for (const id of ["toggle-spaces", "toggle-mirrored", "toggle-plain-editor"]) void run(id);
  for (const id of ["theme-dark", "density-compact", "larger-text", "smaller-text"]) void run(id);
  expect(asked).toEqual([
    ..."\u00a0\u202f\u200e\u200f\u061c\u200c".split("").map((character) => `insert ${character}`),
    ...["toggle showSpaces", "toggle mirrored", "toggle plainEditor"],
    ...['look {"theme":"dark"}', 'look {"density":"compact"}', 'look {"textStep":1}', 'look {"textStep":-1}'],
  ]);
  void run("toggle-error-question");
  expect(tab.workspace.settings.getState().askErrors).toBe(false);
  expect(tab.state().message).toBe("Open errors are approved without a question");
});

it("K5 Q11 a filter command writes its term into the filter's text beside what stands there, and takes it out again", async () => {
  tab.act.setFilter("MT");
  for (const id of ["filter-edited", "filter-needs-work", "filter-changed"]) await run(id);
  expect(tab.state().filter.text).toBe("MT (status:edited or status:needs-work) is:changed");
  for (const id of ["filter-edited", "filter-changed", "filter-needs-work"]) await run(id);
  expect(tab.state().filter.text).toBe("MT");
});

it("K5 F32 an option of the search is turned on and off, and brings the panel along", () => {
  const panel = tab.store.find;
  void run("find-whole-word");
  expect(panel.getState()).toMatchObject({ shown: "find", query: { wholeWord: true, matchCase: false } });
  panel.getState().actions.open("replace");
  void run("find-whole-word");
  expect(panel.getState()).toMatchObject({ shown: "replace", query: { wholeWord: false } });
});
