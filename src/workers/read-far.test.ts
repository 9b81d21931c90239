import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unpack } from "#core/archive/unpack.ts";
import { packFile, ZipWriter } from "#core/archive/write-zip.ts";
import { findDirectory, readDirectory } from "#core/archive/zip-directory.ts";
import { finish } from "#core/slices/sliced.ts";
import { type FarPlace, readFar, stampOf } from "./read-far.ts";

/** Reads of a blob, as they are asked for. */
class Noted extends Blob {
  readonly reads: [from: number, to: number][] = [];

  override slice(from = 0, to = this.size): Blob {
    this.reads.push([from, to]);
    return super.slice(from, to);
  }
}

/** @returns the archive, and the place of each file in the order in which they were written */
function archiveOf(texts: readonly string[]): { readonly archive: Noted; readonly places: readonly FarPlace[] } {
  const zip = new ZipWriter();
  for (const [at, text] of texts.entries()) zip.add(`${at}.md`, packFile(new TextEncoder().encode(text)));
  const archive = new Noted([...zip.end()]);
  const bytes = new Uint8Array(zip.end().reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of zip.end()) {
    bytes.set(piece, end);
    end += piece.length;
  }
  const directory = findDirectory(bytes, bytes.length);
  if (!directory.ok) throw new Error(directory.failure);
  const { from, to } = directory.value;
  const entries = finish(readDirectory(bytes.subarray(from, to), directory.value));
  if (!entries.ok) throw new Error(entries.failure);
  return { archive, places: entries.value.map((entry) => ({ kind: "entry", archive, entry })) };
}

async function textsOf(places: readonly FarPlace[]): Promise<readonly string[]> {
  const read = await readFar(places.map((place, at) => ({ path: `${at}`, place })));
  return read.map(({ stored }) => {
    const bytes = stored.ok ? unpack(stored.value) : null;
    return bytes?.ok === true ? new TextDecoder().decode(bytes.value) : "unreadable";
  });
}

const text = fc.oneof(
  fc.string(),
  fc.nat(70_000).map((length) => "ab ".repeat(length)),
);

describe("files that a worker reads by itself", () => {
  it("W181 each is what it is, in whatever order those of an archive are asked for, beside files of their own", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        async (texts, picks) => {
          const { places } = archiveOf(texts);
          const picked = [...picks.take(12)].map((pick) => pick % texts.length);
          const own = new File(["a file"], "a.md", { lastModified: 5 });
          const asked = picked.flatMap((at) => places[at] ?? []);
          const read = await textsOf([...asked.slice(0, 3), { kind: "file", file: own }, ...asked.slice(3)]);
          const wanted = picked.map((at) => texts[at] ?? "");
          expect(read).toEqual([...wanted.slice(0, 3), "a file", ...wanted.slice(3)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("W181 each is of its own archive, however alike the places are", async () => {
    const [first, second] = [archiveOf(["one", "two"]), archiveOf(["uno", "due"])];
    const asked = [first.places[0], second.places[1], second.places[0], first.places[1]].flatMap(
      (place) => place ?? [],
    );
    expect(await textsOf(asked)).toEqual(["one", "due", "uno", "two"]);
  });

  it("W181 one with a header longer than usual is read all the same", async () => {
    const { archive, places } = archiveOf(["one", "two"]);
    const [place] = places;
    if (place?.kind !== "entry") throw new Error("There are two.");
    const bytes = new Uint8Array(await archive.arrayBuffer());
    const [extra, from] = [5_000, 30 + "0.md".length];
    new DataView(bytes.buffer).setUint16(28, extra, true);
    const longer = new Blob([bytes.subarray(0, from), new Uint8Array(extra), bytes.subarray(from)]);
    expect(await textsOf([{ ...place, archive: longer }])).toEqual(["one"]);
  });

  it("W181 those that lie side by side are read at once, and others not along with them", async () => {
    const between = Array.from({ length: 40_000 }, (_, at) => (at * 7919).toString(36)).join("");
    const { archive, places } = archiveOf(["one", "two", "three", between, "four"]);
    await textsOf([places[2], places[0], places[1], places[4]].flatMap((place) => place ?? []));
    expect(archive.reads).toHaveLength(2);
    const bytes = archive.reads.reduce((sum, [from, to]) => sum + to - from, 0);
    expect(bytes).toBeLessThan(8_000);
  });

  it("W181 one that can't be read, is empty or too large is told, and costs no other", async () => {
    const { archive, places } = archiveOf(["one", "two"]);
    const [first, second] = places;
    if (first?.kind !== "entry" || second === undefined) throw new Error("There are two.");
    const beyond: FarPlace = { kind: "entry", archive, entry: { ...first.entry, offset: archive.size - 10 } };
    const broken: FarPlace = { kind: "entry", archive, entry: { ...first.entry, offset: first.entry.offset + 1 } };
    expect(await textsOf([beyond, second, broken, first])).toEqual(["unreadable", "two", "unreadable", "one"]);
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], "l.md");
    const gone = Object.assign(new File(["x"], "g.md"), { arrayBuffer: () => Promise.reject(new Error("gone")) });
    const read = await readFar(
      [new File([], "e.md"), large, gone].map((file) => ({ path: file.name, place: { kind: "file", file } })),
    );
    expect(read.map(({ stored }) => (stored.ok ? "" : stored.failure.reason))).toEqual([
      "empty",
      "too-large",
      "unreadable",
    ]);
    expect(read[1]?.stamp).toBe(stampOf(large));
  });
});
