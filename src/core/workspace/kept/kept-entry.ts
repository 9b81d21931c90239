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

/** The findings of an article. */
export interface KeptCount {
  readonly kind: "counted";
  readonly path: string;
  /** Names all that they follow from: another name, another count. */
  readonly under: string;
  readonly counted: Omit<CountedFindings, "checks"> & { readonly checks: readonly (readonly [string, number])[] };
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
  const { head, from } = headOf(bytes);
  const { entry, hashes, grams } = head;
  if (entry.kind !== "article") return entry;
  return {
    ...entry,
    sourceHashes: new Uint32Array(bytes.buffer, bytes.byteOffset + from, hashes / WORD),
    targetHashes: new Uint32Array(bytes.buffer, bytes.byteOffset + from + hashes, hashes / WORD),
    grams: bytes.subarray(from + 2 * hashes, from + 2 * hashes + grams),
  };
}

/** Names what a later entry takes the place of. */
export function slotOf(bytes: Uint8Array): { readonly path: string; readonly kind: KeptEntry["kind"] } {
  const { json } = jsonOf(bytes);
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

function headOf(bytes: Uint8Array): { readonly head: Head; readonly from: number } {
  const { json, from } = jsonOf(bytes);
  return { head: JSON.parse(json), from };
}

function jsonOf(bytes: Uint8Array): { readonly json: string; readonly from: number } {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return { json: decoder.decode(bytes.subarray(WORD, WORD + length)), from: WORD + length };
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}
