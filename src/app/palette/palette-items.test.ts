import { expect, test } from "vitest";
import type { Command } from "#state/commands/command.ts";
import { paletteItems } from "./palette-items.ts";

function command(id: string, title: string, also?: string): Command {
  return { id, title, ...(also ? { also } : {}), keys: [], gridKeys: [], isEnabled: () => true, run: () => {} };
}

const commands = [
  command("approve", "Approve"),
  command("copy", "Copy source"),
  command("command-palette", "All commands…"),
  command("nbsp", "Insert no-break space", "nbsp"),
  { ...command("export", "Target-only Markdown"), menu: "Export" },
];

function titles(query: string, recent: readonly string[] = [], disabled = "") {
  const items = paletteItems({ commands, query, recent, isEnabled: ({ id }) => id !== disabled });
  return items.map(({ command: { id }, enabled }) => (enabled ? id : `(${id})`));
}

test("K2 without a query all are listed, the palette itself left out", () => {
  expect(titles("")).toEqual(["approve", "copy", "nbsp", "export"]);
});

test("K3 what was run lately comes first, newest before older", () => {
  expect(titles("", ["export", "copy", "gone"])).toEqual(["export", "copy", "approve", "nbsp"]);
});

test("K3 without a query what cannot be run now comes last, however lately it was run", () => {
  expect(titles("", ["approve"], "approve")).toEqual(["copy", "nbsp", "export", "(approve)"]);
});

test("K3 what was asked for comes first even where it cannot be run, so that Enter runs nothing else", () => {
  expect(titles("copy", [], "copy")).toEqual(["(copy)"]);
  expect(titles("co", [], "copy")[0]).toBe("(copy)");
});

test("K2 a command is found by its menu and by its other words", () => {
  expect(titles("export")).toEqual(["export"]);
  expect(titles("nbsp")[0]).toBe("nbsp");
});
