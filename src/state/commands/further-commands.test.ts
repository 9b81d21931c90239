import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { filterLanguage } from "#core/search/filter-language.ts";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { noEditor } from "#state/editor/no-editor.ts";
import { insertCharacterCommands } from "./character-commands.ts";
import { commands } from "./commands.ts";
import { allCommands } from "./further-commands.ts";
import { isCommandEnabled, runCommand } from "./run-command.ts";
import { testContext } from "./testing/test-context.ts";

const further = allCommands.slice(commands.length);
const asked: string[] = [];
const context = testContext({
  editor: { ...noEditor, insertText: (text) => void asked.push(String(text)) },
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
      "show-dismissals show-findings show-checks show-memory show-terms show-changes resolve-comments",
      "next-kind-of-finding dismiss-alike dismiss-everywhere turn-off-check add-word spelling-dictionary check-profile",
      "approve-many needs-work-many restore-many take-back-many glossary add-term",
      "take-earlier-translation carry-over take-carried-back storage copy-given-up dismiss-given-up",
      "hand-over guide written open-unpaired print-page export-memory export-memory-elements memories take-offer next-in-queue not-articles fold-tree close-workspace",
      "toggle-spaces toggle-mirrored toggle-plain-editor toggle-error-question",
      "theme-system theme-light theme-dark density-comfortable density-compact larger-text smaller-text",
      "insert-no-break-space insert-narrow-no-break-space insert-left-to-right-mark insert-right-to-left-mark",
      "insert-arabic-letter-mark insert-zero-width-non-joiner",
      "find-match-case find-whole-word find-regular-expression find-in-markup",
      "filter-unreviewed filter-edited filter-approved filter-needs-work",
      "filter-changed filter-commented filter-applied-by-itself filter-with-findings",
      "filter-heading filter-paragraph filter-list filter-table filter-quote filter-alert filter-code filter-html",
      "filter-front-matter filter-yaml filter-field filter-link filter-image",
    ].join(" "),
  );
});

it("R101 they are on where they do something", async () => {
  const off = () => further.filter((one) => !isCommandEnabled(tab.workspace.getState(), one)).map(({ id }) => id);
  const ofFindings = ["dismiss-alike", "dismiss-everywhere", "turn-off-check", "add-word"];
  const ofEarlier = ["take-earlier-translation", "carry-over", "take-carried-back"];
  const ofGivenUp = ["copy-given-up", "dismiss-given-up"];
  const ofWorkspace = ["next-in-queue", "not-articles", "fold-tree", "close-workspace"];
  const others = [
    "resolve-comments",
    ...ofFindings,
    ...ofEarlier,
    ...ofGivenUp,
    "export-memory",
    "export-memory-elements",
    "take-offer",
    ...ofWorkspace,
  ];
  expect(off()).toEqual(others);
  tab.act.setMode("grid");
  expect(off().filter((id) => !id.startsWith("insert-"))).toEqual(others);
  await tab.act.closeArticle();
  expect(off().filter((id) => !/^(insert|find|filter|show)-/.test(id))).toEqual([
    "resolve-comments",
    "next-kind-of-finding",
    ...ofFindings,
    "spelling-dictionary",
    "approve-many",
    "needs-work-many",
    "restore-many",
    "take-back-many",
    "glossary",
    "add-term",
    ...ofEarlier,
    ...ofGivenUp,
    "hand-over",
    "written",
    "open-unpaired",
    "print-page",
    "export-memory",
    "export-memory-elements",
    "take-offer",
    ...ofWorkspace,
  ]);
  expect(off()).toContain("filter-edited");
});

it("K5 K42 insert their character", () => {
  for (const { id } of insertCharacterCommands) void run(id);
  expect(asked).toEqual("\u00a0\u202f\u200e\u200f\u061c\u200c".split(""));
});

it.each([
  ["toggle-spaces", "showSpaces", false, "Spaces and direction marks are shown"],
  ["toggle-mirrored", "mirrored", true, "Every article has its target on the right"],
  ["toggle-plain-editor", "plainEditor", false, "Targets are edited in a plain text field"],
  ["toggle-error-question", "askErrors", true, "Open errors are approved without a question"],
] as const)("K5 K42 %s changes %s, says so, and back", (id, name, first, said) => {
  expect(tab.state().settings[name]).toBe(first);
  void run(id);
  expect([tab.state().settings[name], tab.state().message]).toEqual([!first, said]);
  void run(id);
  expect(tab.state().settings[name]).toBe(first);
  expect(["", said]).not.toContain(tab.state().message);
});

it("K5 K42 choose how it looks, and the size of the text by steps within its bounds", () => {
  const looks = () => {
    const { theme, density, textSize } = tab.state().settings;
    return [theme, density, textSize, tab.state().message];
  };
  const runs = (id: string, times = 1) => {
    for (let time = 0; time < times; time++) void run(id);
    return looks();
  };
  expect(runs("theme-dark")).toEqual(["dark", "comfortable", null, "Theme: dark"]);
  expect(runs("larger-text")).toEqual(["dark", "comfortable", 16, "Text size: 16 px"]);
  expect(runs("density-compact")).toEqual(["dark", "compact", null, "Density: compact"]);
  expect(runs("smaller-text")).toEqual(["dark", "compact", 13, "Text size: 13 px"]);
  expect(runs("larger-text", 9)).toEqual(["dark", "compact", 20, "Text size: 20 px"]);
});

it("K5 Q11 a filter command writes its term into the filter's text beside what stands there, and takes it out again", async () => {
  tab.act.setFilter("MT", filterLanguage);
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

it("K38 what was typed for what never came is had back by copying, and kept where that is not allowed", async () => {
  const { workspace } = tab;
  const copied: string[] = [];
  const copy = further.find(({ id }) => id === "copy-given-up");
  const copyBy = (copyText: (text: string) => Promise<void>) =>
    copy && runCommand(inView(), copy, { ...context, workspace, copyText });
  workspace.getState().actions.keepGivenUp(["next", "Zvaigzne"]);
  tab.act.type("k1-101", "Suns");
  await copyBy(() => Promise.reject(new DOMException("Not allowed.")));
  expect(workspace.getState().givenUp).toEqual(["next", "Zvaigzne"]);
  expect(tab.state().alert?.text).toContain("did not allow copying");
  await copyBy(async (text) => {
    workspace.getState().actions.keepGivenUp(["later"]);
    copied.push(text);
  });
  expect(copied).toEqual(["next\nZvaigzne"]);
  expect(workspace.getState().givenUp).toEqual(["later"]);
  await run("dismiss-given-up");
  expect(workspace.getState().givenUp).toEqual([]);
});
