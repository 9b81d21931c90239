/** `recto export`: writes articles below a folder. Whatever stands against the call as a whole is found before the first byte is written. */
import path from "node:path";
import type { UnitKey } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportFormats } from "#core/export/formats.ts";
import type { ExportCommand } from "./arguments.ts";
import { applyEdits, readEdits } from "./edits.ts";
import { type InputFile, inputFiles, type Unreadable } from "./input-files.ts";
import type { ExitStatus, Output } from "./output.ts";
import { clashOf, realPathOf, writeBelow } from "./output-files.ts";
import { type ReadArticle, readArticle, readArticles } from "./read-articles.ts";
import { readRecords, type WantedRecords } from "./records.ts";
import { decodeText, readTextFile } from "./text-file.ts";

type Inputs = readonly (InputFile | Unreadable)[];

export async function exportArticles(command: ExportCommand, output: Output): Promise<ExitStatus> {
  const out = await realPathOf(path.resolve(command.out));
  const inputs: (InputFile | Unreadable)[] = [];
  for await (const input of inputFiles(command.paths, out)) inputs.push(input);
  const files = inputs.filter((input) => input.kind === "file");
  const read = new Set(files.flatMap(({ real }) => real));
  for (const named of [command.edits, command.records])
    if (named !== null) read.add(await realPathOf(path.resolve(named)));
  const clash = await clashOf(files, read, out);
  if (clash !== null) {
    output.tell(clash);
    return 2;
  }
  if (command.edits !== null) return exportEdited(command, command.edits, inputs, output);
  if (command.records === null) return exportAll(command, inputs, new Map(), output);
  const records = await readRecords(command.records, files);
  if (!records.ok) {
    output.tell(records.failure);
    return 2;
  }
  for (const note of records.value.notes) output.tell(note);
  return exportAll(command, inputs, records.value.edits, output);
}

/** @param edits by the place of the article */
async function exportAll(
  command: ExportCommand,
  inputs: Inputs,
  edits: WantedRecords["edits"],
  output: Output,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const read of readArticles(inputs)) {
    const failure =
      read.kind === "unreadable"
        ? sentenceOf(read)
        : await write(command, read, edits.get(read.input.place) ?? new Map());
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
  return writeBelow(command.out, read.input.place, exportFormats[command.format].write(article, edits));
}

function sentenceOf({ file, message }: Unreadable): string {
  return `${file}: ${message}`;
}
