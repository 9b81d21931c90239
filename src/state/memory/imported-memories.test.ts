import { afterEach, describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { createMemoryImportedMemories, createMemoryShelf } from "#adapters/memory/memory-imported-memories.ts";
import { createPageMemory } from "#adapters/memory/page-memory.ts";
import { readTmxInPage } from "#adapters/memory/page-tmx.ts";
import { countPairs } from "#core/memory/imported-memory.ts";
import type { ImportedMemoryStore } from "#core/ports/imported-memories.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { eventually } from "#core/testing/eventually.ts";
import { createTestBrowser } from "#state/article/testing/test-browser.ts";
import { ImportedMemories } from "./imported-memories.ts";
import { type MemoryState, nothingOffered } from "./memory-state.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function tmx(...units: readonly (readonly [string, string])[]): string {
  const written = units.map(([source, target]) => {
    return `<tu><tuv xml:lang="en-US"><seg>${source}</seg></tuv><tuv xml:lang="lv-LV"><seg>${target}</seg></tuv></tu>`;
  });
  return `<?xml version="1.0"?><tmx version="1.4"><header srclang="en-US"/><body>${written.join("\n")}</body></tmx>`;
}

function fileOf(path: string, text: string): ChosenFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    size: bytes.length,
    changedAt: 0,
    read: async () => ok(bytes),
    readPart: async (from, to) => ok(bytes.slice(from, to)),
  };
}

let ids = 0;
const many = Array.from({ length: 1_500 }, (_, id) => [`Source number ${id}`, `Avots ${id}`] as const);

async function servedTab(kept: ImportedMemoryStore) {
  const { workspace } = createTestBrowser().tab("a");
  const store = createStore<MemoryState>(() => nothingOffered);
  const memory = createPageMemory();
  const imports = new ImportedMemories(store, workspace);
  ends.push(() => imports.end());
  const served = {
    kept,
    memory,
    readTmx: readTmxInPage,
    clock: { now: () => 5 },
    newId: () => `id-${ids++}`,
    changed: () => {},
  };
  await imports.serve(served);
  const targets = async (source: string) => {
    const question = { locale: "lv-LV", source, context: null, origin: "x", unit: "x" };
    const [answer] = (await memory.ask([question])) ?? [];
    return answer?.matches.map(({ score, target, path }) => `${score} ${target} ${path}`);
  };
  return {
    imports,
    state: () => store.getState(),
    targets,
    alert: () => workspace.getState().alert?.text,
    said: () => workspace.getState().message,
  };
}

async function imported(tab: Awaited<ReturnType<typeof servedTab>>, file: ChosenFile): Promise<void> {
  await tab.imports.read(file);
  expect(tab.state().importing).toMatchObject({ kind: "counted" });
  await tab.imports.importRead();
}

