import type { Range } from "#core/document/article.ts";
import type { Check } from "./check.ts";
import { mayStandTwice } from "./locale/reduplication.ts";
import { splice } from "./splice.ts";
import type { Side, Subject } from "./subject.ts";

const WORD = /[\p{L}\p{M}\p{N}_'’-]+/gu;
/** Without spaces only what is too long to be doubled by grammar: a loan word, a compound, a Thai word of several syllables. */
const UNSPACED = /([\u30a1-\u30fc]{3,12}|[\u4e00-\u9fff]{3,8}|[\u0e01-\u0e4e]{5,16})\1/g;

/** The same word twice with nothing but a space between; where a mark stands between (`**Save** Save`) it is a label and a word. */
export const repeatedWord: Check = {
  id: "repeated-word",
  group: "surface",
  title: "Repeated word",
  what: "The same word stands twice in a row.",
  why: "Machine translation repeats a word where two of the source have one translation.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Open the settings page.",
    target: "Öffnen Sie die Seite Seite für Einstellungen.",
    fixed: "Öffnen Sie die Seite für Einstellungen.",
  },
  run(subject) {
    const { target, source, isCode, language } = subject;
    if (isCode) return [];
    const found = language.hasWordSpaces ? spaced(target) : unspaced(subject);
    if (found.length === 0 || (source !== null && spaced(source).length > 0)) return [];
    return found.flatMap(({ word, from, to }) => {
      const range = target.visible.rangeOf(from, to);
      const second = target.text.slice(range.from, range.to);
      if (!second.endsWith(word) || second.length !== to - from || mayStandTwice(word, language)) return [];
      if (target.text.slice(range.from - word.length, range.from) !== word) return [];
      return {
        range,
        message: `“${word}” stands twice`,
        detail: word,
        fixes: [{ title: "Remove one", target: splice(target.text, range, "") }],
      };
    });
  },
};

/** The second word with the space before it, in the visible text. */
interface Repetition extends Range {
  readonly word: string;
}

function spaced({ visible: { text } }: Side): readonly Repetition[] {
  const found: Repetition[] = [];
  let last = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word === last && isWord(word) && /^\s+$/u.test(text.slice(end, index))) {
      found.push({ word, from: end, to: index + word.length });
    }
    last = word;
    end = index + word.length;
  }
  return found;
}

/** No number, no name of one letter. */
function isWord(word: string): boolean {
  return /\p{L}/u.test(word) && !/^\p{Lu}$/u.test(word);
}

function unspaced({ target, source, language }: Subject): readonly Repetition[] {
  const { text } = target.visible;
  return Array.from(text.matchAll(UNSPACED)).flatMap(({ 0: both, 1: word = "", index }) => {
    const from = index + word.length;
    if (source?.visible.text.includes(both) || !partsWords(text, from, index + both.length, language.code)) return [];
    return { word, from, to: index + both.length };
  });
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Whether words begin at both places: a doubled stretch inside of words is none. */
function partsWords(text: string, from: number, to: number, code: string): boolean {
  const segmenter = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: "word" });
  segmenters.set(code, segmenter);
  const segments = segmenter.segment(text);
  return segments.containing(from)?.index === from && (to === text.length || segments.containing(to)?.index === to);
}
