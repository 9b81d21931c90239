/**
 * Articles as files, as a reviewer chooses them: the browser takes them from the disk. Handed over as bytes they would go through the test runner's pipe into the page as
 * text, which costs half as much again as opening a large article.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ArticleFile } from "./articles.ts";

/** By their names there. */
const paths = new Map<ArticleFile, Map<string, string>>();
let count = 0;
let folder: string | undefined;

/** The file's path, whose last part is its name there; it stays until the worker ends. */
export function onDisk(file: ArticleFile, name = file.name): string {
  const known = paths.get(file) ?? new Map<string, string>();
  paths.set(file, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  // Of its own, since files of one name may differ.
  const own = path.join(folderOfWorker(), String(count++));
  mkdirSync(own);
  const written = path.join(own, name);
  writeFileSync(written, file.buffer);
  known.set(name, written);
  return written;
}

let folders = 0;

/** A folder of files by their paths in it; it stays until the worker ends. */
export function folderOnDisk(files: Readonly<Record<string, string | Buffer>>): string {
  const own = path.join(folderOfWorker(), `folder-${++folders}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(own, name)), { recursive: true });
    writeFileSync(path.join(own, name), content);
  }
  return own;
}

function folderOfWorker(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(path.join(tmpdir(), "recto-e2e-files-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}
