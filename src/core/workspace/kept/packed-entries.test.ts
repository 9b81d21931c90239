import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEntry, decodeHeads, encodeEntry, type KeptEntry } from "./kept-entry.ts";
import { packEntries, packRead, unpackEntries } from "./packed-entries.ts";

const path = fc.string({ unit: "grapheme" });
const words = fc.array(fc.nat(), { maxLength: 6 });
const anyEntry: fc.Arbitrary<KeptEntry> = fc.oneof(
  fc.record({ path, stamp: path, title: path, words, grams: fc.uint8Array({ maxLength: 9 }) }).map((made) => ({
    kind: "article" as const,
    path: made.path,
    stamp: made.stamp,
    summary: {
      title: made.title,
      locale: null,
      segments: made.words.length,
      words: 1,
      fields: 0,
      articleKey: made.path,
    },
    isRestored: false,
    sourceHashes: Uint32Array.from([...made.words, ...made.words]),
    targetHashes: Uint32Array.from([...made.words, ...made.words.toReversed()]),
    grams: Uint8Array.from(made.grams),
  })),
  fc.record({ kind: fc.constant("gone" as const), path }),
  fc
    .record({ kind: fc.constant("names" as const), path, names: fc.constant([["É, “]", 2, 1] as const]) })
    .map((made) => ({
      ...made,
      articleKey: "k",
      version: "1",
      locale: "de-DE",
    })),
);

describe("entries of the index on their way", () => {
  it("W130 are those that were sent, either way", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), (entries) => {
        const bytes = entries.map(encodeEntry);
        expect(Array.from(unpackEntries(packEntries(bytes)), decodeEntry)).toEqual(entries);
        const { heads, numbers } = packRead(bytes);
        expect(decodeHeads(heads, numbers)).toEqual(entries);
      }),
    );
  });
});
