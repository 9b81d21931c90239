/**
 * A profile as a file, which the interface exports and `recto check --profile` reads:
 *
 *     { "kind": "recto-check-profile", "version": 1,
 *       "severities": { "capital": "off", "length": "warning" },
 *       "custom": [{ "name": "polite", "severity": "warning", "message": "Leave “please” out", "forbidden": "\\blūdzu\\b", "flags": "i" }] }
 */
import { fail, ok, type Result } from "#core/result.ts";
import type { CheckId, Severity } from "./finding.ts";
import type { CheckProfile } from "./profile.ts";
import { type CustomCheck, readCustomCheck } from "./run/custom-check.ts";

const KIND = "recto-check-profile";
const VERSION = 1;
/** In characters, of the file. */
const LONGEST_FILE = 1_000_000;
/** Each of them looks at every segment, and all are listed. */
const MOST_CUSTOM = 200;
const LONGEST_MESSAGE = 500;
const SEVERITIES: readonly string[] = ["error", "warning", "info", "off"] satisfies (Severity | "off")[];

/** @returns the text of a profile file, without anything that is as it would be anyway */
export function serializeProfile({ severities, custom }: CheckProfile): string {
  const file = {
    kind: KIND,
    version: VERSION,
    severities: Object.fromEntries(severities),
    custom: custom.map(written),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function written({ source, target, forbidden, flags, ...rest }: CustomCheck) {
  const patterns = { source, target, forbidden, flags: flags === "" ? null : flags };
  return { ...rest, ...Object.fromEntries(Object.entries(patterns).filter(([, value]) => value !== null)) };
}

/**
 * @param known ids of the checks there are: another one is told as a slip
 * @returns the profile, or one sentence that says what is wrong with the file
 */
export function parseProfile(text: string, known: ReadonlySet<CheckId>): Result<CheckProfile, string> {
  if (text.length > LONGEST_FILE) return fail("It is larger than any check profile (1 MB).");
  const file = readJson(text);
  if (!isRecord(file) || file["kind"] !== KIND) return fail(`It is not a check profile (no "kind": "${KIND}").`);
  if (file["version"] !== VERSION)
    return fail(`It was written by another version of Recto (this one reads ${VERSION}).`);
  const severities = readSeverities(file["severities"] ?? {}, known);
  if (!severities.ok) return severities;
  const custom = readCustom(file["custom"] ?? []);
  return custom.ok ? ok({ severities: severities.value, custom: custom.value }) : custom;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null; // No JSON: as good as no profile.
  }
}

function readSeverities(
  value: unknown,
  known: ReadonlySet<CheckId>,
): Result<ReadonlyMap<CheckId, Severity | "off">, string> {
  if (!isRecord(value)) return fail('"severities" is not an object of check ids and severities.');
  const severities = new Map<CheckId, Severity | "off">();
  for (const [id, severity] of Object.entries(value)) {
    if (!known.has(id) && !id.startsWith("custom:")) return fail(`There is no check ${id}.`);
    if (!isSeverity(severity)) return fail(`The severity of ${id} is none of ${SEVERITIES.join(", ")}.`);
    severities.set(id, severity);
  }
  return ok(severities);
}

function isSeverity(value: unknown): value is Severity | "off" {
  return typeof value === "string" && SEVERITIES.includes(value);
}

function readCustom(value: unknown): Result<readonly CustomCheck[], string> {
  if (!Array.isArray(value)) return fail('"custom" is not a list of checks.');
  if (value.length > MOST_CUSTOM) return fail(`It has more than ${MOST_CUSTOM} custom checks.`);
  const read: CustomCheck[] = [];
  for (const [index, entry] of value.entries()) {
    const custom = readOne(entry, index);
    if (!custom.ok) return custom;
    if (read.some(({ name }) => name === custom.value.name))
      return fail(`Two custom checks are called ${custom.value.name}.`);
    read.push(custom.value);
  }
  return ok(read);
}

function readOne(entry: unknown, index: number): Result<CustomCheck, string> {
  const where = `Custom check ${index + 1}`;
  if (!isRecord(entry)) return fail(`${where} is no object.`);
  const { name, severity = "warning", message, flags = "" } = entry;
  if (typeof name !== "string" || !/^[\p{L}\p{N}-]{1,60}$/u.test(name)) {
    return fail(`${where} needs a name of letters, digits and dashes.`);
  }
  if (typeof message !== "string" || message.trim() === "") return fail(`${where} (${name}) needs a message.`);
  if (message.length > LONGEST_MESSAGE)
    return fail(`${where} (${name}): its message is longer than ${LONGEST_MESSAGE} characters.`);
  if (!isSeverity(severity) || severity === "off")
    return fail(`${where} (${name}): its severity is error, warning or info.`);
  if (typeof flags !== "string" || !/^(?!.*(.).*\1)[ims]*$/.test(flags)) {
    return fail(`${where} (${name}): its flags are some of i, m and s.`);
  }
  const { source = null, target = null, forbidden = null } = entry;
  if (!isTextOrNull(source) || !isTextOrNull(target) || !isTextOrNull(forbidden))
    return fail(`${where} (${name}): source, target and forbidden are texts.`);
  const custom = { name, severity, message, flags, source, target, forbidden };
  const check = readCustomCheck(custom);
  return check.ok ? ok(custom) : check;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
