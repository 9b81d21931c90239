import * as v from "valibot";
import { articleKeyOf } from "#core/document/article-key.ts";
import { isPairRow, MOST_PENALTY, type PairRow, packRows } from "#core/memory/imported-memory.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { dismissalOf, everywhere, readArticle } from "#core/workspace/records/records-file.ts";
import { BACKUP_KIND, BACKUP_VERSION, type BackupEntry } from "./backup.ts";

/** More than any article takes with all its versions. */
const LONGEST_LINE = 200_000_000;
const LAST_TIME = 8.64e15;

const text = v.string();
const filled = v.pipe(text, v.nonEmpty(), v.maxLength(10_000));
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_TIME));
const count = v.pipe(v.number(), v.minValue(0));
const whole = v.pipe(count, v.integer());
const texts = v.array(text);
const base64 = v.pipe(
  text,
  v.check((letters) => letters.length % 4 === 0),
  v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
);

const head = v.object({ kind: v.literal(BACKUP_KIND), version: v.literal(BACKUP_VERSION), at: time });
const end = v.object({ kind: v.literal("end"), entries: count });
const term = v.object({
  source: v.pipe(text, v.nonEmpty()),
  required: texts,
  allowed: texts,
  forbidden: texts,
  doNotTranslate: v.boolean(),
  caseSensitive: v.boolean(),
  note: text,
});
const totals = v.object({
  articles: count,
  segments: count,
  reviewed: count,
  words: count,
  reviewedWords: count,
  errors: count,
  findings: count,
});
const workspace = v.object({
  kind: v.picklist(["folder", "zip"]),
  name: filled,
  rootName: filled,
  at: time,
  totals,
  lastPath: v.nullable(text),
});
const memory = v.object({
  id: filled,
  name: filled,
  at: time,
  languages: v.array(v.object({ language: text, pairs: count })),
  parts: whole,
  bytes: count,
  priority: v.picklist([-1, 0, 1]),
  penalty: v.pipe(whole, v.maxValue(MOST_PENALTY)),
  offIn: v.array(text),
});
const pairs = v.pipe(
  v.array(v.custom<PairRow>(isPairRow)),
  v.transform((rows) => packRows(rows)),
);
const small = v.variant("kind", [
  v.object({ kind: v.literal("memory"), memory }),
  v.object({ kind: v.literal("pairs"), memory: filled, number: whole, pairs }),
  v.object({ kind: v.literal("everywhere"), dismissals: v.array(everywhere) }),
  v.object({ kind: v.literal("glossary"), language: filled, terms: v.array(term) }),
  v.object({ kind: v.literal("words"), language: filled, words: v.array(filled) }),
  v.object({ kind: v.literal("dictionary"), language: filled, name: text, aff: base64, dic: base64 }),
  v.object({ kind: v.literal("workspace"), workspace }),
  // Each is read as the settings read what they kept: what can't be is the first value.
  v.object({ kind: v.literal("settings"), settings: v.looseObject({}) }),
  v.object({ kind: v.literal("filters"), filters: v.array(v.object({ name: filled, text: filled })) }),
]);

/** Reads a backup line by line. Nothing of it holds before `end` has said that it is whole. */
export class BackupReader {
  #lines = 0;
  #entries = 0;
  #isEnded = false;
  readonly #seen = new Set<string>();

  /**
   * @param line without its end
   * @returns the entry; null where the line is none; one sentence where the file is no backup
   */
  read(line: string): Result<BackupEntry | null, string> {
    this.#lines += 1;
    if (line.length > LONGEST_LINE) return fail(`Line ${this.#lines} is longer than any of a backup.`);
    const value = jsonOf(this.#lines === 1 ? line.replace(/^\ufeff/, "") : line);
    if (this.#lines === 1) return readHead(value);
    if (this.#isEnded) return line === "" ? ok(null) : fail("Something stands behind its end.");
    const last = v.safeParse(end, value);
    if (last.success) return this.#readEnd(last.output.entries);
    const entry = readEntry(value, `Line ${this.#lines}`);
    if (!entry.ok) return entry;
    this.#entries += 1;
    const name = nameOf(entry.value);
    if (this.#seen.has(name)) return fail(`Line ${this.#lines} says again what stands before it.`);
    this.#seen.add(name);
    return entry;
  }

  /** To be called once there are no more lines; one sentence where some are missing. */
  end(): Result<void, string> {
    return this.#isEnded ? ok(undefined) : fail("It is not whole: its end is missing.");
  }

  #readEnd(entries: number): Result<null, string> {
    this.#isEnded = true;
    return entries === this.#entries ? ok(null) : fail("It is not whole: lines of it are missing.");
  }
}

function readHead(value: unknown): Result<null, string> {
  if (v.is(head, value)) return ok(null);
  const isOther = v.is(v.object({ kind: v.literal(BACKUP_KIND) }), value);
  return fail(
    isOther
      ? `It was written by another version of Recto (this one reads ${BACKUP_VERSION}).`
      : "It is no backup of Recto's.",
  );
}

function readEntry(value: unknown, place: string): Result<BackupEntry, string> {
  if (v.is(v.object({ kind: v.literal("article"), at: time, article: v.unknown() }), value)) {
    const read = readArticle(value.article, place);
    return read.ok ? ok({ kind: "article", article: { ...read.value, at: value.at } }) : read;
  }
  const read = v.safeParse(small, value);
  if (!read.success) return fail(`${place} is not what a backup has there.`);
  const entry = read.output;
  if (entry.kind === "everywhere") return ok({ ...entry, dismissals: entry.dismissals.map(dismissalOf) });
  if (entry.kind !== "dictionary") return ok(entry);
  const { kind, ...dictionary } = entry;
  return ok({ kind, dictionary });
}

function nameOf(entry: BackupEntry): string {
  switch (entry.kind) {
    case "article":
      return articleKeyOf(entry.article.path, entry.article.text);
    case "glossary":
    case "words":
      return JSON.stringify([entry.kind, entry.language]);
    case "dictionary":
      return JSON.stringify([entry.kind, entry.dictionary.language]);
    case "memory":
      return JSON.stringify([entry.kind, entry.memory.id]);
    case "pairs":
      return JSON.stringify([entry.kind, entry.memory, entry.number]);
    case "workspace":
      return JSON.stringify([entry.kind, entry.workspace.name]);
    default:
      return entry.kind;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
