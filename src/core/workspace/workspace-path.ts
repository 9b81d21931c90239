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
  if (written.startsWith("/") || DRIVE.test(written) || CONTROL.test(written)) return null;
  const steps = written.split("/").filter((step) => step !== "" && step !== ".");
  if (steps.length === 0 || steps.length > MAX_DEPTH || steps.includes("..")) return null;
  return steps.join("/").normalize("NFC");
}

/** As `workspacePath` keeps it, with the letters as they are written there: nothing else but the form is another. */
export function writtenPath(written: string): string {
  if (isPlain(written)) return written;
  return written
    .split("/")
    .filter((step) => step !== "" && step !== ".")
    .join("/");
}

/** What a program keeps for itself beside the files of a repository. */
const OWN_FOLDERS = new Set([".git", ".hg", ".svn", "node_modules"]);

/** Whether the path lies in a folder that belongs to a version control or a package manager: no file of the workspace, and not worth a word. */
export function isInOwnFolder(path: string): boolean {
  return path.split("/").some((step, index, steps) => index < steps.length - 1 && OWN_FOLDERS.has(step));
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
 * Sorts as a tree has it: folders before files, names without regard to case and accents, numbers by value. Each path becomes one string that is compared by its
 * letters alone: comparing 60,000 paths step by step, as people read them, takes seconds.
 */
export function* sortByPath<T extends { readonly path: string }>(items: readonly T[]): Sliced<T[]> {
  const folders = new Map<string, string>();
  const keyed = yield* mapSliced(items, (item) => ({ item, key: orderKey(item.path, folders) }));
  const sorted = yield* sortSliced(keyed, (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return yield* mapSliced(sorted, ({ item }) => item);
}

/** Below everything that a path may hold. */
const END = "\u0000";
const FOLDER = "\u0001";
const FILE = "\u0002";

/** @param folders keys of folders that are known, by their paths; grows */
function orderKey(path: string, folders: Map<string, string>, kind = FILE): string {
  const at = path.lastIndexOf("/");
  const name = path.slice(at + 1);
  return `${at < 0 ? "" : folderKey(path.slice(0, at), folders)}${kind}${foldName(name)}${END}${name}${END}`;
}

function folderKey(path: string, folders: Map<string, string>): string {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const key = orderKey(path, folders, FOLDER);
  folders.set(path, key);
  return key;
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
