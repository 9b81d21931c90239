/**
 * `recto check`: what the checks find, a line each, in the order of the articles. Articles are checked on as many threads as the machine has cores; a
 * thread takes the name of a file and gives back its part of the output, so that nothing large crosses between them.
 */
import os from "node:os";
import { knownCheckIds } from "#core/checks/check-ids.ts";
import { name } from "#core/checks/facts/name.ts";
import { type CheckId, OWN_CHECK } from "#core/checks/finding.ts";
import { NameEvidence } from "#core/checks/names/name-evidence.ts";
import { type CheckProfile, profileFor, severityOf, standardProfile } from "#core/checks/profile.ts";
import { parseProfile } from "#core/checks/profile-file.ts";
import { readGlossary } from "#core/glossary/read-glossary.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { CheckCommand } from "./arguments.ts";
import { checkFile, countFile, KeptArticles } from "./check-file.ts";
import { checkFormats } from "./check-formats.ts";
import { addCounts, type CheckCounts, type FileReport, noFindings } from "./check-report.ts";
import type { CheckSettings, GlossaryFile } from "./check-settings.ts";
import type { CheckCrew } from "./check-threads.ts";
import { GlossaryGaps } from "./glossary-gaps.ts";
import { type InputFile, inputFiles, type Unreadable } from "./input-files.ts";
import { mapAhead } from "./map-ahead.ts";
import type { ExitStatus, Output } from "./output.ts";
import { decodeText, readGlossaryFile, readTextFile } from "./text-file.ts";

/** Files that each thread has waiting to be read for their names. A few, so that the thread with the larger ones gets fewer: it checks what it has read. */
const TO_READ = 3;
/** Files that are checked before the one whose turn it is to be told: enough that no thread runs out of its own while another is at a large one. */
const AHEAD = 64;
/** Fewer files are done before threads have started. */
const WORTH_THREADS = 6;

/** @param program what a thread is to run; null where there is only this thread */
export async function check(command: CheckCommand, output: Output, program: URL | null): Promise<ExitStatus> {
  const settings = await readSettings(command, output);
  if (!settings.ok) {
    output.tell(settings.failure);
    return 2;
  }
  const inputs: (InputFile | Unreadable)[] = [];
  for await (const input of inputFiles(command.paths, null)) inputs.push(input);
  const threads = Math.min(os.availableParallelism(), Math.ceil(inputs.length / WORTH_THREADS));
  const crew = await gather(settings.value, threads, program);
  try {
    await learnNames(inputs, { crew, ahead: threads * TO_READ }, settings.value);
    return await report(inputs, { crew, ahead: threads * AHEAD, settings: settings.value, output });
  } finally {
    await crew.end();
  }
}

/** Names that the articles keep are those of all of them: they are read before the first is checked. */
async function learnNames(
  inputs: readonly (InputFile | Unreadable)[],
  { crew, ahead }: Pick<Reporting, "crew" | "ahead">,
  { profile }: CheckSettings,
): Promise<void> {
  const files = inputs.filter((input) => input.kind === "file");
  const profiles = [profile, ...[...(profile.locales?.keys() ?? [])].map((tag) => profileFor(profile, tag))];
  if (files.length < 2 || profiles.every((one) => severityOf(one, name) === null)) return;
  const evidence = new NameEvidence();
  let index = 0;
  for await (const found of mapAhead(files, ahead, (file) => crew.count(file))) {
    if (found !== null) evidence.take(`${index}`, found.locale, found.counts);
    index++;
  }
  crew.learn(evidence.all());
}

async function gather(settings: CheckSettings, threads: number, program: URL | null): Promise<CheckCrew> {
  if (program === null || threads < 2) {
    const kept = new KeptArticles();
    return {
      count: (input) => countFile(input, settings, kept),
      learn(names) {
        kept.names = names;
      },
      check: (input) => checkFile(input, settings, kept),
      end: async () => {},
    };
  }
  const { startThreads } = await import("./check-threads.ts");
  return startThreads(program, settings, threads);
}

interface Reporting {
  readonly crew: CheckCrew;
  readonly ahead: number;
  readonly settings: CheckSettings;
  readonly output: Output;
}

