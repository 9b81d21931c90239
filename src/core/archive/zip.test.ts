import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { finish } from "#core/slices/sliced.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { crc32 } from "./crc32.ts";
import { unpack } from "./unpack.ts";
import { packFile, ZipWriter } from "./write-zip.ts";
import { entryBytes, findDirectory, readDirectory, TAIL_LENGTH, type ZipEntry } from "./zip-directory.ts";
import { zipName } from "./zip-names.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function written(files: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const zip = new ZipWriter();
  for (const [name, bytes] of files) zip.add(name, packFile(bytes));
  return joined(zip.end());
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function entriesOf(archive: Uint8Array) {
  const place = findDirectory(archive.subarray(-TAIL_LENGTH), archive.length);
  return place.ok ? finish(readDirectory(archive.subarray(place.value.from, place.value.to), place.value)) : place;
}

/** Bytes as one letter each: compared at once, and readable. */
function lettersOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

function readAll(archive: Uint8Array): ReadonlyMap<string, string | null> {
  const entries = entriesOf(archive);
  if (!entries.ok) throw new Error(entries.failure);
  return new Map(entries.value.map((entry) => [entry.name, readOne(archive, entry)]));
}

function readOne(archive: Uint8Array, entry: ZipEntry): string | null {
  const bytes = entryBytes(archive.subarray(entry.offset), entry);
  if (bytes === null) return null;
  const unpacked = unpack({ bytes, packing: entry.packing });
  return unpacked.ok ? lettersOf(unpacked.value) : null;
}

/** The archive with some bytes of its only entry's directory record replaced. */
function changedRecord(archive: Uint8Array, change: (record: DataView) => void): Uint8Array {
  const copy = archive.slice();
  const place = findDirectory(copy, copy.length);
  if (!place.ok) throw new Error(place.failure);
  change(new DataView(copy.buffer, place.value.from));
  return copy;
}

const names = fc.uniqueArray(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((it) => !/[\\\ud800-\udfff]/.test(it)),
  { maxLength: 6 },
);

