import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExportedFile } from "#state/review-state.ts";
import { createTestBrowser, type TestTab } from "#state/testing/test-browser.ts";
import type { CommandContext } from "./command.ts";
import { commands } from "./commands.ts";

let tab: TestTab;
const files: ExportedFile[] = [];
let reason: string | null = "odd";
const context: CommandContext = { download: (file) => files.push(file), askReason: async () => reason };

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
  files.length = 0;
  reason = "odd";
});
afterEach(() => vi.useRealTimers());

function find(id: string) {
  const command = commands.find((one) => one.id === id);
  if (command === undefined) throw new Error(`No command ${id}`);
  return command;
}

const run = (id: string) => find(id).run(tab.store, context);
const enabled = () => commands.filter((command) => command.isEnabled(tab.state())).map(({ id }) => id);

describe("commands", () => {
  it("R100 have stable names and the default keys", () => {
    const keys = commands.map(
      (command) => `${command.id}: ${[...command.keys, ...command.gridKeys.map((key) => `grid ${key}`)]}`,
    );
    expect(keys).toEqual([
      "approve-and-next: $mod+Enter",
      "needs-work: $mod+Shift+Enter",
      "next-segment: $mod+ArrowDown,grid ArrowDown",
      "previous-segment: $mod+ArrowUp,grid ArrowUp",
      "next-unreviewed: grid u",
      "clear-filter: ",
      "edit-segment: grid Enter",
      "leave-editor: Escape",
      "undo: $mod+z",
      "redo: $mod+Shift+z",
      "copy-source: $mod+Insert",
      "restore-machine-translation: $mod+Shift+Backspace",
      "export-side-by-side: ",
      "export-target-only: ",
    ]);
  });

  it("R100 are named once, as are their keys", () => {
    const ids = commands.map(({ id }) => id);
    const keys = commands.flatMap((command) => [...command.keys, ...command.gridKeys]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("R101 do nothing on the start screen", async () => {
    await tab.act.closeArticle();
    expect(enabled()).toEqual([]);
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
      "next-unreviewed",
      "export-side-by-side",
      "export-target-only",
    ];
    expect(new Set(enabled())).toEqual(new Set([...always, "leave-editor", "copy-source"]));
    tab.act.type("k1-101", "Suns");
    tab.act.setMode("grid");
    expect(new Set(enabled())).toEqual(
      new Set([...always, "edit-segment", "copy-source", "undo", "restore-machine-translation"]),
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

  it("R102 needs-work asks for the reason, and means the unit it was asked about", async () => {
    const asked = run("needs-work");
    tab.act.activate("k1-103", "grid");
    await asked;
    expect(tab.view("k1-101")).toMatchObject({ status: "needs-work", reason: "odd" });
    reason = null;
    await run("needs-work");
    expect(tab.view("k1-103").status).toBe("unreviewed");
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
    run("export-side-by-side");
    run("export-target-only");
    expect(files.map(({ name, text }) => `${name} ${text.includes("data-ttu-id")}`)).toEqual([
      "sample.md true",
      "sample.md false",
    ]);
  });
});
