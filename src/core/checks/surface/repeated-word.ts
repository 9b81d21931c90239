import type { Check } from "#core/checks/check.ts";
import { doubledParticle, isParticleTwice, mayStandTwice } from "#core/checks/locale/reduplication.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

const WORD = /[\p{L}\p{M}\p{N}_'’-]+/gu;
/** Without spaces only what is too long to be doubled by grammar: a loan word, a compound, a Thai word of several syllables. */
const UNSPACED = /([\u30a1-\u30fc]{3,12}|[\u4e00-\u9fff]{3,8}|[\u0e01-\u0e4e]{5,16})\1/g;

/** The same word or words twice with nothing but a space between; where a mark stands between (`**Save** Save`) it is a label and a word. */
export const repeatedWord: Check = {
  id: "repeated-word",
  group: "surface",
  title: "Repeated word",
  what: "The same word, or the same few words, stand twice in a row.",
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
    if (found.length === 0 || (source !== null && (spaced(source).length > 0 || namesTwice(source.visible.text))))
      return [];
    const isPhraseTwice = source !== null && saysPhraseTwice(source);
    return found.slice(0, MOST_TOLD).flatMap(({ word, from, to }) => {
      const range = target.visible.rangeOf(from, to);
      const second = target.text.slice(range.from, range.to);
      const first = target.text.slice(range.from - word.length, range.from);
      // Where a mark begins or ends between or in them, they are a label and a word.
      if (!second.endsWith(word) || second.length !== to - from || (first !== word && first !== capitalised(word)))
        return [];
      if (word.length === 1 && source !== null && isLetterOf(word, source)) return [];
      if (!/\s/u.test(word) && (mayStandTwice(word, language) || mayStandTwice(word.toLowerCase(), language)))
        return [];
      if (isParticleTwice(word, target.visible.text.slice(to), source?.visible.text ?? "", language)) return [];
      return {
        range,
        message: `“${word}” stands twice`,
        detail: word,
        ...(((isPhraseTwice && (/\s/u.test(word) || isCompound(word, language.code))) ||
          isPairOfNouns(target.text.slice(range.from - word.length, range.to + 8), word, language.code) ||
          isChain(word, language.code)) && {
          isMinor: true,
        }),
        fixes: [{ title: "Remove one", target: splice(target.text, range, "") }],
      };
    });
  },
};