describe("zip archives", () => {
  it("W10 bytes that stand behind its end, as many as a comment may be long, are no part of it", () => {
    const archive = written([["a.md", bytesOf("A")]]);
    for (const length of [1, 22, 512, 65_000]) {
      const longer = joined([archive, new Uint8Array(length)]);
      expect(readAll(longer)).toEqual(new Map([["a.md", "A"]]));
    }
    // One that says where its end is goes before one that only looks like it.
    const comment = joined([archive.subarray(-22), new Uint8Array(3)]);
    const commented = joined([archive, comment]);
    new DataView(commented.buffer).setUint16(archive.length - 2, comment.length, true);
    expect(readAll(commented)).toEqual(new Map([["a.md", "A"]]));
  });

  it("W10 what is written is read, name by name and byte by byte", () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 3000 }), (all, bytes) => {
        const files = all.map((name, index) => [name, bytes.subarray(0, bytes.length >> index)] as const);
        expect(readAll(written(files))).toEqual(new Map(files.map(([name, file]) => [name, lettersOf(file)])));
      }),
      { numRuns: lawRuns(200) },
    );
  });

  it("W10 what another program writes is read", () => {
    const files = { "a/b.md": bytesOf("x".repeat(100_000)), "ā.md": bytesOf("Ā"), "empty.md": new Uint8Array() };
    const archive = zipSync(files, { comment: "PK\u0005\u0006 in the comment" });
    expect(readAll(archive)).toEqual(new Map(Object.entries(files).map(([name, file]) => [name, lettersOf(file)])));
  });

  it("W10 an archive behind other bytes is read, as one that unpacks itself", () => {
    const archive = joined([new Uint8Array(777).fill(7), written([["a.md", bytesOf("A")]])]);
    expect(readAll(archive)).toEqual(new Map([["a.md", "A"]]));
  });

  it("W10 no bytes whatever throw, and none but a whole archive is read", () => {
    const archive = written([["a.md", bytesOf("text".repeat(50))]]);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), fc.nat(archive.length), (at, byte, cut) => {
        const odd = archive.slice(0, cut);
        if (at < cut) odd[at] = byte;
        const entries = entriesOf(odd);
        if (entries.ok) for (const entry of entries.value) readOne(odd, entry);
        if (cut < archive.length) expect(entries.ok).toBe(false);
      }),
      { numRuns: lawRuns(1000) },
    );
  });

  it("W10 zip64 records are read", () => {
    const archive = written([["a.md", bytesOf("A")]]);
    const end = archive.length - 22;
    const view = new DataView(archive.slice().buffer);
    const [size, from] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    const wide = new DataView(new ArrayBuffer(56 + 20));
    wide.setUint32(0, 0x06064b50, true);
    wide.setUint32(40, size, true);
    wide.setUint32(48, from, true);
    wide.setUint32(56, 0x07064b50, true);
    wide.setUint32(64, end, true);
    const old = archive.slice(end);
    new DataView(old.buffer).setUint32(16, 0xffffffff, true);
    const archive64 = joined([archive.subarray(0, end), new Uint8Array(wide.buffer), old]);
    expect(readAll(archive64)).toEqual(new Map([["a.md", "A"]]));
  });

  it("W11 a name says its encoding, or is UTF-8, or code page 437; backslashes part folders", () => {
    const cp437 = Uint8Array.from([0x94, 0x5c, 0x81, 0x2e, 0x6d, 0x64]);
    expect(zipName(cp437, false, null)).toBe("ö/ü.md");
    expect(zipName(bytesOf("ā.md"), true, null)).toBe("ā.md");
    expect(zipName(bytesOf("ā.md"), false, null)).toBe("ā.md");
    const field = new Uint8Array(5 + 3);
    field[0] = 1;
    new DataView(field.buffer).setUint32(1, crc32(bytesOf("x")), true);
    field.set(bytesOf("日"), 5);
    expect(zipName(bytesOf("x"), false, field)).toBe("日");
    expect(zipName(bytesOf("y"), false, field)).toBe("y");
  });

  it("W12 a file that is not what the archive says is damaged, and never more of it is unpacked", () => {
    const bomb = packFile(new Uint8Array(8_000_000));
    for (const size of [0, 1000, 7_999_999]) {
      const unpacked = unpack({ bytes: bomb.bytes, packing: { isDeflated: true, size, crc: bomb.crc } });
      expect(unpacked).toEqual({ ok: false, failure: "damaged" });
    }
    const text = packFile(bytesOf("text".repeat(1000)));
    expect(unpack({ bytes: text.bytes, packing: { ...text, crc: text.crc ^ 1 } })).toEqual({
      ok: false,
      failure: "damaged",
    });
    expect(unpack({ bytes: text.bytes, packing: { ...text, size: text.size + 1 } }).ok).toBe(false);
  });

  it("W12 files that share bytes of the archive are told", () => {
    const archive = written([
      ["a.md", bytesOf("A".repeat(999))],
      ["b.md", bytesOf("B")],
    ]);
    const sharing = changedRecord(archive, (record) => record.setUint32(46 + 4 + 42, 0, true));
    expect(entriesOf(sharing)).toEqual({ ok: false, failure: "overlapping" });
  });

  it("W12 what is encrypted, a link, or packed otherwise is told", () => {
    const archive = written([["a.md", bytesOf("A")]]);
    const obstacle = (change: (record: DataView) => void) => {
      const entries = entriesOf(changedRecord(archive, change));
      return entries.ok ? entries.value[0]?.obstacle : entries.failure;
    };
    expect(obstacle(() => {})).toBeNull();
    expect(obstacle((record) => record.setUint16(8, 0x801, true))).toBe("encrypted");
    expect(obstacle((record) => record.setUint16(10, 93, true))).toBe("method");
    expect(
      obstacle((record) => {
        record.setUint8(5, 3);
        record.setUint32(38, 0o120777 << 16, true);
      }),
    ).toBe("link");
  });

  it("W31 an archive has no more files than its format can hold", () => {
    const zip = new ZipWriter();
    const file = packFile(bytesOf("A"));
    let added = 0;
    while (added < 70_000 && zip.add(`${added}.md`, file)) added++;
    expect(added).toBe(0xffff);
  });
});
