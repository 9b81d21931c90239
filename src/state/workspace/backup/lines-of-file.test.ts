import fc from "fast-check";
import { expect, it } from "vitest";
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { linesOfFile } from "./lines-of-file.ts";

function fileOf(bytes: Uint8Array): ChosenFile {
  return {
    path: "backup.jsonl",
    changedAt: 0,
    size: bytes.length,
    read: async () => ok(bytes),
    readPart: async (from, to) => ok(bytes.subarray(from, to)),
  };
}

async function linesOf(file: ChosenFile, piece: number) {
  const lines = [];
  for await (const line of linesOfFile(file, piece)) lines.push(line);
  return lines;
}

it("O14 law: a file read in pieces of any size has the lines it has", async () => {
  const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", ""));
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, piece) => {
      const text = lines.map((one) => `${one}\n`).join("");
      const read = await linesOf(fileOf(new TextEncoder().encode(text)), piece);
      expect(read).toEqual(lines.map(ok));
    }),
  );
});

it("O14 what is no text, and what can't be read, is the last that comes", async () => {
  expect(await linesOf(fileOf(Uint8Array.of(97, 10, 0xff, 10)), 2)).toEqual([ok("a"), fail("It is no text.")]);
  const gone = { ...fileOf(new Uint8Array(4)), readPart: async () => fail("It is gone.") };
  expect(await linesOf(gone, 2)).toEqual([fail("It is gone.")]);
});