/** What the source calls by a letter, which was made small: "from Server A to B" as "del servidor a a B". `capital` and readers see that. */
function isLetterOf(word: string, { visible: { text } }: Side): boolean {
  const letter = word.toUpperCase();
  return matchesOf(text, /(?<![\p{L}\p{N}])\p{Lu}(?![\p{L}\p{N}'’])/gu).some(
    ({ 0: one, index }) => one === letter && index > 0,
  );
}

/** The second word, or run of words, with the space before it, in the visible text. */
interface Repetition extends Range {
  readonly word: string;
}

interface PlacedWord extends Range {
  readonly word: string;
}

/** So many words are looked at as one. */
const LONGEST = 4;

function spaced({ visible: { text } }: Side): readonly Repetition[] {
  if (!mayRepeat(text)) return [];
  const words = matchesOf(text, WORD).map(({ 0: word, index: from }) => ({ word, from, to: from + word.length }));
  const found: Repetition[] = [];
  const told = new Set<PlacedWord>();
  for (let count = 1; count <= LONGEST; count++) {
    let same = 0;
    for (let at = count; at < words.length; at++) {
      same = isSameAgain(text, words, at - count, at) ? same + 1 : 0;
      if (same < count) continue;
      same = 0;
      const second = words.slice(at - count + 1, at + 1);
      const repetition = { from: words[at - count]?.to ?? 0, to: words[at]?.to ?? 0 };
      const word = text.slice(second[0]?.from, repetition.to);
      if (!isWord(word) || second.some((one) => told.has(one))) continue;
      found.push({ ...repetition, word });
      for (const one of second) told.add(one);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Whether any word stands again up to so many words behind itself, whatever stands between: in most texts none does, and nothing more has to be looked at. */
function mayRepeat(text: string): boolean {
  const words = text.match(WORD) ?? [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? "";
    for (let back = 1; back <= LONGEST && back <= at; back++) {
      const other = words[at - back] ?? "";
      if (other.length === word.length && (other === word || other === capitalised(word))) return true;
    }
  }
  return false;
}

/** Whether a word stands again behind nothing but a space; the first of a sentence may have a capital that the second has not. */
function isSameAgain(text: string, words: readonly PlacedWord[], at: number, again: number): boolean {
  const [first, second] = [words[at], words[again]];
  if (first === undefined || second === undefined || first.word.length !== second.word.length) return false;
  const isSame =
    first.word === second.word || (first.word === capitalised(second.word) && beginsSentence(text, first.from));
  return isSame && /^\s+$/u.test(text.slice(words[again - 1]?.to, second.from));
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:؟।]\s+)[¿¡"'“„«‘(]*$/u.test(text.slice(Math.max(0, at - 6), at));
}

/** No number, no name of one letter. */
function isWord(word: string): boolean {
  return /\p{L}/u.test(word) && !/^\p{Lu}$/u.test(word);
}

/** Nobody reads more of one text, and the segmenter begins anew for each. */
const MOST_TOLD = 40;

function unspaced({ target, source, language }: Subject): readonly Repetition[] {
  const { text } = target.visible;
  const doubled = matchesOf(text, UNSPACED)
    .slice(0, MOST_TOLD)
    .filter(
      ({ 0: both, 1: word = "", index }) =>
        !source?.visible.text.includes(both) &&
        !LINKED.test(word) &&
        !makesNoun(text, index, language.code) &&
        partsWords(text, index + word.length, index + both.length, language.code),
    );
  const pattern = doubledParticle(language);
  const particles = (pattern === null ? [] : matchesOf(text, pattern)).filter(
    // The first may end another word: 现在在.
    ({ index }) => language.code !== "zh" || beginsWord(text, index, language.code),
  );
  return [...doubled, ...particles].map(({ 0: both, index }) => {
    const half = both.length / 2;
    return { word: both.slice(half), from: index + half, to: index + both.length };
  });
}

/** What makes a noun of the word behind it, so that the word itself may follow: ผู้สมัครสมัคร, "the applicant applies". */
const MAKES_NOUNS: Readonly<Record<string, RegExp>> = {
  th: /^(?:ผู้|นัก|การ|ความ|เครื่อง)/u,
  lo: /^(?:ຜູ້|ນັກ|ການ|ຄວາມ|ເຄື່ອງ)/u,
  km: /^(?:អ្នក|ការ|សេចក្តី|ភាព)/u,
};

function makesNoun(text: string, at: number, code: string): boolean {
  const head = MAKES_NOUNS[code];
  const before = head === undefined || at === 0 ? undefined : segmentsOf(text, code).containing(at - 1);
  const [prefix = ""] = head?.exec(before?.segment ?? "") ?? [];
  return before !== undefined && prefix !== "" && before.index + prefix.length === at;
}

/** A stretch that begins or ends with the particle that links nouns (`的申请的申请人`) stands twice in good sentences. */
const LINKED = /^[的之]|[的之]$/u;

/** What the source says twice with a word or two between, or with a comma ("Select the Select option", "A, A"), may stand side by side in another order of words. */
const TWICE_IN_SOURCE =
  /(?<![\p{L}\p{N}_])([\p{L}\p{N}_]{3,40}),? (?:(?:the|a|an|to|of|and|or|in|your) ){0,2}\1(?![\p{L}\p{N}])/iu;

/** "Server-to-server", "hub-spoke-hub-spoke", "USD 1,850 USD 1,850", and "'Sample item list' item list", whose words a mark parts. */
const TWICE_JOINED =
  /(?<![\p{L}\p{N}])(?:([\p{L}\p{N}]{2,30})-(?:to|by|on|for|in|and|of)-\1|(\S{2,20} \S{2,20}) \2|([\p{L}\p{N}]{2,20}[- ][\p{L}\p{N}]{2,20})["'”’»]?[- ]\3)(?![\p{L}\p{N}])/iu;

/** A noun and what is done by it or to it, of one stem with a word or an article with it between: "approvers to approve", "messages in the message bar". */
const SAME_STEM =
  /(?<!\p{L})(\p{L}{5})\p{Ll}{0,5} (?:(?:per|to|can|may|will|by|for|in|on|of|from|with|within) (?:the |an? |your |this |each )?)?\1\p{Ll}{0,5}(?!\p{L})/iu;

function namesTwice(text: string): boolean {
  return TWICE_IN_SOURCE.test(text) || TWICE_JOINED.test(text) || SAME_STEM.test(text);
}

/** Two words that the source has twice, far apart ("Search results appear on the search results page"), may meet in another order of words. */
function saysPhraseTwice({ words }: Side): boolean {
  const seen = new Set<string>();
  for (let at = 1; at < words.length; at++) {
    const [first = "", second = ""] = [words[at - 1], words[at]];
    const phrase = `${first} ${second}`.toLowerCase();
    if (first.length < LEAST_OF_PHRASE || second.length < LEAST_OF_PHRASE) continue;
    if (seen.has(phrase)) return true;
    seen.add(phrase);
  }
  return false;
}

const LEAST_OF_PHRASE = 4;

/** Languages that write the two words of an English noun as one: "contract line" is `szerződéssor`, and may meet itself as two words may. */
const COMPOUNDING = new Set(["de", "lb", "nl", "af", "fy", "sv", "da", "nb", "nn", "no", "is", "fo", "fi", "et", "hu"]);
const SHORTEST_COMPOUND = 8;

function isCompound(word: string, code: string): boolean {
  return COMPOUNDING.has(code) && word.length >= SHORTEST_COMPOUND;
}

/** In Arabic a noun with its article may follow the same noun that belongs to what is before it: بنية التسعير التسعير المتدرج. */
function isPairOfNouns(text: string, word: string, code: string): boolean {
  return code === "ar" && word.startsWith("ال") && text.startsWith(`${word} ${word} ال`);
}

/** A noun of a noun, and the same again: "tipo de tipo de cambio" is an exchange rate type's type. */
const CHAINS: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ["es", "pt", "gl", "ca", "fr", "it"].map((code) => [code, / (?:de|d[aio]s?|del|della|des)$/iu]),
  ),
  ...Object.fromEntries(["bg", "mk"].map((code) => [code, /^(?:на|за|от|по) /iu])),
  ro: /^(?:de|la|pentru) | de$/iu,
  hi: /^से कम$/u,
  // Before what is said of the noun: "in het in het plan bepaalde jaar", "in der in der Liste genannten Spalte".
  nl: /^(?:aan|bij|door|in|met|naar|onder|op|over|tot|uit|van|voor) (?:de|het|een)$/u,
  de: /^(?:an|auf|aus|bei|durch|für|in|mit|nach|über|unter|von|zu) (?:das|de[mnr]|die|eine[mnr]?)$/u,
};

function isChain(words: string, code: string): boolean {
  return CHAINS[code]?.test(words) === true;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Whether words begin at both places: a doubled stretch inside of words is none. */
function partsWords(text: string, from: number, to: number, code: string): boolean {
  const segments = segmentsOf(text, code);
  return segments.containing(from)?.index === from && (to === text.length || segments.containing(to)?.index === to);
}

function beginsWord(text: string, at: number, code: string): boolean {
  return segmentsOf(text, code).containing(at)?.index === at;
}

function segmentsOf(text: string, code: string): Intl.Segments {
  const segmenter = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: "word" });
  segmenters.set(code, segmenter);
  return segmenter.segment(text);
}
