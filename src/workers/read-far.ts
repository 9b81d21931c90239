/** Reads files of a workspace in a worker: what lies side by side in an archive at once. */
import type { StoredBytes } from "#core/archive/unpack.ts";
import { entryBytes, lengthsToRead, type ZipEntry } from "#core/archive/zip-directory.ts";
import { refuseSize } from "#core/document/admit-article.ts";
import type { IndexJob } from "#core/ports/article-reader.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { type RefusedFile, refusedFile } from "#core/workspace/refused-file.ts";

/** What of an archive's entry it takes to read it. */
export type FarEntry = Pick<ZipEntry, "offset" | "packedSize" | "packing">;

/** As `FarFile.place`. */
export type FarPlace =
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "handle"; readonly handle: Pick<FileSystemFileHandle, "getFile"> }
  | { readonly kind: "entry"; readonly archive: Blob; readonly entry: FarEntry };

export interface FarRead {
  readonly stored: Result<StoredBytes, RefusedFile>;
  readonly stamp: string | null;
}

interface Wanted {
  readonly path: string;
  readonly place: FarPlace;
}

/** Bytes that are read at once, and those between two files that are read along with them. */
const MOST_AT_ONCE = 1 << 22;
const GAP = 1 << 14;

/** Another text once the file is another one: size and time. */
export function stampOf({ size, lastModified }: Pick<File, "size" | "lastModified">): string {
  return `${size} ${lastModified}`;
}

/** @returns what was read, in their order; never rejects */
export async function readFar(files: readonly Wanted[]): Promise<readonly FarRead[]> {
  const read: FarRead[] = files.map(({ path }) => ({ stored: fail(unreadableFile(path)), stamp: null }));
  const entries: Numbered[] = [];
  const readings: Promise<void>[] = [];
  for (const [index, { path, place }] of files.entries()) {
    const take = (one: FarRead) => {
      read[index] = one;
    };
    if (place.kind === "entry") entries.push({ path, archive: place.archive, entry: place.entry, take });
    else readings.push(readFile(path, place).then(take));
  }
  for (const beside of sideBySide(entries)) readings.push(readEntries(beside));
  await Promise.all(readings);
  return read;
}

/** @returns the files of the jobs in their order, those that came with them too; never rejects */
export async function readJobs(jobs: readonly IndexJob[]): Promise<readonly FarRead[]> {
  const far = jobs.flatMap(({ path, file }) =>
    file.kind === "far" ? [{ path, place: file.far.place as FarPlace }] : [],
  );
  const read = (await readFar(far)).values();
  return jobs.map(({ path, file }): FarRead => {
    if (file.kind === "here") return { stored: ok(file.stored), stamp: null };
    const { stored, stamp } = read.next().value ?? { stored: fail(unreadableFile(path)), stamp: null };
    return { stored, stamp: file.far.stamp ?? stamp };
  });
}

async function readFile(path: string, place: Exclude<FarPlace, { readonly kind: "entry" }>): Promise<FarRead> {
  try {
    const file = place.kind === "file" ? place.file : await place.handle.getFile();
    const stamp = stampOf(file);
    const refusal = refuseSize(file.size, path);
    if (refusal !== null) return { stored: fail(refusedFile(path, refusal)), stamp };
    return { stored: ok({ bytes: new Uint8Array(await file.arrayBuffer()), packing: null }), stamp };
  } catch {
    return { stored: fail(unreadableFile(path)), stamp: null };
  }
}

interface Numbered {
  readonly path: string;
  readonly archive: Blob;
  readonly entry: FarEntry;
  readonly take: (read: FarRead) => void;
}

/** Entries that are worth being read in one piece. */
function sideBySide(entries: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const groups: Numbered[][] = [];
  let [from, to] = [0, 0];
  for (const one of entries.toSorted((a, b) => a.entry.offset - b.entry.offset)) {
    const { offset } = one.entry;
    const end = offset + lengthOf(one.entry);
    const last = groups.at(-1);
    const isNear = last?.[0]?.archive === one.archive && offset <= to + GAP && end - from <= MOST_AT_ONCE;
    if (isNear) last?.push(one);
    else {
      groups.push([one]);
      from = offset;
    }
    to = end;
  }
  return groups;
}

function lengthOf(entry: FarEntry, isAgain = false): number {
  const [first = 0, second = 0] = lengthsToRead(entry);
  return isAgain ? second : first;
}

async function readEntries(beside: readonly Numbered[]): Promise<void> {
  const [first] = beside;
  const last = beside.at(-1);
  if (first === undefined || last === undefined) return;
  const { offset: from } = first.entry;
  const piece = await bytesOf(first.archive, from, last.entry.offset + lengthOf(last.entry));
  for (const { path, archive, entry, take } of beside) {
    const within = piece?.subarray(entry.offset - from) ?? null;
    // A header of unusual length: it is read alone.
    const bytes = (within === null ? null : entryBytes(within, entry)) ?? (await readAlone(archive, entry));
    const stored = bytes === null ? fail(unreadableFile(path)) : ok({ bytes, packing: entry.packing });
    take({ stored, stamp: null });
  }
}

async function readAlone(archive: Blob, entry: FarEntry): Promise<Uint8Array | null> {
  const bytes = await bytesOf(archive, entry.offset, entry.offset + lengthOf(entry, true));
  return bytes === null ? null : entryBytes(bytes, entry);
}

async function bytesOf(archive: Blob, from: number, to: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await archive.slice(from, to).arrayBuffer());
  } catch {
    return null;
  }
}