async function report(inputs: readonly (InputFile | Unreadable)[], reporting: Reporting): Promise<ExitStatus> {
  const { crew, ahead, settings, output } = reporting;
  const format = checkFormats[settings.format];
  let counts: CheckCounts = noFindings;
  let isWhole = true;
  const broken = new Set<CheckId>();
  const gaps = new GlossaryGaps(output);
  const unspelled = new Set<string>();
  await printSome(output, format.begin());
  const reports = mapAhead(inputs, ahead, async (input) => (input.kind === "file" ? crew.check(input) : input));
  for await (const one of reports) {
    if (output.isClosed()) break;
    if (one.kind === "unreadable") {
      isWhole = false;
      output.tell(`${one.file}: ${one.message}`);
      continue;
    }
    if (one.text !== "") await output.print(format.join(one.text, counts.findings === 0));
    counts = addCounts(counts, one.counts);
    tellBroken(one, broken, output);
    tellUnspelled(one, unspelled, output);
    gaps.take(one);
  }
  await printSome(output, format.end(counts));
  if (!isWhole || broken.size > 0 || gaps.hasUseless) return 2;
  return counts.errors > 0 ? 1 : 0;
}

/** A check that fails is told once, at the first file: it may fail at every other too. */
function tellBroken({ path, broken }: FileReport, told: Set<CheckId>, output: Output): void {
  for (const [id, why] of broken) {
    if (!told.has(id)) output.tell(`${path}: The check ${id} failed (${why}); what the other checks found stands.`);
    told.add(id);
  }
}

/** Told once for each reason, at its first file. */
function tellUnspelled({ path, unspelled }: FileReport, told: Set<string>, output: Output): void {
  if (unspelled === null || told.has(unspelled)) return;
  told.add(unspelled);
  output.tell(`${path}: ${unspelled}`);
}

async function printSome(output: Output, text: string | null): Promise<void> {
  if (text !== null) await output.print(text);
}

async function readSettings(command: CheckCommand, output: Output): Promise<Result<CheckSettings, string>> {
  const profile = command.profile === null ? ok(standardProfile) : await readProfile(command.profile);
  if (!profile.ok) return profile;
  const glossaries = await readGlossaries(command.glossaries, output);
  if (!glossaries.ok) return glossaries;
  const { locale, format, only, except, spelling } = command;
  const known = [...knownCheckIds, ...profile.value.custom.map(({ name }) => `${OWN_CHECK}${name}`)];
  const unknown = [...only, ...except].find((id) => !known.includes(id));
  if (unknown !== undefined) return fail(`There is no check ${unknown}; there are ${known.join(", ")}.`);
  const off = known.filter((id) => except.includes(id) || (only.length > 0 && !only.includes(id)));
  return ok({ locale, format, profile: without(profile.value, off), glossaries: glossaries.value, spelling });
}

/** These checks are off in every locale, whatever the profile says. */
function without(profile: CheckProfile, ids: readonly CheckId[]): CheckProfile {
  const off = ids.map((id) => [id, "off"] as const);
  const locales = [...(profile.locales ?? [])].map(([tag, own]) => [tag, new Map([...own, ...off])] as const);
  const severities = new Map([...profile.severities, ...off]);
  return { ...profile, severities, ...(locales.length > 0 && { locales: new Map(locales) }) };
}

/** Lines that are no terms are told, and the others hold; a file without any term is refused. */
async function readGlossaries(
  files: readonly string[],
  output: Output,
): Promise<Result<readonly GlossaryFile[], string>> {
  const read: GlossaryFile[] = [];
  for (const file of files) {
    const text = await readGlossaryFile(file);
    if (!text.ok) return fail(`${file}: ${text.failure}`);
    const { glossary, problems } = readGlossary(text.value, null);
    if (glossary.terms.length === 0) return fail(`${file}: It holds no terms. ${problems[0]?.message ?? ""}`.trimEnd());
    for (const { line, message } of problems) output.tell(`${file}, line ${line}: ${message}`);
    read.push({ file, text: text.value });
  }
  return ok(read);
}

async function readProfile(file: string): Promise<Result<CheckProfile, string>> {
  const bytes = await readTextFile(file);
  if (!bytes.ok) return fail(`${file}: ${bytes.failure}`);
  const profile = parseProfile(decodeText(bytes.value), knownCheckIds);
  return profile.ok ? profile : fail(`${file}: ${profile.failure}`);
}
