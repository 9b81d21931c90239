import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainArticle } from "#core/document/plain-segments.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import type { ImportedPair } from "./imported-memory.ts";
import {
  type DecidedUnit,
  LEAST_MATCH,
  type MemoryQuestion,
  type ReviewedArticle,
  ReviewMemory,
  segmentNow,
} from "./review-memory.ts";
import { similarity } from "./similarity.ts";
import { TmxImport } from "./tmx/import-tmx.ts";
import { readTmx } from "./tmx/testing/whole-tmx.ts";
import { pairsOf } from "./tmx/unit-pairs.ts";

const SOURCES = [
  "Open the file",
  "Open the files",
  "Open **the** file",
  "Save it in 10 minutes",
  "Save it in 30 minutes",
];

function pair(id: number, source: string, target: string): string {
  return `<span data-ttu-id="s${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="s${id}">${source}</span></span>`;
}

function articleOf(name: string, sources: readonly string[], rest: Partial<ReviewedArticle> = {}): ReviewedArticle {
  const text = sources.map((source, id) => pair(id, source, `MT ${source}`)).join("\n\n");
  return {
    articleKey: name,
    path: `${name}.md`,
    text: `---\nms.contentlocale: lv-LV\n---\n${text}\n`,
    records: new Map(),
    replaces: null,
    isOfWorkspace: false,
    ...rest,
  };
}

function approved(target: string, at: number): DecidedUnit {
  return { target, status: "approved", at };
}

const question = (source: string, unit = "none", origin = "elsewhere"): MemoryQuestion => ({
  locale: "lv-LV",
  source,
  context: null,
  origin,
  unit,
});

function told(memory: ReviewMemory, asked: MemoryQuestion): readonly string[] {
  return memory
    .answer(asked)
    .matches.map(({ score, target, path, unit, uses }) => `${score} ${target} ${path}#${unit} ${uses}`);
}

