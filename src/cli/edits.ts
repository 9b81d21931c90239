/** The edits that `recto export --edits` applies: read from JSON, looked up in the article, passed by the frame guard. */
import type { Article, Segment, UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { fail, ok, type Result } from "#core/result.ts";

/** New targets by segment id. */
export type WantedEdits = ReadonlyMap<string, string>;

export interface AppliedEdits {
  /** By unit key, as the exports take them. */
  readonly edits: ReadonlyMap<UnitKey, string>;
  /** What the frame guard escaped, one sentence each. */
  readonly notes: readonly string[];
}

const NOT_EDITS = 'It does not hold JSON of the form {"<segment id>": "<new target>"}.';

/**
 * @param json the text of the edits file
 * @returns the edits, or one sentence that says why it holds none
 */
export function readEdits(json: string): Result<WantedEdits, string> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    return fail(NOT_EDITS);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(NOT_EDITS);
  const edits = new Map<string, string>();
  // Own entries only: an id such as `__proto__` is an entry like any other, since JSON.parse defines it as one.
  for (const [id, target] of Object.entries(value)) {
    if (typeof target !== "string") return fail(`The edit of ${id} is no text.`);
    edits.set(id, target);
  }
  // All values are strings, so the strings of the text are keys and values by turns; JSON.parse keeps the last of a repeated key.
  if (countStrings(json) > 2 * edits.size)
    return fail("An id stands more than once in it, so it is not clear what is meant.");
  return ok(edits);
}

/** Not by a regular expression: one that passes over escapes needs a stack as deep as the string is long. */
function countStrings(json: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < json.length; at++) {
    if (json[at] === "\\") at++;
    else if (json[at] === '"') {
      if (isInside) count++;
      isInside = !isInside;
    }
  }
  return count;
}

/**
 * @returns what the exports take, or one sentence about the first edit that can't be made: an id that is unknown or stands twice, a target that
 *   the frame guard refuses
 */
export function applyEdits(article: Article, wanted: WantedEdits): Result<AppliedEdits, string> {
  const segments = segmentsById(article);
  const edits = new Map<UnitKey, string>();
  const notes: string[] = [];
  for (const [id, target] of wanted) {
    const found = segments.get(id) ?? [];
    const [segment] = found;
    if (segment === undefined) return fail(`The article has no segment ${id}.`);
    if (found.length > 1)
      return fail(`The segment ${id} stands ${found.length} times in the article, so it is not clear which is meant.`);
    // The guard also gives line breaks the file's ending.
    const verdict = guardEdit(article, segment, target);
    if (verdict.kind === "refused") return fail(`The edit of ${id} is refused: ${verdict.message}`);
    if (verdict.kind === "escaped") notes.push(`${id}: ${verdict.message}`);
    edits.set(segment.key, verdict.text);
  }
  return ok({ edits, notes });
}

function segmentsById(article: Article): ReadonlyMap<string, readonly Segment[]> {
  const byId = new Map<string, Segment[]>();
  for (const unit of article.units) {
    if (unit.kind !== "segment") continue;
    const same = byId.get(unit.id);
    if (same === undefined) byId.set(unit.id, [unit]);
    else same.push(unit);
  }
  return byId;
}
