/** Paths of a workspace: one spelling for one file, whatever wrote it. */

import { mapSliced, type Sliced } from "#core/slices/sliced.ts";
import { sortSliced } from "#core/slices/sort-sliced.ts";

const DRIVE = /^[a-z]:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a path with one is what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Nobody nests so deep, and what walks folders may call itself for each. */
const MAX_DEPTH = 200;

/** The workspace of what has no folder: articles that are opened alone, and files chosen one by one. */
export const FILES_ALONE = "Files";

/** Names of letters, digits and the like, one behind the other: as nearly all are. */
const PLAIN = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;
/** Paths looked at between two places where sorting may be interrupted. */
const STRIDE = 200;
/** A path of so many characters goes through no more folders than it may. */
const SHORT = 2 * MAX_DEPTH;

/** Whether it can be told at a glance that the path is one of a workspace as it is written. */
function isPlain(written: string): boolean {
  return written.length < SHORT && PLAIN.test(written);
}

/**
 * @param written with `/` between folders
 * @returns the same path in NFC without steps that lead nowhere (`./a//b`); null where it leaves its folder, is absolute, names nothing, goes through more than 200
 *   folders, or holds control characters
 */
export function workspacePath(written: string): string | null {
  if (isPlain(written)) return written;
  if (written.startsWith("/") || DRIVE.test(written) || hasControls(written)) return null;
  const steps = stepsOf(written);
  if (steps.length === 0 || steps.length > MAX_DEPTH || steps.includes("..")) return null;
  return steps.join("/").normalize("NFC");
}

/** Those that lead somewhere. */
function stepsOf(written: string): readonly string[] {
  return written.split("/").filter((step) => step !== "" && step !== ".");
}

/** Whether the path holds control characters, as a line break. */
export function hasControls(written: string): boolean {
  return CONTROL.test(written);
}

/** Whether the path goes through more folders than one of a workspace may. */
export function isTooDeep(written: string): boolean {
  return stepsOf(written).length > MAX_DEPTH;
}

/** As `workspacePath` keeps it, with the letters as they are written there: nothing else but the form is another. */
export function writtenPath(written: string): string {
  if (isPlain(written)) return written;
  return stepsOf(written).join("/");
}

/** What a program keeps for itself beside the files of a repository. */
const OWN_FOLDER = /(?:^|\/)(?:\.git|\.hg|\.svn|node_modules)\//;

/** Whether the path lies in a folder that belongs to a version control or a package manager: no file of the workspace, and not worth a word. */
export function isInOwnFolder(path: string): boolean {
  return OWN_FOLDER.test(path);
}

/** The path under which an article of the workspace is opened and stored: two workspaces with names of their own share no article. */
export function articlePathOf(workspaceName: string, path: string): string {
  return workspaceName === "" ? path : `${workspaceName}/${path}`;
}

/** The folders a path goes through, from the root; none for a file at the root. */
export function foldersOf(path: string): readonly string[] {
  return path.split("/").slice(0, -1);
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/**
 * Sorts as a tree has it: folders before files, names without regard to case and accents, numbers by value. Each folder is put in order by itself: comparing 60,000 whole
 * paths takes three times as long.
 */
export function* sortByPath<T extends { readonly path: string }>(items: readonly T[]): Sliced<T[]> {
  const root: Folder<T> = { path: "", folders: [], files: [] };
  const byPath = new Map([["", root]]);
  let last = root;
  for (const [index, item] of items.entries()) {
    if (index % STRIDE === STRIDE - 1) yield;
    const { path } = item;
    const at = Math.max(0, path.lastIndexOf("/"));
    // What lies side by side is mostly named side by side.
    if (last.path.length !== at || !path.startsWith(last.path)) last = folderAt(path.slice(0, at), byPath);
    last.files.push(item);
  }
  const sorted: T[] = [];
  yield* addInOrder(sorted, root);
  return sorted;
}

interface Folder<T> {
  /** Empty for the root. */
  readonly path: string;
  readonly folders: Folder<T>[];
  readonly files: T[];
}

function folderAt<T>(path: string, byPath: Map<string, Folder<T>>): Folder<T> {
  const known = byPath.get(path);
  if (known !== undefined) return known;
  const folder: Folder<T> = { path, folders: [], files: [] };
  byPath.set(path, folder);
  folderAt(path.slice(0, Math.max(0, path.lastIndexOf("/"))), byPath).folders.push(folder);
  return folder;
}

function* addInOrder<T extends { readonly path: string }>(sorted: T[], { folders, files }: Folder<T>): Sliced<void> {
  for (const folder of yield* sortByName(folders)) yield* addInOrder(sorted, folder);
  for (const file of yield* sortByName(files)) sorted.push(file);
}

function* sortByName<T extends { readonly path: string }>(items: readonly T[]): Sliced<T[]> {
  const named = yield* mapSliced(items, (item) => {
    const name = fileNameOf(item.path);
    return { item, name, folded: foldName(name) };
  });
  const sorted = yield* sortSliced(named, (a, b) => compare(a.folded, b.folded) || compare(a.name, b.name));
  return yield* mapSliced(sorted, ({ item }) => item);
}

/** By their letters alone: as people read them takes seconds. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names that sort by these letters sort as people read them: without case and accents, numbers by value. */
export function foldName(name: string): string {
  return foldLetters(name).replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;

/** Without case and accents. */
export function foldLetters(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
