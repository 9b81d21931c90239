import { describe, expect, test } from "vitest";
import { LanguageMemories } from "./language-memories.ts";
import { type MemoryEntry, TranslationMemory } from "./translation-memory.ts";

function entry(source: string, target: string, rest: Partial<MemoryEntry> = {}): MemoryEntry {
  return { source, target, origin: "a.md", at: null, by: null, context: null, ...rest };
}

function memoryOf(...entries: readonly MemoryEntry[]): TranslationMemory {
  const memory = new TranslationMemory();
  for (const one of entries) memory.add(one);
  return memory;
}

function targets(memory: TranslationMemory, source: string, most = 5): readonly string[] {
  return memory.matches({ source, least: 70, most }).map(({ target, score }) => `${score} ${target}`);
}

describe("a memory", () => {
  test("MM30 the same source and target from several places is one match, of its latest use", () => {
    const memory = memoryOf(
      entry("Open", "Atvērt", { at: 2, by: "Ann", origin: "b.md" }),
      entry("Open", "Atvērt", { at: 1, by: "Bo" }),
    );
    expect(memory.matches({ source: "Open", least: 70, most: 5 })).toEqual([
      {
        score: 100,
        isContext: false,
        source: "Open",
        target: "Atvērt",
        origin: "b.md",
        unit: null,
        at: 2,
        by: "Ann",
        uses: 2,
      },
    ]);
    expect(memory.size).toBe(1);
  });

  test("MM30 the same pair from the same place keeps the later time", () => {
    for (const times of [
      [1, 2],
      [2, 1],
    ]) {
      const memory = memoryOf(...times.map((at) => entry("Open", "Atvērt", { at, by: `${at}` })));
      expect(memory.matches({ source: "Open", least: 70, most: 5 })).toMatchObject([{ at: 2, by: "2" }]);
    }
  });

  test("MM31 matches come by score, those in the same context first, then the latest", () => {
    const context = { before: "First", after: "" };
    const memory = memoryOf(
      entry("Open it", "vecs", { at: 1 }),
      entry("Open it", "jauns", { at: 3 }),
      entry("Open it", "vietā", { at: 2, context }),
      entry("Open at", "cits", { at: 9 }),
    );
    const found = memory.matches({ source: "Open it", context, least: 70, most: 5 });
    expect(found.map(({ target, isContext }) => `${target} ${isContext}`)).toEqual([
      "vietā true",
      "jauns false",
      "vecs false",
      "cits false",
    ]);
    expect(
      memory.matches({ source: "Open it", context: { ...context, after: "Last" }, least: 70, most: 1 }),
    ).toMatchObject([{ target: "jauns", isContext: false }]);
  });

  test("MM143 of the many translations that a source has only those wanted become matches: the latest, of equal ones those added last", () => {
    const count = 3_000;
    const memory = new TranslationMemory();
    for (let at = 0; at < count; at++) memory.add(entry("File", `F${at}`, { at: (at * 7) % count }));
    for (let at = 0; at < count; at++) memory.add(entry("Files", `G${at}`));
    const latest = Array.from({ length: count }, (_, at) => at).sort((a, b) => ((b * 7) % count) - ((a * 7) % count));
    expect(targets(memory, "File", 9)).toEqual(latest.slice(0, 9).map((at) => `100 F${at}`));
    expect(targets(memory, "Files", 3)).toEqual(["100 G2999", "100 G2998", "100 G2997"]);
    const wanted = { text: "File", isWhole: true, most: 5 };
    const found = memory.concordance("source", wanted);
    expect([found.lines.map(({ target }) => target), found.isCut]).toEqual([
      ["F2999", "F2998", "F2997", "F2996", "F2995"],
      true,
    ]);
  });

  test("MM143 thousands of languages with a pair each take little room", () => {
    const before = process.memoryUsage().arrayBuffers;
    const memories = new LanguageMemories(true);
    const count = 1_000;
    for (let at = 0; at < count; at++) memories.add(`lv-x-${at}`, entry("Open the file.", `Atvērt ${at}`));
    expect(memories.matches("lv-LV", { source: "Open the file.", least: 70, most: 9 })).toHaveLength(9);
    expect((process.memoryUsage().arrayBuffers - before) / count).toBeLessThan(64_000);
  });

  test("MM32 what comes from one origin is taken out, and back in", () => {
    const memory = memoryOf(
      entry("Open it", "viens"),
      entry("Open it", "divi", { origin: "b.md" }),
      entry("Open at", "trīs"),
    );
    memory.removeOrigin("a.md");
    memory.removeOrigin("unknown.md");
    expect(targets(memory, "Open it", 1)).toEqual(["100 divi"]);
    expect(targets(memory, "Open at")).toEqual(["85 divi"]);
    memory.add(entry("Open at", "trīs"));
    expect(targets(memory, "Open at", 1)).toEqual(["100 trīs"]);
  });

  test("MM32 a segment has one pair; another takes its place, and it can be taken out by itself", () => {
    const memory = memoryOf(
      entry("Open it", "viens", { unit: "1" }),
      entry("Open it", "viens", { unit: "2" }),
      entry("Open it", "divi", { unit: "1" }),
    );
    expect(targets(memory, "Open it")).toEqual(["100 divi", "100 viens"]);
    memory.remove({ origin: "a.md", unit: "2" });
    memory.remove({ origin: "b.md", unit: "1" });
    expect(targets(memory, "Open it")).toEqual(["100 divi"]);
    memory.removeOrigin("a.md");
    memory.add(entry("Open it", "viens", { unit: "2" }));
    expect(targets(memory, "Open it")).toEqual(["100 viens"]);
  });

  test("MM40 what a segment has itself is no match for it, and no context of it", () => {
    const context = { before: "First", after: "" };
    const memory = memoryOf(
      entry("Open it", "viens", { unit: "1", context, at: 2 }),
      entry("Open it", "viens", { unit: "2", at: 1 }),
      entry("Close it", "divi", { unit: "3" }),
    );
    const found = (unit: string, source: string) =>
      memory.matches({ source, context, least: 99, most: 5, asking: { origin: "a.md", unit } });
    expect(found("1", "Open it")).toMatchObject([{ unit: "2", isContext: false, at: 1, uses: 1 }]);
    expect(found("2", "Open it")).toMatchObject([{ unit: "1", isContext: true, at: 2, uses: 1 }]);
    expect(found("4", "Open it")).toMatchObject([{ unit: "1", uses: 2 }]);
    expect(found("3", "Close it")).toEqual([]);
  });

  test("MM15 the concordance looks into sources and targets, and shows every translation", () => {
    const memory = new TranslationMemory();
    memory.add(entry("Open the file", "Atveriet failu", { at: 5, by: "Ann" }));
    memory.add(entry("Open the file", "Atvērt failu", { origin: "b.md" }));
    memory.add(entry("Close it", "Aizvērt failu", { origin: "c.md" }));
    const lines = (side: "source" | "target", text: string, most = 9) =>
      memory.concordance(side, { text, isWhole: false, most });
    expect(lines("source", "the").lines).toEqual([
      {
        source: "Open the file",
        target: "Atvērt failu",
        origin: "b.md",
        at: null,
        by: null,
        unit: null,
        uses: 1,
        ranges: [{ from: 5, to: 8 }],
      },
      {
        source: "Open the file",
        target: "Atveriet failu",
        origin: "a.md",
        at: 5,
        by: "Ann",
        unit: null,
        uses: 1,
        ranges: [{ from: 5, to: 8 }],
      },
    ]);
    const targets = (text: string, most?: number) => lines("target", text, most).lines.map(({ target }) => target);
    expect(targets("failu")).toEqual(["Aizvērt failu", "Atvērt failu", "Atveriet failu"]);
    expect(targets("vēr")).toEqual(["Aizvērt failu", "Atvērt failu"]);
    expect([targets("failu", 2).length, lines("target", "failu", 2).isCut]).toEqual([2, true]);
    memory.removeOrigin("c.md");
    expect(targets("vēr")).toEqual(["Atvērt failu"]);
  });

  test("MM33 each language has its own; the article's very locale comes first, its language elsewhere next", () => {
    const memories = new LanguageMemories();
    memories.add("pt-PT", entry("Open", "Abrir PT"));
    memories.add("pt-BR", entry("Open", "Abrir BR"));
    memories.add("lv-LV", entry("Open", "Atvērt"));
    memories.add("", entry("Open", "?"));
    const found = (locale: string | null) =>
      memories.matches(locale, { source: "Open", least: 70, most: 5 }).map(({ target }) => target);
    expect(found("pt-BR")).toEqual(["Abrir BR", "Abrir PT", "?"]);
    expect(found("lv")).toEqual(["Atvērt", "?"]);
    expect(found("de-DE")).toEqual(["?"]);
    expect(found(null).length).toBe(4);
  });
});
