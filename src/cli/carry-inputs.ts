/** The articles of the three versions that `recto carry` is given, matched by their paths. */
import { stat } from "node:fs/promises";
import { fail, ok, type Result } from "#core/result.ts";
import type { CarryCommand } from "./arguments.ts";
import { failureSentence } from "./failure-sentence.ts";
import { type InputFile, inputFiles, type Unreadable } from "./input-files.ts";

export interface CarryTriple {
  readonly path: string;
  readonly machine: InputFile | null;
  readonly corrected: InputFile | null;
  readonly next: InputFile | null;
}

export interface CarryInputs {
  readonly triples: readonly CarryTriple[];
  readonly unreadable: readonly Unreadable[];
}

/** @param out the real path of the folder to write to, which is not searched */
export async function carryInputs(
  { machine, corrected, next }: CarryCommand,
  out: string,
): Promise<Result<CarryInputs, string>> {
  const kinds = await Promise.all([machine, corrected, next].map(kindOf));
  const missing = kinds.find((kind) => !kind.ok);
  if (missing?.ok === false) return missing;
  const isFolder = kinds.map((kind) => kind.ok && kind.value === "folder");
  if (isFolder.includes(true) && isFolder.includes(false))
    return fail(`Give three files or three folders; ${machine}, ${corrected} and ${next} are both.`);
  const lists = await Promise.all([machine, corrected, next].map((argument) => listOf(argument, out)));
  const [olds, correcteds, nexts] = lists.map(({ files }) => files);
  if (olds === undefined || correcteds === undefined || nexts === undefined) return fail("");
  const unreadable = lists.flatMap((list) => list.unreadable);
  if (isFolder.includes(true)) return ok({ triples: matched(olds, correcteds, nexts), unreadable });
  const [one = null, two = null, three = null] = [olds[0], correcteds[0], nexts[0]];
  return ok({ triples: [{ path: three?.path ?? next, machine: one, corrected: two, next: three }], unreadable });
}

async function kindOf(argument: string): Promise<Result<"file" | "folder", string>> {
  try {
    return ok((await stat(argument)).isDirectory() ? "folder" : "file");
  } catch (error) {
    return fail(`${argument}: ${failureSentence(error)}`);
  }
}

async function listOf(argument: string, out: string) {
  const files: InputFile[] = [];
  const unreadable: Unreadable[] = [];
  for await (const input of inputFiles([argument], out)) {
    if (input.kind === "file") files.push(input);
    else unreadable.push(input);
  }
  return { files, unreadable };
}

/** In the order of the later version; what it has not comes last. */
function matched(
  olds: readonly InputFile[],
  correcteds: readonly InputFile[],
  nexts: readonly InputFile[],
): readonly CarryTriple[] {
  const [machineAt, correctedAt, nextAt] = [olds, correcteds, nexts].map(
    (files) => new Map(files.map((file) => [file.path, file])),
  );
  const paths = new Set([...nexts, ...olds, ...correcteds].map(({ path }) => path));
  return Array.from(paths, (path) => ({
    path,
    machine: machineAt?.get(path) ?? null,
    corrected: correctedAt?.get(path) ?? null,
    next: nextAt?.get(path) ?? null,
  }));
}
