/**
 * A profile as a file, which the interface exports and `recto check --profile` reads:
 *
 *     { "kind": "recto-check-profile", "version": 1,
 *       "severities": { "capital": "off", "length": "warning" },
 *       "locales": { "zh-CN": { "brackets": "info" }, "pt": { "seam": "off" } },
 *       "names": { "kept": ["Contoso Garden"], "free": ["Azure"] },
 *       "custom": [{ "name": "polite", "severity": "warning", "message": "Leave “please” out", "forbidden": "\\blūdzu\\b", "flags": "i" }] }
 */
import * as v from "valibot";
import { localeOf } from "#core/document/locale.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type CheckId, isOwnCheck } from "./finding.ts";
import type { CheckProfile } from "./profile.ts";
import { type CustomCheck, readCustomCheck } from "./run/custom-check.ts";

const KIND = "recto-check-profile";
const VERSION = 1;
/** In characters, of the file. */
const LONGEST_FILE = 1_000_000;
/** Each of them looks at every segment, and all are listed. */
const MOST_CUSTOM = 200;
const LONGEST_MESSAGE = 500;
const SEVERITIES = ["error", "warning", "info"] as const;
const SEVERITIES_OF_CHECKS = [...SEVERITIES, "off"] as const;

/** @returns the text of a profile file, without anything that is as it would be anyway */
export function serializeProfile({ severities, locales, names, custom }: CheckProfile): string {
  const file = {
    kind: KIND,
    version: VERSION,
    severities: Object.fromEntries(severities),
    ...(locales && {
      locales: Object.fromEntries(Array.from(locales, ([tag, own]) => [tag, Object.fromEntries(own)])),
    }),
    ...(names && { names }),
    custom: custom.map(written),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function written({ source, target, forbidden, flags, ...rest }: CustomCheck) {
  const patterns = { source, target, forbidden, flags: flags === "" ? null : flags };
  return { ...rest, ...Object.fromEntries(Object.entries(patterns).filter(([, value]) => value !== null)) };
}

/** Neither `v.object`, which takes lists, nor `v.record`, which passes over an entry called `__proto__`. */
const record = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/** In the order in which slips are told. */
const customCheck = v.pipe(
  record,
  v.object({
    name: v.pipe(v.string(), v.regex(/^[\p{L}\p{N}-]{1,60}$/u)),
    message: v.pipe(
      v.string(),
      v.check((text) => text.trim() !== ""),
      v.maxLength(LONGEST_MESSAGE),
    ),
    severity: v.optional(v.picklist(SEVERITIES), "warning"),
    flags: v.optional(v.pipe(v.string(), v.regex(/^(?!.*(.).*\1)[ims]*$/)), ""),
    source: v.nullish(v.string(), null),
    target: v.nullish(v.string(), null),
    forbidden: v.nullish(v.string(), null),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const check = dataset.typed ? readCustomCheck(dataset.value) : null;
    if (check?.ok === false) addIssue({ message: check.failure });
  }),
  // In the order in which they are written.
  v.transform(({ name, severity, message, ...rest }): CustomCheck => ({ name, severity, message, ...rest })),
);

/** More names than any workspace has. */
const MOST_NAMES = 10_000;

const nameList = v.optional(v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty())), v.maxLength(MOST_NAMES)));

/** An object as a map, whatever its keys are called. */
function mapOf<K extends string, V>(key: v.GenericSchema<string, K>, value: v.GenericSchema<unknown, V>) {
  return v.pipe(
    record,
    v.transform((entries) => Object.entries(entries)),
    v.array(v.tuple([key, value])),
    v.transform((entries): ReadonlyMap<K, V> => new Map(entries)),
  );
}

/** As articles have it, so that it is found. */
const localeTag = v.pipe(
  v.string(),
  v.check((tag) => localeOf(tag, "") !== null),
  v.transform((tag) => localeOf(tag, "") ?? tag),
);

