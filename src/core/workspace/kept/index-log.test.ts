import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IndexLog, type LogFile } from "./index-log.ts";
import { decodeEntry, encodeEntry, type KeptEntry } from "./kept-entry.ts";

/** The program is gone in the middle of what it wrote. */
class Killed extends Error {}

/** What is left of the program's time: so many bytes are written, and then it is gone. */
class Life {
  left: number;

  constructor(left = Number.POSITIVE_INFINITY) {
    this.left = left;
  }

  spend(bytes: number): number {
    const spent = Math.min(bytes, this.left);
    this.left -= spent;
    return spent;
  }
}

class FileInMemory implements LogFile {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  life = new Life();
  /** No more bytes than this. */
  room = Number.POSITIVE_INFINITY;

  getSize(): number {
    return this.bytes.length;
  }

  read(into: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }): number {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }

  write(bytes: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }): number {
    const count = Math.min(this.life.spend(bytes.length), Math.max(0, this.room - at));
    const grown = new Uint8Array(Math.max(this.bytes.length, at + count));
    grown.set(this.bytes);
    grown.set(bytes.subarray(0, count), at);
    this.bytes = grown;
    if (this.life.left === 0) throw new Killed();
    return count;
  }

  truncate(size: number): void {
    if (this.life.spend(1) === 0) throw new Killed();
    const cut = new Uint8Array(size);
    cut.set(this.bytes.subarray(0, size));
    this.bytes = cut;
  }

  flush(): void {}
}

const filesOf = () => [new FileInMemory(), new FileInMemory()] as const;
const entry = (path: string, segments: number): KeptEntry => ({
  kind: "article",
  path,
  stamp: `${segments}`,
  summary: { articleKey: `k${path}${segments}`, title: "Größe 😀", locale: null, segments, words: 1, fields: 1 },
  isRestored: false,
  sourceHashes: Uint32Array.from({ length: 2 * segments }, (_, index) => index * 7_919),
  targetHashes: Uint32Array.from({ length: 2 * segments }, (_, index) => index * 104_729),
  grams: Uint8Array.from({ length: segments }, (_, index) => index),
});
const counted = (path: string, error: number): KeptEntry => ({
  kind: "counted",
  path,
  under: "u",
  counted: { findings: { error, warning: 0, info: 0 }, checks: [["spacing", error]], reviewedWords: 0 },
});
const names = (path: string, segments: number): KeptEntry => ({
  kind: "names",
  path,
  articleKey: `k${path}`,
  version: "1",
  locale: "de-DE",
  names: segments === 0 ? [] : [["Größe 😀", segments, 1]],
});
const keptIn = (log: IndexLog): readonly KeptEntry[] =>
  Array.from(log.entries(), (bytes) => decodeEntry(bytes.slice()));

/** What counts, in the order in which it was put: the oracle. */
function counting(entries: readonly KeptEntry[]): readonly KeptEntry[] {
  const besides: readonly KeptEntry["kind"][] = ["counted", "names"];
  const isReplaced = (one: KeptEntry, later: KeptEntry) =>
    one.path === later.path &&
    (later.kind === "gone" || besides.every((kind) => (one.kind === kind) === (later.kind === kind)));
  return entries.filter(
    (one, index) => one.kind !== "gone" && !entries.slice(index + 1).some((later) => isReplaced(one, later)),
  );
}

const path = fc.constantFrom("a.md", "b/ü.md", "c.md");
const anyEntry = fc.oneof(
  fc.record({ path, segments: fc.nat(9) }).map((made) => entry(made.path, made.segments)),
  fc.record({ path, error: fc.nat(9) }).map((made) => counted(made.path, made.error)),
  fc.record({ path, segments: fc.nat(9) }).map((made) => names(made.path, made.segments)),
  path.map((at): KeptEntry => ({ kind: "gone", path: at })),
  path.map(
    (at): KeptEntry => ({
      kind: "refused",
      path: at,
      stamp: "1",
      refused: { path: at, reason: "no-pairs", message: "It has none." },
    }),
  ),
);

