/** Finds the articles that PATH arguments name: files as given, folders searched. */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { failureSentence } from "./failure-sentence.ts";

const ARTICLE = /\.(?:md|markdown|yml)$/i;
/** Its files are git's own, whatever they are called. */
const PASSED_OVER = ".git";
const NEITHER = "It is neither a file nor a folder.";

export interface InputFile {
  readonly kind: "file";
  /** Where it is, as a path to open. */
  readonly file: string;
  /** Its name in results: relative to the folder argument it came from, a file argument as given; `/` between parts. */
  readonly path: string;
  /** Where it goes below an output folder: as `path`, but of a file argument the name alone. */
  readonly place: string;
  /** What an output must not be: the real path of `file`, and where it is a link the link itself. */
  readonly real: readonly string[];
}

export interface Unreadable {
  readonly kind: "unreadable";
  readonly file: string;
  /** One plain sentence. */
  readonly message: string;
}

/**
 * Files of a folder come sorted by name, depth first, and one at a time, so that nothing grows with their number but a folder's own list.
 *
 * @param paths PATH arguments, in the order wanted
 * @param without the real path of a folder not to be searched (the one being written to), null for none
 */
export async function* inputFiles(
  paths: readonly string[],
  without: string | null,
): AsyncGenerator<InputFile | Unreadable> {
  for (const argument of paths) {
    try {
      const status = await stat(argument);
      if (status.isDirectory()) yield* folderFiles({ root: argument, real: await realpath(argument), without }, "");
      else if (!status.isFile()) yield { kind: "unreadable", file: argument, message: NEITHER };
      else yield await fileArgument(argument);
    } catch (error) {
      yield { kind: "unreadable", file: argument, message: failureSentence(error) };
    }
  }
}

async function fileArgument(file: string): Promise<InputFile> {
  const name = path.basename(file);
  const real = [await realpath(file), path.join(await realpath(path.dirname(file)), name)];
  return { kind: "file", file, path: toSlashes(file), place: name, real };
}

interface Search {
  /** The folder argument as given, and its real path. */
  readonly root: string;
  readonly real: string;
  readonly without: string | null;
}

async function* folderFiles(search: Search, below: string): AsyncGenerator<InputFile | Unreadable> {
  const folder = path.join(search.root, below);
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: "unreadable", file: folder, message: failureSentence(error) };
    return;
  }
  for (const entry of entries.toSorted(byName)) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      const isPassedOver = entry.name === PASSED_OVER || path.join(search.real, name) === search.without;
      if (!isPassedOver) yield* folderFiles(search, name);
    } else if (ARTICLE.test(entry.name)) yield* articleFile(search, name, entry);
  }
}

/** A link is followed to a file, not to a folder, which could hold itself. */
async function* articleFile(search: Search, name: string, entry: Dirent): AsyncGenerator<InputFile | Unreadable> {
  const file = path.join(search.root, name);
  const here = path.join(search.real, name);
  const found = { kind: "file", file, path: name, place: name } as const;
  if (entry.isFile()) yield { ...found, real: [here] };
  if (!entry.isSymbolicLink()) return;
  try {
    if ((await stat(file)).isFile()) yield { ...found, real: [here, await realpath(file)] };
  } catch (error) {
    yield { kind: "unreadable", file, message: failureSentence(error) };
  }
}

/** By code units: the same order on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

function toSlashes(file: string): string {
  return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
