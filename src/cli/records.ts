/** The review records that `recto export --records` applies: read from JSON, matched with the articles, passed by the frame guard. */
import { append } from "#core/append.ts";
import type { UnitKey } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { applyRecords } from "#core/workspace/records/apply-records.ts";
import { ArticleMatcher } from "#core/workspace/records/match-articles.ts";
import { parseRecords } from "#core/workspace/records/records-file.ts";
import type { RecordedArticle } from "#core/workspace/records/review-records.ts";
import type { InputFile } from "./input-files.ts";
import { readArticle } from "./read-articles.ts";
import { decodeText, readTextFile } from "./text-file.ts";

export interface WantedRecords {
  /** By the place of the article. */
  readonly edits: ReadonlyMap<string, ReadonlyMap<UnitKey, string>>;
  /** What the frame guard escaped, and which articles are not there, one sentence each. */
  readonly notes: readonly string[];
}

/** @returns the edits of all articles, or one sentence about the first that can't be made */
export async function readRecords(file: string, inputs: readonly InputFile[]): Promise<Result<WantedRecords, string>> {
  const json = await readTextFile(file);
  const records = json.ok ? parseRecords(decodeText(json.value)) : json;
  if (!records.ok) return fail(`${file}: ${records.failure}`);
  const byPath = new Map(inputs.map((input) => [input.place.normalize("NFC"), input]));
  const matcher = new ArticleMatcher(Array.from(byPath.keys(), (path) => ({ path, content: null })));
  const edits = new Map<string, ReadonlyMap<UnitKey, string>>();
  const notes: string[] = [];
  for (const recorded of records.value.articles) {
    const input = byPath.get(matcher.find(recorded) ?? "");
    if (input === undefined) {
      notes.push(`${recorded.path} of the records is not among the articles of PATH.`);
      continue;
    }
    if (edits.has(input.place)) return fail(`${file}: two articles in it are ${input.file}.`);
    const applied = await applyTo(input, recorded);
    if (!applied.ok) return fail(`${input.file}: ${applied.failure}`);
    edits.set(input.place, applied.value.edits);
    append(
      notes,
      applied.value.notes.map((note) => `${input.file}: ${note}`),
    );
  }
  return ok({ edits, notes });
}

async function applyTo(input: InputFile, recorded: RecordedArticle) {
  const read = await readArticle(input);
  if (read.kind === "unreadable") return fail(read.message);
  return applyRecords(parseArticle(decodeText(read.bytes), input.path), recorded);
}
