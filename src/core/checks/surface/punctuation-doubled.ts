import type { Check } from "#core/checks/check.ts";
import { mayBeAbbreviation } from "#core/checks/locale/abbreviations.ts";
import { sentenceMarkOf, writtenMark } from "#core/checks/locale/sentence-marks.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { sentenceEndOf } from "./sentence-end.ts";

const RUN = /[.,;:!?。．｡、，；：？！؟،؛।۔։።။។]{2,}/g;

/** What a mark belongs to. */
const BEFORE = /[\p{L}\p{N}\p{M}"'”’»“)\]}）］」』%|*\ufffc]$/u;

/** Marks that stand side by side in a path, an operator, a range or a name. */
const IN_A_NAME = /^[\p{L}\p{N}\ufffc/\\=]/u;
const BETWEEN_WORDS = /^[,،、，。；：；؛।۔]+$/u;

/** In visible text: one mark often stands in a link and the other behind it. What the source has too is fine, and so is every ellipsis. */
export const punctuationDoubled: Check = {
  id: "punctuation-doubled",
  group: "surface",
  title: "Doubled mark",
  what: "Two marks stand side by side where one is enough.",
  why: "Machine translation keeps the mark of a link or a bold term and adds its own.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "See [the overview](overview.md).",
    target: "Siehe [die Übersicht.](overview.md).",
    fixed: "Siehe [die Übersicht](overview.md).",
  },
  run(subject) {
    const { source, target, isCode, context } = subject;
    const { text, rangeOf } = target.visible;
    const runs = isCode ? [] : matchesOf(text, RUN);
    if (runs.length === 0) return [];
    const inSource = source === null ? null : runsOf(source);
    return runs.flatMap(({ 0: run, index: from }) => {
      const range = { from, to: from + run.length };
      if (isFine(run, text, range, target.language) || inSource?.has(meaningOf(run, target.language)) === true)
        return [];
      if (isParted(run, range, target) || (source === null && isMember(run, text, range))) return [];
      return {
        range: rangeOf(range.from, range.to),
        message: `“${run}” doubles a mark`,
        detail: `${/\S*$/u.exec(text.slice(Math.max(0, from - 20), from))?.[0]}${run}`,
        // What a field is called may be cut short by any word: `**Dags.**.`
        ...(!isMachineMade(context.article) && mayBeCut(run, text, range, target) && { isMinor: true }),
        fixes: isCutShort(run, text, from) ? [] : [{ title: "Keep one of them", target: keepOne(run, range, subject) }],
      };
    });
  },
};

function isFine(run: string, text: string, { from, to }: Range, language: Language): boolean {
  if (!BEFORE.test(text.slice(Math.max(0, from - 2), from)) || /\.{3}|。{3}|:{3}/u.test(run)) return true;
  if (IN_A_NAME.test(text.slice(to)) && !BETWEEN_WORDS.test(run)) return true;
  // What ends an entity that is shown as it is written: `&gt;,`.
  if (run[0] === ";" && /&#?\w{1,12}$/.test(text.slice(Math.max(0, from - 14), from))) return true;
  return run[0] === "." && run[1] !== "." && isShort(text.slice(0, from + 1), language);
}

/** A member of a class in a title, where an engine put a space: `IDiaSession:: FindLinesByVA`. */
function isMember(run: string, text: string, { from, to }: Range): boolean {
  return run === "::" && /\w$/.test(text.slice(Math.max(0, from - 1), from)) && /^ \w/.test(text.slice(to, to + 2));
}

/** The first ends what a link or bold type names (an abbreviation, a question, `**From:**`), and the other the sentence around it. */
function isParted(run: string, range: Range, side: Side): boolean {
  const { text, visible, language } = side;
  const named = run.length === 2 ? nameUpTo(range, side) : null;
  if (named === null) return false;
  if (/[?!？！؟]/u.test(run[0] ?? "") || run === ":.") return true;
  const name = text.slice(named.from, named.to);
  const { from } = range;
  return /\s/.test(name) && (/\p{Nd}\.$/u.test(name) || mayBeAbbreviation(visible.text.slice(0, from + 1), language));
}

/** What bold type or a link names, where it ends with the first of two marks and the second stands behind it; null elsewhere. */
function nameUpTo({ from, to }: Range, { visible, flat }: Side): Range | null {
  const end = visible.rangeOf(from, from + 1).to;
  const behind = visible.rangeOf(to - 1, to).from;
  return flat.find(({ content, to: last }) => content?.to === end && last <= behind)?.content ?? null;
}

/** Within a text that people made, the stop before a comma or a colon is that of a word cut short ("Asynchr., Stapel"), or of what a field is called. */
function mayBeCut(run: string, text: string, range: Range, side: Side): boolean {
  if (run[0] !== ".") return false;
  return isNamedUpTo(range, side) || (/^\.[,;:]$/.test(run) && !WITHOUT_CUTS.test(text.slice(0, range.from)));
}

const isNamedUpTo = (range: Range, side: Side) => range.to - range.from === 2 && nameUpTo(range, side) !== null;

/** Scripts whose characters and syllables are not cut short. */
const WITHOUT_CUTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

/** A full stop before another mark may be that of any word that is not long: nobody has a list of all abbreviations. */
function isCutShort(run: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 10), at);
  return /^\.[,;:]/.test(run) && /(?<!\p{L})\p{L}{1,8}$/u.test(before) && !WITHOUT_CUTS.test(before);
}

/** Whether the full stop may be that of an abbreviation or an ordinal number, which keeps it before other marks. Characters and syllables are not cut short so. */
function isShort(text: string, language: Language): boolean {
  const end = text.slice(-8);
  if (WITHOUT_CUTS.test(end.slice(0, -1))) return false;
  return /\p{Nd}\.$|(?:^|[^\p{L}])\p{L}{1,4}\.$/u.test(end) || mayBeAbbreviation(text, language);
}

/** In whatever order: `!?` and `?!` both call and ask. */
function meaningOf(run: string, language: Language): string {
  return Array.from(run, (character) => `${sentenceMarkOf(character, language)}`)
    .sort()
    .join();
}

function runsOf({ visible, language }: Side): ReadonlySet<string> {
  return new Set(matchesOf(visible.text, /[.,;:!?]{2,}/g).map(([run]) => meaningOf(run, language)));
}

function keepOne(run: string, range: Range, { source, target }: Subject): string {
  const end = sentenceEndOf(target).range;
  const wanted = source !== null && end.to === range.to ? sentenceEndOf(source).mark : null;
  const marks = Array.from(run, (character) => sentenceMarkOf(character, target.language));
  const strong = marks.findLastIndex((mark) => mark === "question mark" || mark === "exclamation mark");
  const other = marks[0] === "full stop" ? marks.length - 1 : marks.lastIndexOf("full stop");
  const best = [marks.lastIndexOf(wanted), strong, other].find((at) => at >= 0) ?? marks.length - 1;
  // Of two that say the same, the language's own.
  const own = run.lastIndexOf(writtenMark(marks[best] ?? "full stop", target.language));
  const kept = own >= 0 && marks[own] === marks[best] ? own : best;
  if (kept === marks.length - 1) return spliceVisible(target, { from: range.from, to: range.to - 1 }, "");
  if (kept === 0) return spliceVisible(target, { from: range.from + 1, to: range.to }, "");
  return spliceVisible(target, range, run[kept] ?? "");
}