describe("the memory of what was reviewed", () => {
  test("MM41 has what is approved, of all articles, and nothing else as a match", () => {
    const memory = new ReviewMemory();
    const records = new Map<string, DecidedUnit>([
      ["s0", approved("Atvērt", 1)],
      ["s1", { target: "Cits", status: "edited", at: 2 }],
    ]);
    memory.put(articleOf("a", ["Open", "Open", "Open"], { records }));
    expect(told(memory, question("Open"))).toEqual(["100 Atvērt a.md#s0 1"]);
    memory.change([segmentNow(plainArticle(articleOf("a", ["Open"]).text, "a.md").segments, 0, "a", null)]);
    expect(told(memory, question("Open"))).toEqual([]);
  });

  test("MM42 tells apart what nobody has reviewed of a workspace", () => {
    const memory = new ReviewMemory();
    memory.put(
      articleOf("a", ["Open", "Close"], { isOfWorkspace: true, records: new Map([["s1", approved("Ciet", 1)]]) }),
    );
    memory.put(articleOf("b", ["Open"]));
    const answer = memory.answer(question("Open"));
    expect([answer.matches.length, answer.unreviewed.map(({ target, path }) => `${target} ${path}`)]).toEqual([
      0,
      ["MT Open a.md"],
    ]);
    expect(memory.answer(question("Close")).unreviewed).toEqual([]);
  });

  test("MM43 a version gives nothing once its review was carried over into a later one, whichever is read first", () => {
    const records = new Map([["s0", approved("Atvērt", 1)]]);
    for (const order of [
      ["old", "new"],
      ["new", "old"],
    ]) {
      const memory = new ReviewMemory();
      for (const name of order)
        memory.put(articleOf(name, ["Open"], name === "old" ? { records } : { replaces: "old" }));
      expect(told(memory, question("Open"))).toEqual([]);
    }
  });

  const imported = (source: string, target: string, at: number | null = null): ImportedPair => ({
    language: "lv-LV",
    source,
    target,
    at,
    by: null,
  });
  const first = { priority: 0, penalty: 0 } as const;

  test("MM44 what was imported stays until its file is taken out, and says that it is the file's", () => {
    const memory = new ReviewMemory();
    memory.import("old.tmx", [imported("Open", "Atvērt")]);
    expect(told(memory, question("Open"))).toEqual([]);
    memory.askImported([{ name: "old.tmx", ...first }]);
    memory.put(articleOf("a", ["Open"]));
    memory.drop("a");
    expect(told(memory, question("Open"))).toEqual(["100 Atvērt old.tmx#null 1"]);
    expect(memory.answer(question("Open")).matches[0]?.isImported).toBe(true);
    memory.removeImported("old.tmx");
    expect(told(memory, question("Open"))).toEqual([]);
  });

  test("MM83 asks those that are on, of the same score what was reviewed here first, then by priority, and takes the penalty off", () => {
    const memory = new ReviewMemory();
    memory.put(articleOf("a", ["Open"], { records: new Map([["s0", approved("Mans", 1)]]) }));
    memory.import("x.tmx", [imported("Open", "X", 9), imported("Open it", "X to")]);
    memory.import("y.tmx", [imported("Open", "Y", 5)]);
    const uses = (...all: readonly (readonly [string, -1 | 0 | 1, number])[]) =>
      memory.askImported(all.map(([name, priority, penalty]) => ({ name, priority, penalty })));
    const targets = () => memory.answer(question("Open")).matches.map(({ score, target }) => `${score} ${target}`);
    uses(["x.tmx", 0, 0], ["y.tmx", 1, 0]);
    expect(targets()).toEqual(["100 Mans", "100 Y", "100 X"]);
    uses(["x.tmx", 1, 0], ["y.tmx", 1, 0]);
    expect(targets()).toEqual(["100 Mans", "100 X", "100 Y"]);
    uses(["y.tmx", 1, 7]);
    expect(targets()).toEqual(["100 Mans", "93 Y"]);
    uses(["x.tmx", 0, 30]);
    expect(targets()).toEqual(["100 Mans", "70 X"]);
    uses();
    expect(targets()).toEqual(["100 Mans"]);
    expect(memory.concordance({ locale: "lv-LV", side: "target", text: "X", isWhole: false, most: 5 }).lines).toEqual(
      [],
    );
  });

  test("MM83 the same pair of several memories is one match, and one unit of the file that goes out", () => {
    const memory = new ReviewMemory();
    memory.put(articleOf("a", ["Open"], { records: new Map([["s0", approved("Atvērt", 1)]]) }));
    memory.import("x.tmx", [imported("Open", "Atvērt", 9), imported("Close", "Aizvērt")]);
    memory.askImported([{ name: "x.tmx", ...first }]);
    expect(told(memory, question("Open"))).toEqual(["100 Atvērt a.md#s0 1"]);
    const found = memory.concordance({ locale: "lv-LV", side: "target", text: "vērt", isWhole: false, most: 5 });
    expect(found.lines.map(({ target, path, isImported }) => [target, path, isImported])).toEqual([
      ["Atvērt", "a.md", false],
      ["Aizvērt", "x.tmx", true],
    ]);
    const file = memory.tmx({ locale: "lv-LV", level: 1, isUnapprovedToo: false });
    expect([file.pairs, file.imported]).toEqual([2, 1]);
    const { units } = readTmx(file.text);
    expect(units.map(({ origin }) => origin)).toEqual(["a.md", "x.tmx"]);
  });

  test("MM124 the same pair of several memories, or of several variants of a language, is one line of the concordance and one match", () => {
    const memory = new ReviewMemory();
    memory.put(articleOf("a", ["Open"], { records: new Map([["s0", approved("Atvērt", 1)]]) }));
    for (const name of ["old.tmx", "new.tmx"])
      memory.import(name, [
        imported("Open", "Atvērt"),
        { ...imported("Open", "Atvērt"), language: "lv" },
        imported("Reopen", `Atvērt no ${name}`),
      ]);
    memory.askImported(["old.tmx", "new.tmx"].map((name) => ({ name, ...first })));
    const search = { locale: "lv-LV", side: "target", text: "atvērt", isWhole: false } as const;
    const found = memory.concordance({ ...search, most: 3 });
    const lines = found.lines.map(({ target, path }) => `${target} ${path}`);
    expect(lines).toEqual(["Atvērt a.md", "Atvērt no old.tmx old.tmx", "Atvērt no new.tmx new.tmx"]);
    expect(found.isCut).toBe(false);
    expect(memory.concordance({ ...search, most: 2 }).isCut).toBe(true);
    expect(told(memory, question("Open"))).toEqual(["100 Atvērt a.md#s0 1"]);
  });

  test("MM154 unapproved pairs go out where they are wanted, marked as such, unless the pair is approved elsewhere, and come back as no memory", () => {
    const memory = new ReviewMemory();
    const edited = { ...approved("Labots", 5), status: "edited" } as const;
    const records = new Map([
      ["s0", approved("Atvērt", 1)],
      ["s1", edited],
    ]);
    memory.put(articleOf("a", ["Open", "Edit", "Save", "Open"], { records, isOfWorkspace: true }));
    const ask = (isUnapprovedToo: boolean) => memory.tmx({ locale: "lv-LV", level: 1, isUnapprovedToo });
    expect([ask(false).pairs, ask(false).unapproved]).toEqual([1, 0]);
    const file = ask(true);
    const { units } = readTmx(file.text);
    const told = units.map((unit) => [pairsOf(unit)[0]?.source, unit.isUnapproved]);
    expect(told.slice(0, 3)).toEqual([
      ["Open", false],
      ["Edit", true],
      ["Save", true],
    ]);
    expect([file.pairs, file.unapproved, units.length]).toEqual([4, 3, 4]);
    const reading = new TmxImport();
    reading.write(new TextEncoder().encode(file.text));
    reading.end();
    expect(reading.counts).toMatchObject({ units: 4, unapproved: 3, languages: [{ language: "lv-LV", pairs: 1 }] });
    memory.change([{ ...segmentNow([{ key: "s1", source: "Edit", target: "MT" }], 0, "a", approved("Salabots", 6)) }]);
    expect([ask(false).pairs, ask(true).unapproved]).toEqual([2, 2]);
    memory.leaveWorkspace();
    expect(ask(true).unapproved).toBe(0);
  });

  test("MM53 goes out as a TMX file that reads back as the pairs that are approved, each with its path", () => {
    const memory = new ReviewMemory();
    const records = new Map([
      ["s0", approved("Atvērt **failu** & mapi", 86_400_000)],
      ["s1", approved("Ciet\u0000", 2)],
    ]);
    memory.put(articleOf("a", ["Open **the** file", "Close", "Other"], { records, isOfWorkspace: true }));
    const { text, pairs, leftOut } = memory.tmx({ locale: "lv-LV", level: 1, isUnapprovedToo: false });
    expect([pairs, leftOut, memory.tmx({ locale: "de-DE", level: 1, isUnapprovedToo: false }).pairs]).toEqual([
      1, 1, 0,
    ]);
    const { units } = readTmx(text);
    expect(units).toMatchObject([{ origin: "a.md", at: 86_400_000 }]);
    const elements = memory.tmx({ locale: "lv-LV", level: 2, isUnapprovedToo: false }).text;
    expect([text, elements].map((one) => one.includes("<bpt "))).toEqual([false, true]);
    expect(readTmx(elements).units.flatMap(pairsOf)).toEqual(units.flatMap(pairsOf));
    expect(units.flatMap(pairsOf)).toEqual([
      { source: "Open **the** file", target: "Atvērt **failu** & mapi", language: "lv-LV" },
    ]);
  });

  const names = ["a", "b", "c"] as const;
  const status = fc.constantFrom<DecidedUnit["status"]>("approved", "approved", "edited", "unreviewed", "needs-work");
  const step = fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("put" as const), name: fc.constantFrom(...names) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("drop" as const), name: fc.constantFrom(...names) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("decide" as const),
        name: fc.constantFrom(...names),
        unit: fc.nat(4),
        target: fc.constantFrom("viens", "divi", "trīs 10"),
        status,
      }),
    },
  );
  const contents = fc.record({
    a: fc.array(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 5 }),
    b: fc.array(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 5 }),
    c: fc.array(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 5 }),
  });

  test("MM41 is what the records say, whatever was done, and the same when it is made anew from them", () => {
    fc.assert(
      fc.property(contents, fc.array(step, { maxLength: 30 }), (sources, steps) => {
        const { memory, decided, kept } = done(sources, steps);
        const anew = new ReviewMemory();
        for (const name of kept)
          anew.put(articleOf(name, sources[name as "a"], { records: decided.get(name as "a") ?? new Map() }));
        for (const source of SOURCES) {
          expect(told(anew, question(source))).toEqual(told(memory, question(source)));
          expect(new Set(told(memory, question(source)))).toEqual(naive(source, sources, decided, kept));
        }
      }),
      { numRuns: lawRuns(300) },
    );
  });
});

