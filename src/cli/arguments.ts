/** Reads the command line's arguments. */
import { parseArgs } from "node:util";
import { fail, ok, type Result } from "#core/result.ts";

export type ExportFormat = "side-by-side" | "target-only";

export interface InspectCommand {
  readonly name: "inspect";
  readonly summary: boolean;
  readonly paths: readonly string[];
}

export interface ExportCommand {
  readonly name: "export";
  readonly format: ExportFormat;
  readonly paths: readonly string[];
  readonly out: string;
  readonly edits: string | null;
}

export type Command = { readonly name: "help" } | InspectCommand | ExportCommand;

/** @returns the command, or one sentence that says what is wrong with the call */
export function readArguments(args: readonly string[]): Result<Command, string> {
  const [name, ...rest] = args;
  if (name === undefined) return fail("Say what to do: recto inspect or recto export (recto --help tells more).");
  if (name === "--help" || name === "-h") return ok({ name: "help" });
  if (name === "inspect") return readInspect(rest);
  if (name === "export") return readExport(rest);
  if (name === "check") return fail("recto check comes in a later version; there are recto inspect and recto export.");
  if (name.startsWith("-")) return fail(`Unknown option ${name}: a command comes first (recto --help tells more).`);
  return fail(`Unknown command ${name}: there are recto inspect and recto export (recto --help tells more).`);
}

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
    const options = { ...HELP_OPTION, format: value, out: value, edits: value } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return ok({ name: "help" });
    const { format, out, edits = null } = values;
    if (format !== "side-by-side" && format !== "target-only") {
      const given = format === undefined ? "" : `, not ${format}`;
      return fail(`recto export needs --format side-by-side or --format target-only${given}.`);
    }
    if (out === undefined || out === "") return fail("recto export needs --out DIR, the folder to write to.");
    if (positionals.length === 0) return fail("recto export needs a PATH: a file or a folder.");
    return ok({ name: "export", format, paths: positionals, out, edits });
  });
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
