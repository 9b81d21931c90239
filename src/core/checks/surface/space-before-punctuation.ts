import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { setsMarksOff } from "#core/checks/locale/spacing.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { isMachineMade, isMadeByPeople } from "#core/checks/reading/made-by.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import type { Article } from "#core/document/article.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/**
 * A space between something seen and a mark that belongs to it. No mark of a sentence is what begins a name or a number (`.NET`, `.5`, `:id`, `!important`,
 * `?view`), the image of `![`, an ellipsis, or a smiley.
 */
const SPACED =
  /(?<=[^\s([{<>=/\\+~-])[ \t\u00a0\u202f\u3000]+(?:,(?!\d)|[;，、。．：；！？；،؛؟।]|[.!?](?![\p{L}\p{N}\ufffc.=/\\*]|(?<=!)\[|[!?](?=\s))|:(?![\p{L}\p{N}:=/\\)(-]))/gu;

/** What French and the languages that follow it set off with a space. */
const SET_OFF = new Set([";", ":", "!", "?"]);
const SMILEY = /^;[-)(]/;
/** A space on the inner side of a round bracket. */
const INNER = /(?<=[(（])[ \t\u00a0\u3000]+(?=[^\s)）])|(?<=[^\s(（:;])[ \t\u00a0\u3000]+(?=[)）])/gu;

/** In visible text, so that ` .` behind a link, code or bold is seen too. Several spaces before a mark are told here and not as a doubled space. */
export const spaceBeforePunctuation: Check = {
  id: "space-before-punctuation",
  group: "surface",
  title: "Space before a mark",
  what: "A space stands before a full stop, comma or another mark that belongs to the word before it, or on the inner side of a bracket.",
  why: "Machine translation leaves it behind links, code and bold, and a line may break there.",
  severity: "warning",
  example: {
    locale: "lv-LV",
    source: "See [the overview](overview.md).",
    target: "Skatiet [pārskatu](overview.md) .",
    fixed: "Skatiet [pārskatu](overview.md).",
  },
  run(subject) {
    const { isCode } = subject;
    if (isCode) return [];
    return [...beforeMarks(subject), ...insideBrackets(subject)].sort((a, b) => a.range.from - b.range.from);
  },
};

/** In as many segments of an article a person sets it so and not by a slip. */
const HABIT = 5;
const habits = new WeakMap<Article, ReadonlyMap<string, number>>();

/** Before which marks the article of a person has spaces as a way to write: in how many segments. */
function habitsOf(article: Article): ReadonlyMap<string, number> {
  const known = habits.get(article) ?? countSpaced(article);
  habits.set(article, known);
  return known;
}

function countSpaced(article: Article): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!isMadeByPeople(article)) return counts;
  for (const unit of article.units) {
    if (unit.kind === "field") continue;
    for (const mark of new Set(marksOf(unit.target))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

function beforeMarks({ source, target, language, context: { article } }: Subject): readonly Found[] {
  const { text, rangeOf } = target.visible;
  if (!/\s[.,;:!?，、。．：；！？；،؛؟।]/u.test(text)) return [];
  const tolerated = new Set(marksOf(source?.visible.text ?? ""));
  return matchesOf(text, SPACED).flatMap(({ 0: run, index }) => {
    const mark = run.slice(-1);
    const to = index + run.length - 1;
    if (tolerated.has(mark) || (setsMarksOff(language) && SET_OFF.has(mark))) return [];
    if (SMILEY.test(text.slice(to, to + 2))) return [];
    if (mark === "." && beginsName(text.slice(to), source?.visible.text ?? "")) return [];
    // Set in its own place by those who write without spaces: `例 : 1`.
    if (mark === ":" && !language.hasWordSpaces && /^:\s?["「『“]|^:\s/u.test(text.slice(to, to + 3))) return [];
    return {
      range: rangeOf(index, to),
      message: `A space stands before “${mark}”`,
      detail: `${mark}${wordBefore(text, index)}`,
      ...(((habitsOf(article).get(mark) ?? 0) >= HABIT || isSetApart(text.slice(to), language, article)) && {
        isMinor: true,
      }),
      fixes: [{ title: "Remove the space", target: spliceVisible(target, { from: index, to }, "") }],
    };
  });
}

/** A colon at the end of what people wrote without spaces between words: it leads on in a place of its own, as `例 : 1` has it. */
function isSetApart(rest: string, { hasWordSpaces }: Language, article: Article): boolean {
  return !hasWordSpaces && /^:\s*$/.test(rest) && !isMachineMade(article);
}

/** A point that begins a name of the source's, of which a space has parted it: `fájl . psm1`, "file **. psm1**". */
function beginsName(text: string, source: string): boolean {
  const name = /^\.\s+(\w{2,40})/u.exec(text)?.[1];
  return name !== undefined && new RegExp(`(?<![\\p{L}\\p{N}])\\.${escapePattern(name)}`, "iu").test(source);
}

/** Where the space stands beside the bracket as written, too: between them may be a tag, which has none to be seen. */
function insideBrackets({ source, target }: Subject): readonly Found[] {
  const { text, rangeOf } = target.visible;
  if (!/[(（]\s|\s[)）]/.test(text) || (source?.visible.text ?? "").search(INNER) >= 0) return [];
  return matchesOf(text, INNER).flatMap(({ 0: run, index }) => {
    const range = rangeOf(index, index + run.length);
    const isOpen = /[(（]/.test(text[index - 1] ?? "");
    const bracket = target.text[isOpen ? range.from - 1 : range.to];
    if (target.text.slice(range.from, range.to) !== run || bracket !== text[isOpen ? index - 1 : index + run.length])
      return [];
    return {
      range,
      message: `A space stands ${isOpen ? "behind" : "before"} “${bracket}”`,
      detail: `${bracket}${wordBefore(text, isOpen ? index - 1 : index)}`,
      fixes: [
        { title: "Remove the space", target: spliceVisible(target, { from: index, to: index + run.length }, "") },
      ],
    };
  });
}

function marksOf(text: string): readonly string[] {
  return matchesOf(text, SPACED).map(([run]) => run.slice(-1));
}

function wordBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at).match(/\S+$/)?.[0] ?? "";
}