type Step =
  | { readonly kind: "put"; readonly name: "a" | "b" | "c" }
  | { readonly kind: "drop"; readonly name: "a" | "b" | "c" }
  | {
      readonly kind: "decide";
      readonly name: "a" | "b" | "c";
      readonly unit: number;
      readonly target: string;
      readonly status: DecidedUnit["status"];
    };

/** A memory that was told of each step, and what the records say after them. */
function done(sources: Readonly<Record<string, readonly string[]>>, steps: readonly Step[]) {
  const memory = new ReviewMemory();
  const decided = new Map<string, Map<string, DecidedUnit>>();
  const kept = new Set<string>();
  for (const [at, one] of steps.entries()) {
    const records = decided.get(one.name) ?? new Map<string, DecidedUnit>();
    decided.set(one.name, records);
    const article = articleOf(one.name, sources[one.name] ?? [], { records });
    if (one.kind === "put") {
      memory.put(article);
      kept.add(one.name);
    } else if (one.kind === "drop") {
      memory.drop(one.name);
      kept.delete(one.name);
    } else {
      const { segments } = plainArticle(article.text, article.path);
      if (one.unit >= segments.length) continue;
      const unit: DecidedUnit = { target: one.target, status: one.status, at };
      records.set(`s${one.unit}`, unit);
      memory.change([segmentNow(segments, one.unit, one.name, unit)]);
    }
  }
  return { memory, decided, kept };
}

/** By looking at every record. */
function naive(
  source: string,
  sources: Readonly<Record<string, readonly string[]>>,
  decided: ReadonlyMap<string, ReadonlyMap<string, DecidedUnit>>,
  kept: ReadonlySet<string>,
): ReadonlySet<string> {
  const pairs = new Map<string, { score: number; target: string; place: string; at: number; uses: number }>();
  for (const name of kept)
    for (const [unit, { target, status, at }] of decided.get(name) ?? []) {
      const known = sources[name]?.[Number(unit.slice(1))] ?? "";
      const score = similarity(known, source);
      if (status !== "approved" || score < LEAST_MATCH) continue;
      const before = pairs.get(`${known}\n${target}`);
      const uses = (before?.uses ?? 0) + 1;
      const latest =
        before !== undefined && before.at > at ? before : { score, target, place: `${name}.md#${unit}`, at };
      pairs.set(`${known}\n${target}`, { ...latest, uses });
    }
  return new Set(Array.from(pairs.values(), ({ score, target, place, uses }) => `${score} ${target} ${place} ${uses}`));
}
