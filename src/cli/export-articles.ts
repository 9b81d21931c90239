/** `recto export`: writes articles below a folder. Whatever stands against the call as a whole is found before the first byte is written. */
import { randomUUID } from "node:crypto";
import { mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Article, UnitKey } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { exportTargetOnly } from "#core/export/target-only.ts";
import type { ExportCommand, ExportFormat } from "./arguments.ts";
import { applyEdits, readEdits } from "./edits.ts";
import { failureSentence } from "./failure-sentence.ts";
import { type InputFile, inputFiles, type Unreadable } from "./input-files.ts";
import type { ExitStatus, Output } from "./output.ts";
import { type ReadArticle, readArticle, readArticles } from "./read-articles.ts";
import { decodeText, readTextFile } from "./text-file.ts";

type Inputs = readonly (InputFile | Unreadable)[];

const FORMATS: Readonly<Record<ExportFormat, (article: Article, edits: ReadonlyMap<UnitKey, string>) => string>> = {
  "side-by-side": exportSideBySide,
  "target-only": exportTargetOnly,
};

export async function exportArticles(command: ExportCommand, output: Output): Promise<ExitStatus> {
  const out = await realPathOf(path.resolve(command.out));
  const inputs: (InputFile | Unreadable)[] = [];
  for await (const input of inputFiles(command.paths, out)) inputs.push(input);
  const clash = await clashOf(inputs, command, out);
  if (clash !== null) {
    output.tell(clash);
    return 2;
  }
  return command.edits === null
    ? exportAll(command, inputs, output)
    : exportEdited(command, command.edits, inputs, output);
}

async function exportAll(command: ExportCommand, inputs: Inputs, output: Output): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const read of readArticles(inputs)) {
    const failure = read.kind === "unreadable" ? sentenceOf(read) : await write(command, read, new Map());
    if (failure === null) continue;
    status = 2;
    output.tell(failure);
  }
  return status;
}

/** The one article that edits are for: whatever stands against it or against one of them, nothing is written. */
async function exportEdited(
  command: ExportCommand,
  editsFile: string,
  inputs: Inputs,
  output: Output,
): Promise<ExitStatus> {
  const failure = await writeEdited(command, editsFile, inputs, output);
  if (failure === null) return 0;
  output.tell(failure);
  return 2;
}

async function writeEdited(
  command: ExportCommand,
  editsFile: string,
  inputs: Inputs,
  output: Output,
): Promise<string | null> {
  const [input, second] = inputs;
  if (input === undefined || second !== undefined) {
    const count = inputs.length === 0 ? "no article" : `${inputs.length} articles`;
    return `--edits needs a single article, and PATH names ${count}.`;
  }
  const read = await readArticle(input);
  if (read.kind === "unreadable") return sentenceOf(read);
  const json = await readTextFile(editsFile);
  const wanted = json.ok ? readEdits(decodeText(json.value)) : json;
  if (!wanted.ok) return `${editsFile}: ${wanted.failure}`;
  const applied = applyEdits(parseArticle(decodeText(read.bytes), read.input.path), wanted.value);
  if (!applied.ok) return `${read.input.file}: ${applied.failure}`;
  for (const note of applied.value.notes) output.tell(`${read.input.file}: ${note}`);
  return write(command, read, applied.value.edits);
}

/** @returns the sentence about what went wrong, null if all is written */
async function write(command: ExportCommand, read: ReadArticle, edits: ReadonlyMap<UnitKey, string>) {
  const article = parseArticle(decodeText(read.bytes), read.input.path);
  const file = path.join(command.out, read.input.place);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, FORMATS[command.format](article, edits));
    return null;
  } catch (error) {
    return `${file}: ${failureSentence(error)}`;
  }
}

/** The file appears whole or not at all, and where a link stands it is the link that gives way, never what it leads to. */
async function replaceFile(file: string, text: string): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.recto-${randomUUID()}`);
  try {
    await writeFile(unfinished, text, { flag: "wx" });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Why these inputs can't be exported to that folder: two would become one file, or one would overwrite an input. */
async function clashOf(inputs: Inputs, { edits }: ExportCommand, out: string): Promise<string | null> {
  const files = inputs.filter((input) => input.kind === "file");
  const read = new Set(files.flatMap((input) => input.real));
  if (edits !== null) read.add(await realPathOf(path.resolve(edits)));
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

function sentenceOf({ file, message }: Unreadable): string {
  return `${file}: ${message}`;
}

/** Of a path that may not exist yet: the real path of what does, and the rest as written. */
async function realPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(await realPathOf(parent), path.basename(file));
  }
}
