/** Reads the command line's arguments. */

import { parseArgs } from "node:util";
import { localeOf } from "#core/document/locale.ts";
import { type ExportFormatId, exportFormatIds } from "#core/export/formats.ts";
import type { TmxLevel } from "#core/memory/tmx/write-tmx.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type CheckFormatName, checkFormatNames } from "./check-settings.ts";

export interface InspectCommand {
  readonly name: "inspect";
  readonly summary: boolean;
  readonly paths: readonly string[];
}

export interface ExportCommand {
  readonly name: "export";
  readonly format: ExportFormatId;
  readonly paths: readonly string[];
  readonly out: string;
  readonly edits: string | null;
  /** A file of review records. */
  readonly records: string | null;
}

export interface CheckCommand {
  readonly name: "check";
  readonly format: CheckFormatName;
  readonly locale: string | null;
  /** Ids of the checks to run; empty for all. */
  readonly only: readonly string[];
  readonly except: readonly string[];
  /** A profile's file. */
  readonly profile: string | null;
  /** Files of glossaries. */
  readonly glossaries: readonly string[];
  /** Whether words are looked up in the dictionaries that come with Recto. */
  readonly spelling: boolean;
  readonly paths: readonly string[];
}

/** Paths of three files, or of three folders. */
export interface CarryCommand {
  readonly name: "carry";
  /** The earlier version as the machine translated it. */
  readonly machine: string;
  /** The earlier version as it was corrected. */
  readonly corrected: string;
  /** The later version. */
  readonly next: string;
  readonly out: string;
}

export interface AnalyseCommand {
  readonly name: "analyse";
  /** TMX files. */
  readonly memories: readonly string[];
  readonly paths: readonly string[];
}

export interface MatchCommand {
  readonly name: "match";
  /** TMX files, at least one. */
  readonly memories: readonly string[];
  /** Of the targets, whatever the articles say. */
  readonly locale: string | null;
  readonly paths: readonly string[];
}

export interface MemoryCommand {
  readonly name: "memory";
  readonly out: string;
  readonly level: TmxLevel;
  readonly locale: string | null;
  readonly paths: readonly string[];
}

export type Command =
  | { readonly name: "help" }
  | InspectCommand
  | ExportCommand
  | CheckCommand
  | CarryCommand
  | AnalyseCommand
  | MatchCommand
  | MemoryCommand;

/** @returns the command, or one sentence that says what is wrong with the call */
export function readArguments(args: readonly string[]): Result<Command, string> {
  const [name, ...rest] = args;
  if (name === undefined) return fail(`Say what to do; there are ${COMMANDS} (recto --help tells more).`);
  if (name === "--help" || name === "-h") return ok({ name: "help" });
  if (name === "inspect") return readInspect(rest);
  if (name === "export") return readExport(rest);
  if (name === "check") return readCheck(rest);
  if (name === "carry") return readCarry(rest);
  if (name === "analyse") return readAnalyse(rest);
  if (name === "match") return readMatch(rest);
  if (name === "memory") return readMemory(rest);
  if (name.startsWith("-")) return fail(`Unknown option ${name}: a command comes first (recto --help tells more).`);
  return fail(`Unknown command ${name}: there are ${COMMANDS} (recto --help tells more).`);
}

const COMMANDS = "recto inspect, export, check, carry, analyse, match and memory";
const HELP_OPTION = { help: { type: "boolean", short: "h" } } as const;

