/** `recto carry`: writes the next version of articles with the corrections of the version before. */
import path from "node:path";
import type { Article, Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type CarriedReview, carryReview } from "#core/workspace/carry-review.ts";
import type { CarryCommand } from "./arguments.ts";
import { type CarryInputs, type CarryTriple, carryInputs } from "./carry-inputs.ts";
import { carryReport } from "./carry-report.ts";
import { type Corrections, readCorrections } from "./corrections.ts";
import type { InputFile } from "./input-files.ts";
import { mapAhead } from "./map-ahead.ts";
import type { ExitStatus, Output } from "./output.ts";
import { clashOf, realPathOf, writeBelow } from "./output-files.ts";
import { decodeText, readTextFile } from "./text-file.ts";

export async function carry(command: CarryCommand, output: Output): Promise<ExitStatus> {
  const out = await realPathOf(path.resolve(command.out));
  const inputs = await carryInputs(command, out);
  const refusal = inputs.ok ? await refusalOf(inputs.value, out) : inputs.failure;
  if (!inputs.ok || refusal !== null) {
    output.tell(refusal ?? "");
    return 2;
  }
  const { triples, unreadable } = inputs.value;
  for (const { file, message } of unreadable) output.tell(`${file}: ${message}`);
  let status: ExitStatus = unreadable.length > 0 ? 2 : 0;
  for await (const read of mapAhead(triples, AHEAD, readTriple)) {
    const outcome = read.ok ? await carryOne(read.value, command.out, output) : read;
    if (outcome.ok) continue;
    output.tell(outcome.failure);
    status = 2;
  }
  return status;
}

/** Articles read while an earlier one is worked on, three files each. */
const AHEAD = 8;

/** What stands against the call as a whole; null for nothing. */
async function refusalOf({ triples, unreadable }: CarryInputs, out: string): Promise<string | null> {
  const isWhole = ({ machine, corrected, next }: CarryTriple) =>
    machine !== null && corrected !== null && next !== null;
  if (unreadable.length === 0 && !triples.some(isWhole)) return "No article stands in all three folders.";
  const files = triples.flatMap(({ machine, corrected, next }) => [machine, corrected, next]);
  const read = new Set(files.flatMap((file) => file?.real ?? []));
  return clashOf(
    triples.flatMap(({ next }) => next ?? []),
    read,
    out,
  );
}

interface ReadTriple {
  readonly path: string;
  readonly machine: Buffer | null;
  readonly corrected: Buffer | null;
  readonly next: Buffer | null;
  readonly inputs: CarryTriple;
}

async function readTriple(inputs: CarryTriple): Promise<Result<ReadTriple, string>> {
  const read = await Promise.all([inputs.machine, inputs.corrected, inputs.next].map(readInput));
  const failed = read.find((one) => !one.ok);
  if (failed?.ok === false) return failed;
  const [machine = null, corrected = null, next = null] = read.map((one) => (one.ok ? one.value : null));
  return ok({ path: inputs.path, machine, corrected, next, inputs });
}

async function readInput(input: InputFile | null): Promise<Result<Buffer | null, string>> {
  if (input === null) return ok(null);
  const bytes = await readTextFile(input.file);
  return bytes.ok ? bytes : fail(`${input.file}: ${bytes.failure}`);
}

/** The failure is one line: corrections could not be read, or the article could not be written. */
async function carryOne(read: ReadTriple, out: string, output: Output): Promise<Result<void, string>> {
  const { machine, corrected, next, inputs } = read;
  if (machine === null || corrected === null) return carryWithoutOld(read, out, output);
  const old = parseArticle(decodeText(machine), inputs.machine?.path ?? read.path);
  const corrections = readCorrections(old, parseArticle(decodeText(corrected), inputs.corrected?.path ?? read.path));
  if (!corrections.ok) return fail(`${inputs.corrected?.file ?? read.path}: ${corrections.failure}`);
  const { records } = corrections.value;
  const later = parseArticle(next === null ? "" : decodeText(next), inputs.next?.path ?? read.path);
  const carried = carryReview(
    old,
    { records, versions: new Map(), drafts: [], annotations: [], earlier: [] },
    later,
    0,
  );
  tellAbout(read, { old, later, carried }, output);
  if (next !== null) {
    const failure = await writeNext(read, later, carried, out);
    if (failure !== null) return fail(failure);
  }
  if (records.size > 0 || [old, later].some(hasPairs)) {
    await output.print(JSON.stringify(carryReport(read.path, carried.units)));
  }
  return unreadableOf(read, corrections.value);
}

/** An article that is new, that nobody corrected, or whose corrections nobody can tell. */
async function carryWithoutOld(read: ReadTriple, out: string, output: Output): Promise<Result<void, string>> {
  const { path: name, machine, corrected, next, inputs } = read;
  if (corrected !== null)
    return fail(`${name}: The uncorrected earlier version is missing, so nobody can tell what was corrected.`);
  if (next === null) {
    output.tell(`${name}: It stands in the uncorrected earlier version alone, so there is nothing to carry over.`);
    return ok(undefined);
  }
  const what = machine === null ? "It is new" : "The corrected earlier version has no such article";
  output.tell(`${name}: ${what}, so it is written as it is.`);
  const failure = await writeBelow(out, inputs.next?.place ?? name, next);
  return failure === null ? ok(undefined) : fail(failure);
}

async function writeNext(read: ReadTriple, later: Article, { review }: CarriedReview, out: string) {
  const targets = new Map(Array.from(review.records, ([key, { target }]) => [key, target]));
  const content = targets.size === 0 ? (read.next ?? "") : exportSideBySide(later, targets);
  return writeBelow(out, read.inputs.next?.place ?? read.path, content);
}

interface Told {
  readonly old: Article;
  readonly later: Article;
  readonly carried: CarriedReview;
}

function tellAbout({ path: name, next }: ReadTriple, { old, later, carried }: Told, output: Output): void {
  const sentence = aboutVersions(next !== null, old, later);
  if (sentence !== null) output.tell(`${name}: ${sentence}`);
  for (const { fate, to, message } of carried.units) {
    if (to === null || message === null) continue;
    const what = fate === "refused" ? "The correction was not written here: " : "";
    output.tell(`${name}: ${to.key}: ${what}${message}`);
  }
}

/** Nothing of two versions that agree: many files of a folder hold no pairs and never did. */
function aboutVersions(isThere: boolean, old: Article, later: Article): string | null {
  if (!isThere) return "The later version has no such article, so whatever was corrected in it is gone.";
  if (hasPairs(old) === hasPairs(later)) return null;
  const [version, without] = hasPairs(old) ? ["later", later] : ["earlier", old];
  const isDamaged = without.problems.some(({ kind }) => kind === "unpaired-source" || kind === "unpaired-target");
  const what = isDamaged ? "has only parts of pairs" : "has no pairs";
  return `The ${version} version ${what}, so no segment could be carried over.`;
}

function hasPairs({ units }: Article): boolean {
  return units.some(({ kind }: Unit) => kind === "segment");
}

/** Names kept short enough to read, however many there are. */
const NAMED = 3;

function unreadableOf({ path: name }: ReadTriple, { unreadable }: Corrections): Result<void, string> {
  if (unreadable.length === 0) return ok(undefined);
  const more = unreadable.length > NAMED ? `, and ${unreadable.length - NAMED} more` : "";
  const names = unreadable.slice(0, NAMED).join(", ");
  return fail(
    `${name}: Corrections could not be read where the corrected version has other segments than the uncorrected one (${names}${more}): mend its tags.`,
  );
}
