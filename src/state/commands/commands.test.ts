import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { filterLanguage } from "#core/search/filter-language.ts";
import type { ExportedFile } from "#state/article/session/article-state.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { noEditor } from "#state/editor/no-editor.ts";
import { article, openArticles, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { isPanelShown } from "#state/workspace/panel.ts";
import { commands } from "./commands.ts";
import { revertShownChangeCommand } from "./difference-commands.ts";
import { confirmBulkActionCommand } from "./many-commands.ts";
import { isCommandEnabled, runCommand } from "./run-command.ts";
import { testContext } from "./testing/test-context.ts";

let browser = createTestBrowser();
let tab: TestTab;
const files: ExportedFile[] = [];
const asked: string[] = [];
const markup = {
  insertMissingMarkup: () => asked.push("insert"),
  moveMarkup: (way: string) => asked.push(`move ${way}`),
  toggleRaw: () => asked.push("raw"),
};
let reason: string | null = "odd";
/** Stands in no unit, unless told to. */
const editor = { ...noEditor, ...markup, at: null as number | null, caret: () => editor.at };
const context = testContext({
  download: (file) => files.push(file),
  askReason: async () => reason,
  showDialog: (name) => asked.push(`show ${name}`),
  focusFilter: () => asked.push("filter"),
  chooseFiles: () => asked.push("choose files"),
  leaveArticle: () => asked.push("leave the article"),
  editor,
});
/** These are of the window, not of an article, and always on. */
const ofWindow = "find-article open-files open-folder open-address command-palette shortcut-sheet settings".split(" ");
/** These need the editor. */
const ofEditor = commands.map(({ id }) => id).filter((id) => /^(insert|move-chip)-|^raw-/.test(id));

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
  files.length = 0;
  asked.length = 0;
  reason = "odd";
});
afterEach(() => vi.useRealTimers());

function find(id: string) {
  const command = commands.find((one) => one.id === id);
  if (command === undefined) throw new Error(`No command ${id}`);
  return command;
}

const inView = () => tab.workspace.getState().inView;
const run = (id: string) => runCommand(inView(), find(id), { ...context, workspace: tab.workspace });
const enabled = () => commands.filter((one) => isCommandEnabled(tab.workspace.getState(), one)).map(({ id }) => id);