describe("importing a memory", () => {
  it("MM81 counts what a file has before anything of it is stored", async () => {
    const kept = createMemoryImportedMemories();
    const tab = await servedTab(kept);
    await tab.imports.read(fileOf("old/old.tmx", tmx(["Open", "Atvērt"], ["Open", "Atvērt"])));
    expect(tab.state().importing).toMatchObject({
      kind: "counted",
      name: "old.tmx",
      counts: { units: 2, duplicates: 1 },
    });
    expect(await kept.all()).toEqual(ok([]));
    tab.imports.cancel();
    expect([tab.state().importing, await kept.all()]).toEqual([null, ok([])]);
    await tab.imports.importRead();
    expect(await kept.all()).toEqual(ok([]));
  });

  it("MM80 MM155 stores it whole as the memory of the file's name, offers its pairs, and puts the next file of that name in its place with what was chosen", async () => {
    const kept = createMemoryImportedMemories();
    const tab = await servedTab(kept);
    await imported(tab, fileOf("old.tmx", tmx(["Open", "Atvērt"], ...many)));
    const [first] = tab.state().imported;
    expect(first).toMatchObject({ name: "old.tmx", at: 5, parts: 2, priority: 0, penalty: 0, offIn: [] });
    expect(first && countPairs(first)).toBe(1_501);
    expect(await tab.targets("Open")).toEqual(["100 Atvērt old.tmx"]);
    if (first === undefined) return;
    const changing = tab.imports.change(first.id, { ...first, priority: 1 });
    // MM155: the next choice does not wait for storage, and takes nothing of this one back.
    const [now] = tab.state().imported;
    expect(now).toMatchObject({ priority: 1 });
    if (now !== undefined) await Promise.all([changing, tab.imports.change(now.id, { ...now, penalty: 5 })]);
    expect(await tab.targets("Open")).toEqual(["95 Atvērt old.tmx"]);
    await imported(tab, fileOf("old.tmx", tmx(["Open", "Atver"])));
    expect(await tab.targets("Open")).toEqual(["95 Atver old.tmx"]);
    expect(tab.state().imported).toMatchObject([{ name: "old.tmx", priority: 1, penalty: 5 }]);
  });

  it("MM83 is off in one workspace and on in another, and gone once it is removed; another tab follows", async () => {
    const shelf = createMemoryShelf();
    const [here, there] = [
      await servedTab(createMemoryImportedMemories(shelf)),
      await servedTab(createMemoryImportedMemories(shelf)),
    ];
    await imported(here, fileOf("old.tmx", tmx(["Open", "Atvērt"])));
    await eventually(async () => expect(await there.targets("Open")).toEqual(["100 Atvērt old.tmx"]));
    const [memory] = here.state().imported;
    if (memory === undefined) throw new Error("Nothing was imported.");
    await here.imports.turn(memory, false);
    expect(here.state().imported).toMatchObject([{ offIn: ["Files"] }]);
    expect(await here.targets("Open")).toEqual([]);
    await eventually(async () => expect(await there.targets("Open")).toEqual([]));
    await here.imports.change(memory.id, { ...memory, offIn: ["docs"] });
    expect(await here.targets("Open")).toEqual(["100 Atvērt old.tmx"]);
    await here.imports.remove(memory.id);
    expect(here.said()).toBe("Removed the memory old.tmx");
    expect(await here.targets("Open")).toEqual([]);
    await eventually(async () => expect(await there.targets("Open")).toEqual([]));
  });

  it("MM80 what was kept before is there at the next visit", async () => {
    const shelf = createMemoryShelf();
    await imported(await servedTab(createMemoryImportedMemories(shelf)), fileOf("old.tmx", tmx(["Open", "Atvērt"])));
    const later = await servedTab(createMemoryImportedMemories(shelf));
    expect(await later.targets("Open")).toEqual(["100 Atvērt old.tmx"]);
  });

  it("MM85 is given up at any time, and nothing is left of it", async () => {
    const shelf = createMemoryShelf();
    const kept = createMemoryImportedMemories(shelf);
    const tab = await servedTab(kept);
    const file = fileOf("large.tmx", tmx(...many));
    const counting = tab.imports.read(file);
    tab.imports.cancel();
    await counting;
    expect(tab.state().importing).toBeNull();
    await tab.imports.read(file);
    const isStored = new Promise<void>((resolve) => {
      const { addParts } = kept;
      kept.addParts = async (...parts) => {
        const stored = await addParts(...parts);
        resolve();
        return stored;
      };
    });
    const storing = tab.imports.importRead();
    await isStored;
    tab.imports.cancel();
    await storing;
    expect([tab.state().importing, shelf.parts.size, await kept.all()]).toEqual([null, 0, ok([])]);
  });

  it("MM85 says why nothing was imported: the file is gone, or there is no room", async () => {
    const shelf = createMemoryShelf();
    const kept = createMemoryImportedMemories(shelf);
    const tab = await servedTab(kept);
    const file = fileOf("old.tmx", tmx(["Open", "Atvērt"]));
    await tab.imports.read({ ...file, readPart: async () => fail("It is not there any more.") });
    expect(tab.state().importing).toEqual({ kind: "failed", name: "old.tmx", failure: "It is not there any more." });
    await tab.imports.read(file);
    kept.addParts = async () => fail("full");
    await tab.imports.importRead();
    expect(tab.state().importing).toMatchObject({ kind: "failed", failure: expect.stringContaining("full") });
    expect([shelf.parts.size, await kept.all()]).toEqual([0, ok([])]);
  });

  it("MM141 what cannot be stored of a memory is said of it, until something can be", async () => {
    const kept = createMemoryImportedMemories();
    const tab = await servedTab(kept);
    await imported(tab, fileOf("old.tmx", tmx(["Open", "Atvērt"])));
    const [memory] = tab.state().imported;
    if (memory === undefined) throw new Error("Nothing was imported");
    const { change, remove } = kept;
    kept.change = async () => fail("full");
    kept.remove = async () => fail("unavailable");
    const said = () => tab.state().importedFaults.get(memory.id);
    for (const [ask, words] of [
      [() => tab.imports.turn(memory, false), "storage is full, so nothing was changed"],
      [() => tab.imports.remove(memory.id), "did not answer, so nothing was changed"],
      [() => tab.imports.change(memory.id, { ...memory, penalty: 3 }), "storage is full, so nothing was changed"],
    ] as const) {
      await ask();
      expect(said()).toContain(words);
      expect(await tab.targets("Open")).toEqual(["100 Atvērt old.tmx"]);
    }
    Object.assign(kept, { change, remove });
    await tab.imports.change(memory.id, { ...memory, penalty: 3 });
    expect(said()).toBeUndefined();
    expect(await tab.targets("Open")).toEqual(["97 Atvērt old.tmx"]);
  });

  it.each([
    ["gone", (parts: Map<number, Uint8Array>) => parts.delete(0)],
    ["no pairs", (parts: Map<number, Uint8Array>) => parts.set(0, Uint8Array.of(0x5b, 1))],
  ])("MM142 a memory of which a part is %s is told, and the rest of it serves", async (_, damage) => {
    const shelf = createMemoryShelf();
    await imported(await servedTab(createMemoryImportedMemories(shelf)), fileOf("large.tmx", tmx(...many)));
    for (const parts of shelf.parts.values()) damage(parts);
    const later = await servedTab(createMemoryImportedMemories(shelf));
    expect([...later.state().importedFaults.values()]).toEqual([expect.stringContaining("import its file again")]);
    expect(later.alert()).toContain("large.tmx is missing");
    expect(await later.targets("Source number 1400")).toContain("100 Avots 1400 large.tmx");
  });
});