function readInspect(args: readonly string[]): Result<Command, string> {
  return parsed(() => {
    const options = { ...HELP_OPTION, summary: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    if (positionals.length === 0) return fail("recto inspect needs a PATH: a file or a folder.");
    return ok({ name: "inspect", summary: values.summary === true, paths: positionals });
  });
}

function readExport(args: readonly string[]): Result<Command, string> {
  return parsed(() => {
    const value = { type: "string" } as const;
    const options = { ...HELP_OPTION, format: value, out: value, edits: value, records: value } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    const { format, out, edits = null, records = null } = values;
    const formatId = exportFormatIds.find((known) => known === format);
    if (formatId === undefined) {
      const given = format === undefined ? "" : `, not ${format}`;
      return fail(`recto export needs ${exportFormatIds.map((id) => `--format ${id}`).join(" or ")}${given}.`);
    }
    if (out === undefined || out === "") return fail("recto export needs --out DIR, the folder to write to.");
    if (positionals.length === 0) return fail("recto export needs a PATH: a file or a folder.");
    if (edits !== null && records !== null) return fail("recto export takes --edits or --records, not both.");
    return ok({ name: "export", format: formatId, paths: positionals, out, edits, records });
  });
}

function readCheck(args: readonly string[]): Result<Command, string> {
  return parsed(() => {
    const value = { type: "string" } as const;
    const list = { type: "string", multiple: true } as const;
    const options = {
      ...HELP_OPTION,
      format: value,
      locale: value,
      profile: value,
      glossary: list,
      only: list,
      except: list,
      spelling: { type: "boolean" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    const { format = "jsonl", profile = null } = values;
    const formatName = checkFormatNames.find((known) => known === format);
    if (formatName === undefined)
      return fail(`recto check has --format ${checkFormatNames.join(", ")}, not ${format}.`);
    const locale = readLocale(values.locale);
    if (!locale.ok) return locale;
    if (positionals.length === 0) return fail("recto check needs a PATH: a file or a folder.");
    const [only, except] = [idsIn(values.only), idsIn(values.except)];
    const { spelling = false } = values;
    if (!spelling && only.includes("spelling")) return fail("The check spelling needs --spelling as well.");
    return ok({
      name: "check",
      format: formatName,
      locale: locale.value,
      only,
      except,
      profile,
      glossaries: values.glossary ?? [],
      spelling,
      paths: positionals,
    });
  });
}

function readCarry(args: readonly string[]): Result<Command, string> {
  return parsed(() => {
    const value = { type: "string" } as const;
    const options = { ...HELP_OPTION, machine: value, corrected: value, out: value } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    const { machine = "", corrected = "", out = "" } = values;
    if (machine === "") return fail("recto carry needs --machine OLD, the earlier version as the machine left it.");
    if (corrected === "") return fail("recto carry needs --corrected OLD_CORRECTED, the earlier version corrected.");
    if (out === "") return fail("recto carry needs --out DIR, the folder to write to.");
    const [next, second] = positionals;
    if (next === undefined) return fail("recto carry needs NEW, the later version: a file or a folder.");
    if (second !== undefined) return fail(`recto carry takes a single NEW, so ${second} is one too many.`);
    return ok({ name: "carry", machine, corrected, next, out });
  });
}

function readAnalyse(args: readonly string[]): Result<Command, string> {
  return parsed(() => {
    const options = { ...HELP_OPTION, memory: { type: "string", multiple: true } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    if (positionals.length === 0) return fail("recto analyse needs a PATH: a file or a folder.");
    return ok({ name: "analyse", memories: values.memory ?? [], paths: positionals });
  });
}

function readMatch(args: readonly string[]): Result<Command, string> {
  return parsed(() => {
    const options = {
      ...HELP_OPTION,
      memory: { type: "string", multiple: true },
      locale: { type: "string" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    const locale = readLocale(values.locale);
    if (!locale.ok) return locale;
    const { memory: memories = [] } = values;
    if (memories.length === 0) return fail("recto match needs --memory FILE.tmx, the memory to look in.");
    if (positionals.length === 0) return fail("recto match needs a PATH: a file or a folder.");
    return ok({ name: "match", memories, locale: locale.value, paths: positionals });
  });
}

function readMemory(args: readonly string[]): Result<Command, string> {
  return parsed(() => {
    const value = { type: "string" } as const;
    const options = { ...HELP_OPTION, out: value, level: value, locale: value } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    const locale = readLocale(values.locale);
    if (!locale.ok) return locale;
    const { out = "", level = "1" } = values;
    if (level !== "1" && level !== "2") return fail(`recto memory has --level 1 and --level 2, not ${level}.`);
    if (out === "") return fail("recto memory needs --out FILE.tmx, the file to write.");
    if (positionals.length === 0) return fail("recto memory needs a PATH: a file or a folder.");
    return ok({ name: "memory", out, level: level === "1" ? 1 : 2, locale: locale.value, paths: positionals });
  });
}

function readLocale(value: string | undefined): Result<string | null, string> {
  const locale = value === undefined ? null : localeOf(value, "");
  if (value !== undefined && locale === null) return fail(`${value} is no locale such as lv-LV.`);
  return ok(locale);
}

/** Ids may be given one by one or with commas between. */
function idsIn(values: readonly string[] = []): readonly string[] {
  return values
    .flatMap((value) => value.split(","))
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

/** Node tells bad options by exceptions, some of several lines. */
function parsed(read: () => Result<Command, string>): Result<Command, string> {
  try {
    return read();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [sentence = text] = text.split(/\.\s|\n/, 1);
    return fail(`${sentence.replace(/\.$/, "")} (recto --help tells more).`);
  }
}
