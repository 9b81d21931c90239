import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { sentenceMarkOf, strictMarksOf, writtenMark } from "#core/checks/locale/sentence-marks.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** Chinese and Japanese text has full-width marks, but its Latin letters and digits are narrow too. */
const LETTERS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g;
const ALL = /[\uff01-\uff5e\u3000-\u3002]+/g;
/** Korean writes the narrow marks, but a wide tilde between the ends of a range. */
const KOREAN = /[\uff01-\uff5d\u3000-\u3002]+/g;
const EAST_ASIA = new Set(["ja", "zh", "yue"]);

/** Brackets of a broken link are `link-broken`'s. */
const BROKEN_LINK = /[\]］]\s?[(（]/u;

export const fullWidth: Check = {
  id: "full-width",
  group: "surface",
  title: "Characters of another script",
  what: "Letters, digits or marks are as wide as Chinese characters where they should not be, or a mark within the text is the Latin one and not the language's own.",
  why: "They look foreign in the line, and a search does not find them.",
  severity: "info",
  example: { locale: "ja-JP", source: "Use FTP.", target: "ＦＴＰ を使用します。", fixed: "FTP を使用します。" },
  run(subject) {
    if (subject.isCode) return [];
    return [...wideOnes(subject), ...latinMarks(subject), ...spacedMarks(subject)].sort(
      (a, b) => a.range.from - b.range.from,
    );
  },
};

function wideOnes({ source, target, language }: Subject): readonly Found[] {
  if (!/[\u3000-\u3002\uff01-\uff5e]/.test(target.text)) return [];
  const { text, rangeOf } = target.visible;
  const marks = marksOf(language);
  if (marks !== LETTERS && BROKEN_LINK.test(text)) return [];
  return matchesOf(text, marks).flatMap(({ 0: run, index }) => {
    if (source?.text.includes(run)) return [];
    const stretch = { from: index, to: index + run.length };
    return {
      range: rangeOf(stretch.from, stretch.to),
      message: `“${run}” is full-width`,
      detail: run,
      fixes: [{ title: "Make it narrow", target: spliceVisible(target, stretch, narrow(run, text.slice(stretch.to))) }],
    };
  });
}

/** A Latin mark, with the space behind it, between letters of a script that has its own; the last one is `end-punctuation`'s. */
const LATIN_MARK = /[,;?!](?:[ \u00a0](?=\S)|(?=[^\s\d,;.?!]))/g;

function latinMarks({ source, target, language }: Subject): readonly Found[] {
  const own = strictMarksOf(language);
  if (own === null || own.within.length === 0 || source?.text === target.text) return [];
  const { text, rangeOf } = target.visible;
  return matchesOf(text, LATIN_MARK).flatMap(({ 0: run, index }) => {
    const [latin = ""] = run;
    const mark = sentenceMarkOf(latin, language);
    const isBetween = own.letter.test(text[index - 1] ?? "") && own.letter.test(text[index + run.length] ?? "");
    if (mark === null || !own.within.includes(mark) || !isBetween) return [];
    const written = writtenMark(mark, language);
    // A Greek question mark looks like a semicolon and is no mistake for one.
    if (written === latin) return [];
    return {
      range: rangeOf(index, index + 1),
      message: `“${latin}” stands where the language writes “${written}”`,
      detail: `${text.slice(Math.max(0, index - 6), index)}${latin}`,
      fixes: [
        {
          title: `Make it “${written}”`,
          target: spliceVisible(
            target,
            { from: index, to: index + (language.hasWordSpaces ? 1 : run.length) },
            written,
          ),
        },
      ],
    };
  });
}

/** A wide mark has its space in itself; between sentences some set one all the same. */
const SPACED_MARK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][，、；）]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[」』】]) (?=\p{Script=Hiragana})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=（[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

function spacedMarks({ target, language }: Subject): readonly Found[] {
  if (!EAST_ASIA.has(language.code) || !target.text.includes(" ")) return [];
  const { text, rangeOf } = target.visible;
  return matchesOf(text, SPACED_MARK).flatMap(({ index }) => {
    const range = rangeOf(index, index + 1);
    // Beside bold or a link the space makes the marks work.
    const around = target.text.slice(Math.max(0, range.from - 2), range.to + 2);
    if (range.to - range.from !== 1 || /[*_`[\]<>&]/.test(around)) return [];
    return {
      range,
      message: "A space stands beside a full-width mark",
      detail: `space ${text.slice(Math.max(0, index - 3), index)}`,
      fixes: [{ title: "Remove the space", target: spliceVisible(target, { from: index, to: index + 1 }, "") }],
    };
  });
}

/** What is wrong in the language where it is full-width. */
function marksOf({ code }: Language): RegExp {
  if (EAST_ASIA.has(code)) return LETTERS;
  return code === "ko" ? KOREAN : ALL;
}

/** A narrow mark needs the space that is part of a wide one. */
function narrow(run: string, behind: string): string {
  const mended = run.replaceAll("。", ".").replaceAll("、", ",").normalize("NFKC");
  return /[,;:.!?]$/.test(mended) && /^\p{L}/u.test(behind) ? `${mended} ` : mended;
}