/** @param known ids of the checks there are */
function profileFile(known: ReadonlySet<CheckId>) {
  const isKnown = (id: string) => known.has(id) || isOwnCheck(id);
  const severities = mapOf(v.pipe(v.string(), v.check(isKnown)), v.picklist(SEVERITIES_OF_CHECKS));
  return v.object({
    kind: v.literal(KIND),
    version: v.literal(VERSION),
    severities: v.nullish(severities, {}),
    locales: v.optional(mapOf(localeTag, severities)),
    names: v.optional(v.object({ kept: nameList, free: nameList })),
    custom: v.nullish(v.pipe(v.array(v.unknown()), v.maxLength(MOST_CUSTOM), v.array(customCheck)), []),
  });
}

/**
 * @param known ids of the checks there are: another one is told as a slip
 * @returns the profile, or one sentence that says what is wrong with the file
 */
export function parseProfile(text: string, known: ReadonlySet<CheckId>): Result<CheckProfile, string> {
  if (text.length > LONGEST_FILE) return fail("It is larger than any check profile (1 MB).");
  const file = v.safeParse(profileFile(known), readJson(text), { abortEarly: true });
  if (!file.success) return fail(sentenceOf(file.issues[0]));
  const { severities, locales, names, custom } = file.output;
  const twice = custom.find(({ name }, index) => custom.findIndex((one) => one.name === name) < index);
  return twice === undefined
    ? ok({ severities, ...(locales?.size && { locales }), custom, ...(names && { names: withLists(names) }) })
    : fail(`Two custom checks are called ${twice.name}.`);
}

/** A list that is not there is left out. */
function withLists({ kept, free }: { readonly kept?: string[] | undefined; readonly free?: string[] | undefined }) {
  return { ...(kept && { kept }), ...(free && { free }) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null; // No JSON: as good as no profile.
  }
}

/** What is wrong, by where it is: `custom`, `2`, `name`. */
function sentenceOf({ type, path, message }: v.BaseIssue<unknown>): string {
  // A check of its own says it all.
  if (type === "raw_check") return message;
  const [part, index, field] = path?.map(({ key }) => key) ?? [];
  switch (part) {
    case "version":
      return `It was written by another version of Recto (this one reads ${VERSION}).`;
    case "severities":
      return index === undefined
        ? '"severities" is not an object of check ids and severities.'
        : slipOfSeverity(path?.[1]?.value, type);
    case "locales":
      return slipOfLocale(path ?? [], type);
    case "names":
      return '"names" is not an object with lists of names, "kept" and "free".';
    case "custom":
      if (index === undefined)
        return type === "max_length"
          ? `It has more than ${MOST_CUSTOM} custom checks.`
          : '"custom" is not a list of checks.';
      return slipOfCustom(`Custom check ${Number(index) + 1}`, path?.[2]?.input, field, type);
    default:
      return `It is not a check profile (no "kind": "${KIND}").`;
  }
}

/** Its path: `locales`, `2`, 0 for the tag or 1 for the severities, then as for those. */
function slipOfLocale(path: readonly v.IssuePathItem[], type: string): string {
  const entry = path[1]?.value;
  const tag = Array.isArray(entry) ? entry[0] : null;
  if (tag === null) return '"locales" is not an object of locales.';
  if (path[2]?.key === 0) return `${tag} is no locale such as lv-LV.`;
  return path[3] === undefined
    ? `"locales": ${tag} is not an object of check ids and severities.`
    : `${tag}: ${slipOfSeverity(path[3].value, type)}`;
}

function slipOfSeverity(entry: unknown, type: string): string {
  const id = Array.isArray(entry) ? entry[0] : "";
  return type === "check"
    ? `There is no check ${id}.`
    : `The severity of ${id} is none of ${SEVERITIES_OF_CHECKS.join(", ")}.`;
}

function slipOfCustom(where: string, entry: unknown, field: unknown, type: string): string {
  const named = `${where} (${v.is(v.object({ name: v.string() }), entry) ? entry.name : ""})`;
  switch (field) {
    case undefined:
      return `${where} is no object.`;
    case "name":
      return `${where} needs a name of letters, digits and dashes.`;
    case "message":
      return type === "max_length"
        ? `${named}: its message is longer than ${LONGEST_MESSAGE} characters.`
        : `${named} needs a message.`;
    case "severity":
      return `${named}: its severity is error, warning or info.`;
    case "flags":
      return `${named}: its flags are some of i, m and s.`;
    default:
      return `${named}: source, target and forbidden are texts.`;
  }
}