describe("commands", () => {
  it("W103 of an article do in the overview what the workspace says, and are off where it says nothing", async () => {
    const other = browser.tab("b");
    const articles = await openArticles(other, setOf({ "a.md": article(1) }));
    articles.setActs(new Map([["undo", () => asked.push("undo in all")]]));
    const state = other.workspace.getState();
    expect(["undo", "redo"].map((id) => isCommandEnabled(state, find(id)))).toEqual([true, false]);
    for (const id of ["undo", "redo"]) runCommand(null, find(id), { ...context, workspace: other.workspace });
    expect(asked).toEqual(["undo in all"]);
  });

  it("R100 have stable names and the default keys", () => {
    const keys = commands.map(
      (command) => `${command.id}: ${[...command.keys, ...command.gridKeys.map((key) => `grid ${key}`)]}`,
    );
    expect(keys).toEqual([
      "approve-and-next: $mod+Enter",
      "needs-work: $mod+Shift+Enter",
      "next-segment: $mod+ArrowDown,grid ArrowDown",
      "previous-segment: $mod+ArrowUp,grid ArrowUp",
      "take-approval-back: grid u",
      "next-unreviewed: grid n",
      "clear-filter: ",
      "edit-segment: grid Enter",
      "leave-editor: Escape",
      "undo: $mod+z",
      "redo: $mod+Shift+z,$mod+y",
      "copy-source: $mod+Insert",
      "restore-machine-translation: $mod+Shift+Backspace",
      "insert-missing-markup: $mod+Shift+.,$mod+Shift+Period",
      "insert-missing-term: $mod+i",
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `use-match-${number}: $mod+${number}`),
      "look-up: $mod+Shift+l",
      "repetitions: F2",
      "replace-elsewhere: $mod+F2",
      "move-chip-left: ",
      "move-chip-right: ",
      "raw-markdown: $mod+Shift+,,$mod+Shift+Comma",
      "revert-change: F4",
      "toggle-difference: grid d",
      "next-finding: F8",
      "previous-finding: Shift+F8",
      "apply-fix: $mod+.,$mod+Period",
      "dismiss-finding: $mod+F8",
      "toggle-panel: grid p",
      "show-history: grid h",
      "comment: grid c",
      "view: F9",
      "next-pages: $mod+F9",
      "go-to-segment: $mod+g",
      "filter-segments: $mod+Shift+f,grid /",
      "saved-filters: ",
      "find: $mod+f",
      "replace: $mod+h",
      "find-next: F3",
      "find-previous: Shift+F3",
      "toggle-row: grid Space",
      "extend-selection-down: grid Shift+ArrowDown",
      "extend-selection-up: grid Shift+ArrowUp",
      "select-all-rows: grid $mod+a",
      "earlier-version: ",
      "export: $mod+s",
      "export-side-by-side: ",
      "export-target-only: ",
      "dismiss-alert: ",
      "use-other: ",
      "keep-mine: ",
      "next-article: Alt+PageDown",
      "previous-article: Alt+PageUp",
      "find-article: $mod+o",
      "overview: Shift+F9",
      "inconsistencies: Shift+F2",
      "open-files: ",
      "open-folder: ",
      "open-address: ",
      "close-article: ",
      "problems: ",
      "command-palette: $mod+k",
      "shortcut-sheet: F1,grid ?",
      "settings: ",
    ]);
  });

  it("R101 do nothing on the start screen", async () => {
    await tab.act.closeArticle();
    expect(enabled()).toEqual(ofWindow);
    const before = tab.state();
    for (const { id } of commands.filter((one) => !["undo", "redo"].includes(one.id))) await run(id);
    expect(tab.state().open).toBe(before.open);
    expect(files).toEqual([]);
  });

  it("R101 are enabled where they do something", () => {
    const always = [
      "approve-and-next",
      "needs-work",
      "next-segment",
      "previous-segment",
      "toggle-difference",
      "next-finding",
      "previous-finding",
      "toggle-panel",
      "view",
      "look-up",
      "show-history",
      "comment",
      "go-to-segment",
      "filter-segments",
      "saved-filters",
      "find",
      "replace",
      "find-next",
      "find-previous",
      "toggle-row",
      "extend-selection-down",
      "extend-selection-up",
      "select-all-rows",
      "next-unreviewed",
      "export",
      "export-side-by-side",
      "export-target-only",
      "close-article",
      ...ofWindow,
    ];
    expect(new Set(enabled())).toEqual(new Set([...always, "leave-editor", "copy-source", "repetitions", ...ofEditor]));
    tab.act.type("k1-101", "Suns");
    tab.act.setMode("grid");
    expect(new Set(enabled())).toEqual(
      new Set([
        ...always,
        "edit-segment",
        "copy-source",
        "repetitions",
        "undo",
        "restore-machine-translation",
        "revert-change",
      ]),
    );
    tab.act.undo();
    tab.act.activate("field:title", "grid");
    expect(new Set(enabled())).toEqual(new Set([...always, "edit-segment", "redo"]));
  });

  it("R4 approve-and-next approves what the active unit shows", () => {
    tab.act.type("k1-101", "Suns");
    run("approve-and-next");
    expect(tab.row("k1-101")).toBe("approved: Suns");
    expect(tab.state().activeKey).toBe("k1-102");
  });

  it("R101 F45 F46 restoring and taking approvals back are for the selected rows, whichever row is active", async () => {
    const { actions } = tab.store.selection.getState();
    const two = ["restore-machine-translation", "take-approval-back"];
    const enabledOfTwo = () => enabled().filter((id) => two.includes(id));
    tab.act.copySource("k1-102");
    tab.act.copySource("k1-103");
    tab.act.approve("k1-104", "MT 104");
    tab.act.activate("k1-101", "grid");
    expect(enabledOfTwo()).toEqual([]);
    actions.select(["k1-102", "k1-103", "k1-104"]);
    expect(enabledOfTwo().sort()).toEqual(two);
    void run("restore-machine-translation");
    expect(tab.store.selection.getState().question).toEqual({ kind: "restore", keys: ["k1-102", "k1-103"] });
    await confirmBulkActionCommand.run(tab.store, context);
    expect([tab.row("k1-102"), tab.row("k1-103")]).toEqual(["unreviewed: MT 102", "unreviewed: MT 103"]);
    expect(enabledOfTwo()).toEqual([]);
    actions.select(["k1-102", "k1-103", "k1-104"]);
    expect(enabledOfTwo()).toEqual(["take-approval-back"]);
    tab.act.setFilter("101", filterLanguage);
    expect(enabledOfTwo()).toEqual([]);
    tab.act.clearFilter();
    tab.act.activate("k1-104", "grid");
    actions.select(["k1-101"]);
    expect(enabledOfTwo()).toEqual([]);
    actions.clear();
    expect(enabledOfTwo()).toEqual(["take-approval-back"]);
  });

  it("R118 revert-change takes back the change at the caret, outside the editor the first, and says how many are left", async () => {
    tab.act.type("k1-101", "MX 101 and more");
    editor.at = 8;
    await run("revert-change");
    expect(tab.row("k1-101")).toBe("edited: MX 101");
    tab.act.undo();
    tab.act.type("k1-101", "MX 101 ok");
    editor.at = null;
    await run("revert-change");
    expect(tab.row("k1-101")).toBe("edited: MT 101 ok");
    expect(tab.state().message).toBe("Reverted a change in k1-101 · 1 more change");
    await run("revert-change");
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
    expect(enabled()).not.toContain("revert-change");
  });

  it("R118 a hunk's button does nothing once the text is another one", () => {
    tab.act.type("k1-101", "xMT 101");
    const command = revertShownChangeCommand({
      key: "k1-101",
      text: "xMT 101",
      reverted: "MT 101",
      left: 0,
      focused: false,
    });
    tab.act.type("k1-101", "xyMT 101");
    void command.run(tab.store, context);
    expect(tab.row("k1-101")).toBe("edited: xyMT 101");
    tab.act.type("k1-101", "xMT 101");
    void command.run(tab.store, context);
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
  });

  it("R117 the difference, the panel and its tabs are shown, hidden and remembered", () => {
    run("toggle-difference");
    run("show-history");
    expect(tab.state()).toMatchObject({ settings: { difference: false, panel: true, panelTab: "history" } });
    expect(tab.state().panelAsked).toBe("history");
    run("toggle-panel");
    expect(isPanelShown(tab.state(), tab.state().settings)).toBe(false);
    tab.act.setNarrow(true);
    run("comment");
    expect([isPanelShown(tab.state(), tab.state().settings), tab.state().settings.panel]).toEqual([true, false]);
    tab.act.setNarrow(false);
    expect(isPanelShown(tab.state(), tab.state().settings)).toBe(false);
  });

  it("R102 needs-work asks for the reason, and means the unit it was asked about", async () => {
    const answered = run("needs-work");
    tab.act.activate("k1-103", "grid");
    await answered;
    expect(tab.view("k1-101")).toMatchObject({ status: "needs-work", reason: "odd" });
    reason = null;
    await run("needs-work");
    expect(tab.view("k1-103").status).toBe("unreviewed");
  });

  it("K1 open the window's dialogs", () => {
    run("command-palette");
    run("shortcut-sheet");
    run("settings");
    run("open-address");
    expect(asked).toEqual(["show palette", "show shortcuts", "show settings", "show address"]);
  });

  it("K5 open files and close the article", () => {
    run("open-files");
    run("close-article");
    expect(asked).toEqual(["choose files", "leave the article"]);
  });

  it("K5 R92 dismiss an alert, and choose between two texts where one offers them", async () => {
    const enabledOf = () => enabled().filter((id) => ["dismiss-alert", "use-other", "keep-mine"].includes(id));
    expect(enabledOf()).toEqual([]);
    tab.act.raise("No room.");
    expect(enabledOf()).toEqual(["dismiss-alert"]);
    run("dismiss-alert");
    expect(tab.state().alert).toBeNull();
    const other = await browser.tabWith("b");
    for (const [choice, key, text] of [
      ["use-other", "k1-101", "theirs"],
      ["keep-mine", "k1-102", "mine"],
    ] as const) {
      tab.act.type(key, "mine");
      other.act.type(key, "theirs");
      other.act.approve(key, "theirs");
      await settle();
      expect(enabledOf()).toEqual(["use-other", "keep-mine"]);
      run(choice);
      await settle();
      expect(tab.view(key).text).toBe(text);
      expect(enabledOf()).toEqual([]);
    }
  });

  it.each(["next-finding", "insert-missing-term", "revert-change"])(
    "K17 %s does nothing before the keys are held for what it fetches, and acts on that",
    async (id) => {
      // As in a window that has just opened: nothing is fetched yet, whatever ran in this process before.
      vi.resetModules();
      const fresh = (await import("./commands.ts")).commands.find((one) => one.id === id);
      if (fresh === undefined) throw new Error(`No command ${id}`);
      tab.act.type("k1-101", "Odd 101");
      const seen = () => [tab.state().message, tab.state().alert, tab.view("k1-101").text, ...asked];
      const before = seen();
      let open = (): void => undefined;
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      let isFetched = (): void => undefined;
      const fetched = new Promise<void>((resolve) => {
        isFetched = resolve;
      });
      const holdKeys = async <T>(until: Promise<T>): Promise<T> => {
        const code = await until;
        isFetched();
        await opened;
        return code;
      };
      const done = runCommand(inView(), fresh, { ...context, holdKeys, workspace: tab.workspace });
      await fetched;
      await Promise.resolve();
      expect(seen()).toEqual(before);
      open();
      await done;
      expect(seen()).not.toEqual(before);
    },
  );

  it("K42 toggle-difference hides the changes, says so, and back", () => {
    run("toggle-difference");
    expect([tab.state().settings.difference, tab.state().message]).toEqual([false, "Changes are hidden in the row"]);
    run("toggle-difference");
    expect([tab.state().settings.difference, tab.state().message]).toEqual([true, "Changes are shown in the row"]);
  });

  it("R100 move, edit, leave, copy, restore, undo, redo and export", () => {
    run("next-segment");
    run("next-segment");
    run("previous-segment");
    run("leave-editor");
    expect(tab.state()).toMatchObject({ activeKey: "k1-102", mode: "grid" });
    run("edit-segment");
    run("copy-source");
    expect([tab.state().mode, tab.row("k1-102")]).toEqual(["editor", "edited: Source 102"]);
    run("restore-machine-translation");
    expect(tab.row("k1-102")).toBe("unreviewed: MT 102");
    run("undo");
    expect(tab.row("k1-102")).toBe("edited: Source 102");
    run("redo");
    expect(tab.row("k1-102")).toBe("unreviewed: MT 102");
    run("edit-segment");
    for (const id of ["insert-missing-markup", "move-chip-left", "move-chip-right", "raw-markdown"]) run(id);
    expect(asked).toEqual(["insert", "move left", "move right", "raw"]);
    run("export-side-by-side");
    run("export-target-only");
    expect(files.map(({ name, text }) => `${name} ${text.includes("data-ttu-id")}`)).toEqual([
      "sample.md true",
      "sample.md false",
    ]);
  });
});