describe("the file of a workspace's index", () => {
  it("W130 what was put last of each path is there when it is opened again", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEntry, { maxLength: 5 }), { maxLength: 6 }), (visits) => {
        const files = filesOf();
        for (const put of visits) new IndexLog(files, "1").append(put.map(encodeEntry));
        expect(keptIn(new IndexLog(files, "1"))).toEqual(counting(visits.flat()));
      }),
    );
  });

  it("W131 killed at any byte of anything it writes, it holds all that was put before, whole", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 8 }), fc.nat(4_000), (put, left) => {
        const files = filesOf();
        const life = new Life(left);
        for (const file of files) file.life = life;
        let done = 0;
        try {
          const log = new IndexLog(files, "1");
          for (const one of put) {
            log.append([encodeEntry(one)]);
            done += 1;
          }
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
        life.left = Number.POSITIVE_INFINITY;
        const log = new IndexLog(files, "1");
        const kept = keptIn(log);
        // The one that was being written may be there.
        expect([counting(put.slice(0, done)), counting(put.slice(0, done + 1))]).toContainEqual(kept);
        log.append([encodeEntry(entry("later.md", 1))]);
        expect(keptIn(new IndexLog(files, "1")).at(-1)).toEqual(entry("later.md", 1));
      }),
      { numRuns: 500 },
    );
  });

  it("W131 killed while it drops what was replaced, at any byte, it holds the same", () => {
    const files = filesOf();
    const put = Array.from({ length: 12 }, (_, index) => entry(`${index % 2}.md`, index));
    new IndexLog(files, "1").append(put.map(encodeEntry));
    const before = files.map((file) => file.bytes.slice());
    const wanted = counting(put);
    const most = wanted.reduce((sum, one) => sum + encodeEntry(one).length, 200);
    for (let left = 0; left < most; left++) {
      for (const [index, file] of files.entries()) file.bytes = before[index]?.slice() ?? file.bytes;
      const opened = new IndexLog(files, "1");
      const life = new Life(left);
      for (const file of files) file.life = life;
      try {
        opened.compact(0);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      life.left = Number.POSITIVE_INFINITY;
      const again = new IndexLog(files, "1");
      expect(keptIn(again)).toEqual(wanted);
      again.append([encodeEntry(entry("later.md", 1))]);
      expect(keptIn(new IndexLog(files, "1"))).toEqual([...wanted, entry("later.md", 1)]);
    }
    // All of it was done at the end.
    expect(files[0].bytes).toHaveLength(0);
  });

  it("W130 what was replaced is dropped, and the room is free", () => {
    const files = filesOf();
    for (let visit = 0; visit < 30; visit++) {
      const log = new IndexLog(files, "1");
      log.compact(0);
      log.append([encodeEntry(entry("a.md", 400 + visit)), encodeEntry(counted("a.md", visit))]);
    }
    const one = encodeEntry(entry("a.md", 430)).length;
    expect(files[0].bytes.length + files[1].bytes.length).toBeLessThan(6 * one);
    expect(keptIn(new IndexLog(files, "1"))).toEqual([entry("a.md", 429), counted("a.md", 29)]);
  });

  it("W130 a damaged file is trusted up to the damage, one of another version or program not at all", () => {
    const put = [entry("a.md", 5), counted("a.md", 1), entry("c.md", 7)];
    const whole = filesOf();
    new IndexLog(whole, "1").append(put.map(encodeEntry));
    for (let at = 0; at < whole[0].bytes.length; at++) {
      const files = filesOf();
      files[0].bytes = whole[0].bytes.slice();
      files[0].bytes[at] = (files[0].bytes[at] ?? 0) ^ 0x10;
      const kept = keptIn(new IndexLog(files, "1"));
      expect(kept).toEqual(put.slice(0, kept.length));
      expect(kept.length).toBeLessThan(put.length);
    }
    expect(keptIn(new IndexLog(whole, "2"))).toEqual([]);
    expect(keptIn(new IndexLog(whole, "2"))).toEqual([]);
  });

  it("W130 where there is no room it stops, and what was kept stays", () => {
    const files = filesOf();
    const log = new IndexLog(files, "1");
    log.append([encodeEntry(entry("a.md", 5))]);
    files[0].room = files[0].bytes.length + 20;
    expect(() => log.append([encodeEntry(entry("b.md", 50))])).toThrow();
    expect(keptIn(new IndexLog(files, "1"))).toEqual([entry("a.md", 5)]);
  });
});
