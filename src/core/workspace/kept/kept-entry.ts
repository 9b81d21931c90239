/**
 * What the index of a workspace keeps from visit to visit, as bytes. It is derived: whatever is missing or wrong is read again.
 *
 *     entry = head, sources, targets, grams      head = UTF-8 JSON, padded with spaces; all are whole words of four bytes
 */
import type { CountedFindings } from "#core/workspace/article-row.ts";
import type { ArticleSummary } from "#core/workspace/index-article.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";

/** What a file was found to be when it had that stamp (`WorkspaceFiles.stamp`). */
export interface KeptArticle {
  readonly kind: "article";
  /** Within the workspace. */
  readonly path: string;
  readonly stamp: string;
  readonly summary: ArticleSummary;
  /** Whether the file held corrections, so that the article is what the machine had made of it: true for as long as that is remembered as reviewed. */
  readonly isRestored: boolean;
  /** As `hashSources` gives them. */
  readonly sourceHashes: Uint32Array<ArrayBuffer>;
  /** As `hashTranslations` gives them: as many. */
  readonly targetHashes: Uint32Array<ArrayBuffer>;
  /** As `gramsOf` gives them. */
  readonly grams: Uint8Array<ArrayBuffer>;
}

export interface KeptRefusal {
  readonly kind: "refused";
  readonly path: string;
  readonly stamp: string;
  readonly refused: RefusedFile;
}

/** The findings of an article of which nothing is stored, so that nothing is changed in it. */
export interface KeptCount {
  readonly kind: "counted";
  readonly path: string;
  /** Names all that they follow from: another name, another count. */
  readonly under: string;
  readonly counted: Omit<CountedFindings, "checks" | "changed"> & {
    readonly checks: readonly (readonly [string, number])[];
  };
}

/** What an article keeps of names. */
export interface KeptNames {
  readonly kind: "names";
  readonly path: string;
  /** Names what they were learned from: of another article under that path nothing follows. */
  readonly articleKey: string;
  /** Of the program that learned them (`FindingCounter.version`). */
  readonly version: string;
  readonly locale: string | null;
  readonly names: readonly (readonly [name: string, segments: number, kept: number])[];
}

/** There is no such file any more. */
export interface KeptGone {
  readonly kind: "gone";
  readonly path: string;
}

export type KeptEntry = KeptArticle | KeptRefusal | KeptCount | KeptNames | KeptGone;

interface Head {
  readonly entry: Omit<KeptArticle, "sourceHashes" | "targetHashes" | "grams"> | Exclude<KeptEntry, KeptArticle>;
  /** Bytes of the hashes of sources, and of those of targets. */
  readonly hashes: number;
  readonly grams: number;
}

const WORD = 4;

export function encodeEntry(entry: KeptEntry): Uint8Array<ArrayBuffer> {
  if (entry.kind !== "article") return joined({ entry, hashes: 0, grams: 0 }, []);
  const { sourceHashes, targetHashes, grams, ...rest } = entry;
  const head = { entry: rest, hashes: sourceHashes.byteLength, grams: grams.length };
  return joined(head, [bytesOf(sourceHashes), bytesOf(targetHashes), grams]);
}

/**
 * @param bytes as `encodeEntry` has given them, at a whole word of their buffer: whoever kept them knows that they are whole. The numbers of the entry lie in that buffer still
 */
export function decodeEntry(bytes: Uint8Array<ArrayBuffer>): KeptEntry {
  const { head, numbers } = partsOfEntry(bytes);
  return entryOf(JSON.parse(decoder.decode(head)), numbers.buffer, numbers.byteOffset);
}

/**
 * What is text in an entry, and what are its numbers: both lie in its buffer still.
 *
 * @param bytes as `encodeEntry` gives them
 */
export function partsOfEntry<Buffer extends ArrayBufferLike>(
  bytes: Uint8Array<Buffer>,
): { readonly head: Uint8Array<Buffer>; readonly numbers: Uint8Array<Buffer> } {
  const to = WORD + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return { head: bytes.subarray(WORD, to), numbers: bytes.subarray(to) };
}

/**
 * The entries of which these are the heads, as one JSON array. To read them together takes a tenth of what it takes one by one.
 *
 * @param numbers of all of them in their order, at a whole word of their buffer: they lie in it still
 */
export function decodeHeads(heads: Uint8Array, numbers: Uint8Array<ArrayBuffer>): readonly KeptEntry[] {
  const all: readonly Head[] = JSON.parse(decoder.decode(heads));
  let at = numbers.byteOffset;
  return all.map((head) => {
    const entry = entryOf(head, numbers.buffer, at);
    at += 2 * head.hashes + padded(head.grams);
    return entry;
  });
}

function entryOf({ entry, hashes, grams }: Head, buffer: ArrayBuffer, from: number): KeptEntry {
  if (entry.kind !== "article") return entry;
  return {
    ...entry,
    sourceHashes: new Uint32Array(buffer, from, hashes / WORD),
    targetHashes: new Uint32Array(buffer, from + hashes, hashes / WORD),
    grams: new Uint8Array(buffer, from + 2 * hashes, grams),
  };
}

/** Names what a later entry takes the place of. */
export function slotOf(bytes: Uint8Array): { readonly path: string; readonly kind: KeptEntry["kind"] } {
  const json = decoder.decode(partsOfEntry(bytes).head);
  // What stands first in it: of 60,000 entries this is all that is looked at before one is asked for.
  const [, kind, path] = SLOT.exec(json) ?? [];
  if (kind !== undefined && path !== undefined) return { path: JSON.parse(path), kind: JSON.parse(kind) };
  const { entry }: Head = JSON.parse(json);
  return { path: entry.path, kind: entry.kind };
}

const SLOT = /^\{"entry":\{"kind":("[a-z]+"),"path":("(?:[^"\\]|\\.)*")/;
const decoder = new TextDecoder("utf-8");
const encoder = new TextEncoder();

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function joined(head: Head, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const json = encoder.encode(JSON.stringify(head));
  const from = WORD + padded(json.length);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + padded(length), from));
  bytes.fill(0x20, WORD, from);
  new DataView(bytes.buffer).setUint32(0, from - WORD, true);
  bytes.set(json, WORD);
  let at = from;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}
