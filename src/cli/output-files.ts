/** Files that a command writes below a folder: whole or not at all, and never over what it reads. */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { failureSentence } from "./failure-sentence.ts";
import type { InputFile } from "./input-files.ts";

/** @returns the sentence about what went wrong, null if all is written */
export async function writeBelow(out: string, place: string, content: string | Uint8Array): Promise<string | null> {
  const file = path.join(out, place);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, content);
    return null;
  } catch (error) {
    return `${file}: ${failureSentence(error)}`;
  }
}

/**
 * As `writeBelow`, for one file that is made piece by piece.
 *
 * @param file its folder is made where it is missing
 */
export async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<string | null> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, inBlocks(pieces));
    return null;
  } catch (error) {
    return `${file}: ${failureSentence(error)}`;
  }
}

/** Characters written at a time; one write a line would cost more than making the line. */
const BLOCK = 1 << 16;

async function* inBlocks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let block = "";
  for await (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = "";
  }
  yield block;
}

/** The file appears whole or not at all, and where a link stands it is the link that gives way, never what it leads to. */
async function replaceFile(file: string, content: string | Uint8Array | AsyncIterable<string>): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.recto-${randomUUID()}`);
  beginFile(unfinished);
  try {
    await writeFile(unfinished, content, { flag: "wx" });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    endFile(unfinished);
  }
}

/** How a person, a shell or the system ends the process. */
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const unfinishedFiles = new Set<string>();

/** Whoever ends the process while a file is written finds nothing of it. Only then, since a signal that is listened to waits for what is being worked out. */
function beginFile(file: string): void {
  if (unfinishedFiles.size === 0) for (const signal of ENDINGS) process.on(signal, endProcess);
  unfinishedFiles.add(file);
}

function endFile(file: string): void {
  unfinishedFiles.delete(file);
  if (unfinishedFiles.size === 0) for (const signal of ENDINGS) process.off(signal, endProcess);
}

function endProcess(signal: NodeJS.Signals): void {
  for (const file of unfinishedFiles) {
    rmSync(file, { force: true });
    endFile(file);
  }
  // With nobody listening any more it ends as it would have.
  process.kill(process.pid, signal);
}

/**
 * Why files can't be written below that folder: two would become one, or one would be written over what is to be read.
 *
 * @param files to be written at their places below `out`
 * @param read real paths of all that is to be read
 * @param out a real path
 */
export async function clashOf(
  files: readonly InputFile[],
  read: ReadonlySet<string>,
  out: string,
): Promise<string | null> {
  const folders = new Map<string, string>();
  const written = new Map<string, string>();
  for (const { file, place } of files) {
    const folder = path.join(out, path.dirname(place));
    const real = folders.get(folder) ?? (await realPathOf(folder));
    folders.set(folder, real);
    const target = path.join(real, path.basename(place));
    const other = written.get(target);
    if (other !== undefined)
      return `${other} and ${file} would both be written to ${target}: export them to two folders.`;
    if (read.has(target))
      return `${file} would be written over ${target}, which is to be read: choose another folder for --out.`;
    written.set(target, file);
  }
  return null;
}

/** Of a path that may not exist yet: the real path of what does, and the rest as written. */
export async function realPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(await realPathOf(parent), path.basename(file));
  }
}
