/** A zip archive: its directory is read at once, each file when it is asked for. */
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import type { StoredBytes } from "#core/archive/unpack.ts";
import {
  entryBytes,
  findDirectory,
  lengthsToRead,
  readDirectory,
  TAIL_LENGTH,
  type ZipEntry,
  type ZipFailure,
} from "#core/archive/zip-directory.ts";
import { refuseSize } from "#core/document/admit-article.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { inSlices } from "#core/slices/sliced.ts";
import { type FoundFile, type Listed, listFiles, unreadableFile } from "#core/workspace/list-files.ts";
import { type RefusedFile, refusedFile } from "#core/workspace/refused-file.ts";
import { fileNameOf } from "#core/workspace/workspace-path.ts";
import type { FarPlace } from "#workers/read-far.ts";

interface FoundEntry extends FoundFile {
  readonly entry: ZipEntry;
}

/** More than any repository's directory has; what is longer would only fill the memory. */
const MAX_DIRECTORY = 256 * 1024 * 1024;
/** Text is deflated to a tenth; a thousandth is the most that the format can do, and only with one letter over and over. */
const MAX_RATIO = 200;
/** Small files of one letter are no bomb. */
const HARMLESS = 1024 * 1024;

export function zipFiles(archive: ChosenFile): WorkspaceFiles {
  const name = fileNameOf(archive.path);
  let entries: ReadonlyMap<string, FoundEntry> = new Map();
  return {
    kind: "zip",
    name: name.replace(/\.zip$/i, ""),
    list: async () => {
      const listed = await listEntries(archive);
      if (!listed.ok) return fail(failureMessage(listed.failure, name));
      const { byPath, ...listing } = listed.value;
      entries = byPath;
      return ok(listing);
    },
    stamps: "listed",
    stamp: async (path) => {
      const entry = entries.get(path)?.entry;
      return entry === undefined ? null : stampOfEntry(entry);
    },
    far: (path) => {
      const entry = entries.get(path)?.entry;
      if (entry === undefined || !(archive.blob instanceof Blob) || refuseEntry(path, entry) !== null) return null;
      const { offset, packedSize, packing } = entry;
      const place: FarPlace = { kind: "entry", archive: archive.blob, entry: { offset, packedSize, packing } };
      return { place, stamp: stampOfEntry(entry) };
    },
    read: async (path) => {
      const found = entries.get(path);
      return found === undefined ? fail(unreadableFile(path)) : readEntry(archive, path, found.entry);
    },
  };
}

function stampOfEntry({ packing }: ZipEntry): string {
  return `${packing.size} ${packing.crc}`;
}

async function listEntries(archive: ChosenFile): Promise<Result<Listed<FoundEntry>, ZipFailure | "unreadable">> {
  const tail = await archive.readPart(Math.max(0, archive.size - TAIL_LENGTH), archive.size);
  if (!tail.ok) return fail("unreadable");
  const place = findDirectory(tail.value, archive.size);
  if (!place.ok) return place;
  if (place.value.to - place.value.from > MAX_DIRECTORY) return fail("damaged");
  const bytes = await archive.readPart(place.value.from, place.value.to);
  if (!bytes.ok) return fail("unreadable");
  const entries = await inSlices(readDirectory(bytes.value, place.value), pagePacing);
  if (!entries.ok) return entries;
  const files = entries.value.filter((entry) => !entry.name.endsWith("/") && !entry.name.startsWith("__MACOSX/"));
  const found = files.map((entry) => ({ written: entry.name, size: entry.packing.size, entry }));
  return ok(await inSlices(listFiles(found), pagePacing));
}

async function readEntry(
  archive: ChosenFile,
  path: string,
  entry: ZipEntry,
): Promise<Result<StoredBytes, RefusedFile>> {
  const refusal = refuseEntry(path, entry);
  if (refusal !== null) return fail(refusal);
  for (const length of lengthsToRead(entry)) {
    const read = await archive.readPart(entry.offset, Math.min(archive.size, entry.offset + length));
    const bytes = read.ok ? entryBytes(read.value, entry) : null;
    // A copy, so that nothing holds on to what was read around it.
    if (bytes !== null) return ok({ bytes: bytes.slice(), packing: entry.packing });
  }
  return fail(unreadableFile(path));
}

/** What can be told without reading the file, so that no bomb is ever unpacked. */
function refuseEntry(path: string, { packing, packedSize, obstacle }: ZipEntry): RefusedFile | null {
  if (obstacle !== null) return obstructed(path, obstacle);
  const tooLarge = refuseSize(packing.size, path);
  if (tooLarge !== null) return refusedFile(path, tooLarge);
  if (packing.size > HARMLESS && packing.size > MAX_RATIO * packedSize) return bomb(path);
  // Deflating makes nothing larger by more than this: the archive says another size than the file has.
  return packedSize > packing.size + packing.size / 64 + 64 ? unreadableFile(path) : null;
}

function obstructed(path: string, obstacle: "encrypted" | "method" | "link"): RefusedFile {
  const why = {
    encrypted: "is encrypted: unpack the archive with its password and open the folder",
    method: "is packed in a way that Recto cannot read: unpack the archive and open the folder",
    link: "is a link to another file: open that one",
  };
  return { path, reason: "unreadable", message: `${path} ${why[obstacle]}.` };
}

function bomb(path: string): RefusedFile {
  const message = `${path} would become more than ${MAX_RATIO} times as large when unpacked, so it is left out.`;
  return { path, reason: "too-large", message };
}

function failureMessage(failure: ZipFailure | "unreadable", name: string): string {
  switch (failure) {
    case "not-a-zip":
      return `“${name}” is not a whole zip archive: get the file again, or unpack it and open the folder.`;
    case "overlapping":
      return `“${name}” holds files that share the same bytes, as archives made to do harm have it, so it is not opened: unpack it only if you trust it.`;
    case "damaged":
      return `“${name}” is damaged: its list of files cannot be read. Get it again, or unpack it and open the folder.`;
    case "unreadable":
      return `“${name}” could not be read. Check that it is still there and that you may read it, then open it again.`;
  }
}
