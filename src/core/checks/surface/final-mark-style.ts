/** What a language asks of a final mark beyond what it says: Chinese and Japanese a wide full stop, Spanish a mark that opens the question. */

import type { Found } from "#core/checks/finding.ts";
import { strictMarksOf, writtenMark } from "#core/checks/locale/sentence-marks.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import type { SentenceEnd } from "./sentence-end.ts";

/** @returns what is wrong with a mark that says the same as the source's; null where nothing is */
export function wrongStyle(source: Side, end: SentenceEnd, { target }: Subject): Found | null {
  if (source.text === target.text) return null;
  return latinMark(end, target) ?? unopened(source, end, target);
}

const CLOSING = /["'”’»)\]]{0,2}$/u;

/** Behind Latin letters, digits and code a Latin one is common. */
function latinMark({ mark, range }: SentenceEnd, target: Side): Found | null {
  const own = strictMarksOf(target.language);
  if (mark === null || own?.atEnd.includes(mark) !== true) return null;
  const { text, rangeOf } = target.visible;
  const written = writtenMark(mark, target.language);
  const now = text.slice(range.from, range.to);
  if (now === written || !/^[.?]$/.test(now)) return null;
  const before = text.slice(Math.max(0, range.from - 3), range.from).replace(CLOSING, "");
  if (!own.letter.test(before.at(-1) ?? "")) return null;
  return {
    range: rangeOf(range.from, range.to),
    message: `The sentence ends with “${now}” instead of “${written}”`,
    detail: `Latin ${mark}`,
    fixes: [{ title: `Make it “${written}”`, target: spliceVisible(target, range, written) }],
  };
}

/** Languages that open what they ask and call. */
const OPENING = new Set(["es", "ast"]);

function unopened(source: Side, { mark, range }: SentenceEnd, target: Side): Found | null {
  if (!OPENING.has(target.language.code) || (mark !== "question mark" && mark !== "exclamation mark")) return null;
  const opening = mark === "question mark" ? "¿" : "¡";
  const { text, rangeOf } = target.visible;
  if (/[¿¡]/.test(text)) return null;
  const word = /\S+$/u.exec(text.slice(0, range.to))?.[0] ?? "";
  // The mark belongs to a name, or to words that were left as they are.
  if (source.visible.text.includes(word)) return null;
  const before = text.slice(0, range.from);
  const start = Math.max(0, ...matchesOf(before, /[.!?…:]\s+(?=\S)/gu).map((end) => end.index + end[0].length));
  const { from } = rangeOf(start, start + 1);
  return {
    range: rangeOf(range.from, range.to),
    message: `The ${mark} has no ${opening} that opens it`,
    detail: `unopened ${mark}`,
    fixes: [{ title: `Insert ${opening}`, target: splice(target.text, { from, to: from }, opening) }],
  };
}
