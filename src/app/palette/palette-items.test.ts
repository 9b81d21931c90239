import { expect, test } from "vitest";
import type { AnyCommand, Command } from "#state/commands/command.ts";
import { allCommands } from "#state/commands/further-commands.ts";
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

const wordsOf = new Map(
  allCommands.map((one): [AnyCommand, readonly string[]] => [
    one,
    `${one.menu ?? ""} ${one.title} ${one.also ?? ""}`.toLowerCase().split(/[^\p{L}\p{N}]+/u),
  ]),
);

/** 2 where a word of the command begins with the query, 1 where one holds it, else 0. */
function closenessOf(one: AnyCommand, query: string): number {
  const words = wordsOf.get(one) ?? [];
  if (words.some((word) => word.startsWith(query))) return 2;
  return words.some((word) => word.includes(query)) ? 1 : 0;
}

test("K2 K3 the beginning of any word of any command finds commands with such a word first, and letters apart not at all", () => {
  const offered = allCommands.filter(({ id }) => id !== "command-palette");
  const words = offered.flatMap(({ title, also = "" }) => `${title} ${also}`.toLowerCase().match(/\p{L}+/gu) ?? []);
  // Many words begin alike.
  const queries = new Set(words.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1))));
  for (const query of queries) {
    const items = paletteItems({ commands: allCommands, query, recent: [], isEnabled: () => true });
    const found = items.map(({ command: one }) => closenessOf(one, query));
    expect(found, query).toEqual([...found].sort((a, b) => b - a));
    expect(found[0], query).toBe(2);
    expect(found, query).not.toContain(0);
    const all = offered.filter((one) => closenessOf(one, query) === 2);
    expect(
      found.filter((one) => one === 2),
      query,
    ).toHaveLength(all.length);
  }
});

test.each([
  ["appr", "approve-and-next"],
  ["next", "next-segment"],
  ["find", "find"],
  ["theme", "theme-system"],
  ["preferences", "settings"],
  ["dark", "theme-dark"],
  ["apnx", "approve-and-next"],
])("K2 %s finds %s", (query, id) => {
  const [best] = paletteItems({ commands: allCommands, query, recent: ["find-next"], isEnabled: () => true });
  expect(best?.command.id).toBe(id);
});

test("K3 letters apart are found where nothing is closer", () => {
  expect(titles("cpsrc")).toEqual(["copy"]);
});
