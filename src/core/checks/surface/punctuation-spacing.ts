import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { setsMarksOff } from "#core/checks/locale/spacing.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { gapAt } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";

const MARK = /[,;،؛.:?!؟।۔](?=[^\s\d.,;:?!'")\]}”’»/\\*_-])/g;

/** A mark between two words that no name, number, address or time would hold: a full stop only before what begins a sentence. */
const LIGHT =
  /(?:\p{L}\p{M}*\p{L}\p{M}*["'”’»)\]]{0,2}|\ufffc)[,;،؛](?:\p{L}\p{M}*\p{L}|(?<=\p{L}[,;،؛])(?:\p{L}\s|\ufffc))/u;
const HEAVY =
  /[\p{Ll}\p{Lo}\p{M}]{3}["'”’»)\]]{0,2}[.:?!؟।۔](?:\p{Lu}(?:\p{Ll}|[’'\s]\p{L})|\p{Lo}[\p{L}\p{M}])|[।۔]\p{Lo}/u;
/** Before a word in small letters only where the source sets its colon apart as well. */
const COLON = /(?:(?:[\p{L}\p{M}]{3}|\p{Lo}{2})["'”’»)\]]{0,2}|\p{L}[ \u00a0\u202f]):\p{L}[\p{L}\p{M}]/u;
const SPACED_COLON = /\p{L}["'”’)\]]{0,2}: /u;
/** Behind a word of whatever length, where the source parts its sentences and the translation does so less often. */
const HEAVY_SHORT = /(?:^|[^\p{L}\p{N}.])\p{Ll}[\p{Ll}\p{M}]?["'”’»)\]]{0,2}[.?!؟]\p{Lu}\p{Ll}/u;
const SENTENCES = /[\p{L}\p{M})\]"'”’»\ufffc][.?!؟।۔]["'”’»)\]]*\s+["'“„«(¿¡]*[\p{L}\ufffc]/gu;
/** How much of a text they look at on either side. */
const REACH = 6;

/** What French sets off, and what it stands directly behind. */
const CLOSE_UP = /[;:?!]+(?=[\s»")\]]|$)/g;
const BEFORE = /[\p{L}\p{N}\p{M})\]"”’»%\ufffc]$/u;

export const punctuationSpacing: Check = {
  id: "punctuation-spacing",
  group: "surface",
  title: "Space around a mark",
  what: "The space behind a comma, a full stop or another mark is missing, or the one that French has before `; : ? !`.",
  why: "Words run together, and in French the text looks foreign.",
  severity: "warning",
  example: {
    locale: "fr-FR",
    source: "Note: Save the file.",
    target: "Remarque: Enregistrez le fichier.",
    fixed: "Remarque\u202f: Enregistrez le fichier.",
  },
  run(subject) {
    const { language, isCode } = subject;
    if (isCode || !language.hasWordSpaces || subject.source?.text === subject.target.text) return [];
    const found = setsMarksOff(language)
      ? [...squeezed(subject), ...closeUp(subject), ...tightGuillemets(subject)]
      : squeezed(subject);
    return found.toSorted((a, b) => a.range.from - b.range.from);
  },
};

function squeezed(subject: Subject): readonly Found[] {
  const { source, target, language } = subject;
  const { text, rangeOf } = target.visible;
  const isColonSpaced = source !== null && SPACED_COLON.test(source.visible.text);
  let runsOn: boolean | null = null;
  const isRunOn = () => {
    runsOn ??= source !== null && sentencesOf(source) > sentencesOf(target);
    return runsOn;
  };
  /** Parts with dots between them in the source too, which were translated: `Inventory object.Value`. */
  let hasPath: boolean | null = null;
  const isTranslatedPath = () => {
    hasPath ??= source !== null && gluedStops(source) > 0 && gluedStops(source) >= gluedStops(target);
    return hasPath;
  };
  /** A colon within names (`shop:Orders`), which the source has as often. */
  let hasJoined: boolean | null = null;
  const isJoined = () => {
    hasJoined ??= source !== null && gluedColons(source) > 0 && gluedColons(source) >= gluedColons(target);
    return hasJoined;
  };
  let looked = 0;
  return matchesOf(text, MARK).flatMap(({ 0: mark, index }) => {
    if (looked >= MOST_LOOKED) return [];
    const around = text.slice(Math.max(0, index - REACH), index + 1 + REACH);
    const isSqueezed =
      (/[,;،؛]/.test(mark) ? LIGHT : HEAVY).test(around) ||
      (isColonSpaced && COLON.test(around)) ||
      (HEAVY_SHORT.test(around) && isRunOn());
    if (!isSqueezed || isEntity(text, index)) return [];
    looked++;
    const before = /[^\s,;،؛]*$/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? "";
    const after = /^[^\s,;،؛]*/u.exec(text.slice(index + 1, index + 60))?.[0] ?? "";
    if (isName(before, mark, after, language) || isOfSource(index, { before, mark, after }, subject)) return [];
    if (isPattern(before, after) || (mark === "." && isTranslatedPath()) || (mark === ":" && isJoined())) return [];
    const at = gapAt(target, index + 1);
    return {
      range: rangeOf(index, index + 1),
      message: `A space is missing behind “${mark}”`,
      detail: `${lastWord(before)}${mark}${firstWord(after)}`,
      fixes: [{ title: "Insert the space", target: splice(target.text, { from: at, to: at }, " ") }],
    };
  });
}

/** Each is looked for in the source, and told with a text of its own. */
const MOST_LOOKED = 100;

function sentencesOf({ visible: { text } }: Side): number {
  return text.match(SENTENCES)?.length ?? 0;
}

function gluedStops({ visible: { text } }: Side): number {
  return text.match(/[\p{L}\p{M}]{2}\.\p{L}[\p{L}\p{M}]/gu)?.length ?? 0;
}

function gluedColons({ visible: { text } }: Side): number {
  return text.match(/\p{L}:\p{L}/gu)?.length ?? 0;
}

/** The source goes on from here without a space too: what follows is a part of the name, translated. */
function isNamePart(head: string, source: Side | null): boolean {
  const at = source?.visible.text.indexOf(head) ?? -1;
  return at >= 0 && /^[\p{L}\ufffc]/u.test(source?.visible.text.slice(at + head.length) ?? "");
}

/** A number to be filled in: `xx,xx`. */
function isPattern(before: string, after: string): boolean {
  return /(?:^|[^\p{L}])([xyzn])\1*$/iu.test(before) && /^([xyzn])\1*(?!\p{L})/iu.test(after);
}

interface Around {
  readonly before: string;
  readonly mark: string;
  readonly after: string;
}

/** The source has no blank there either. */
function isOfSource(index: number, { before, mark, after }: Around, subject: Subject): boolean {
  const { source } = subject;
  const head = `${lastWord(before)}${mark}`;
  if (source?.visible.text.includes(head + firstWord(after)) || isNamePart(head, source)) return true;
  return isBetweenMarkup(index, mark, subject) || (mark === ":" && isGluedColon(source, subject.target));
}

/** The source has as many colons between two words and no blank: "Quick Create:Member". */
function isGluedColon(source: Side | null, target: Side): boolean {
  const count = ({ visible: { text } }: Side) => matchesOf(text, GLUED_COLON).length;
  const own = source === null ? 0 : count(source);
  return own > 0 && own >= count(target);
}

const GLUED_COLON = /\p{Ll}:\p{Lu}\p{Ll}/gu;

/** The source has the mark between two marks of markup and no blank either: `<em>a</em>,<em>b</em>`. */
function isBetweenMarkup(index: number, mark: string, { source, target }: Subject): boolean {
  const { from, to } = target.visible.rangeOf(index, index + 1);
  if (!/[>*_`)\]]$/.test(target.text.slice(0, from)) || !/^[<*_`[!]/.test(target.text.slice(to))) return false;
  return (
    source?.text
      .split(mark)
      .some((piece, at, pieces) => /[>*_`)\]]$/.test(piece) && /^[<*_`[!]/.test(pieces[at + 1] ?? "")) === true
  );
}

const lastWord = (text: string) => /[\p{L}\p{M}\p{N}]*["'”’»)\]]*$/u.exec(text)?.[0] ?? "";
const firstWord = (text: string) => /^[\p{L}\p{M}\p{N}]*|^\ufffc/u.exec(text)?.[0] ?? "";

/** Whether the mark is inside a longer name: `Namespace.Class.Member`, `a/b:C`, `key=a;Other=b`. Finnish and Swedish inflect names behind a colon. */
function isName(before: string, mark: string, after: string, { code, script }: Language): boolean {
  if (mark === ":" && (code === "fi" || code === "sv")) return true;
  if (/[\\/@_=#&<>|]/.test(before + after)) return true;
  if (mark === "." && /\p{Ll}\p{Lu}/u.test(`${before} ${after}`)) return true;
  // Latin letters on both sides of a point are a name's where the language has others: `Orchard.Json`.
  // So is what they are joined by a colon to (`address:port`), where the language has others or the name is of small letters.
  if (mark === ":" && script !== "Latn" && /(?:^|[^A-Za-z])[a-z]+$/.test(before) && /^[a-z]/.test(after)) return true;
  if (mark === "." && script !== "Latn" && /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)) return true;
  return mark !== "," && mark !== "،" && (/[.:]/.test(before) || /[.:]\p{L}/u.test(after));
}

function closeUp({ source, target, language }: Subject): readonly Found[] {
  const { text, rangeOf } = target.visible;
  return matchesOf(text, CLOSE_UP).flatMap(({ 0: run, index }) => {
    const mark = run[0] ?? "";
    const word = /\S*$/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? "";
    if (!BEFORE.test(text.slice(Math.max(0, index - 2), index)) || (language.region === "CA" && mark !== ":"))
      return [];
    if (isShortcode(word, mark, source)) return [];
    if (isEntity(text, index) || isForeign(text, index + run.length, word + mark, source)) return [];
    if (isNamed(word, mark) && source?.visible.text.includes(word + mark)) return [];
    const place = rangeOf(index, index);
    return {
      range: rangeOf(index, index + 1),
      message: `The space before “${mark}” is missing`,
      detail: `${word}${mark}`,
      fixes: [{ title: "Insert a narrow no-break space", target: splice(target.text, place, "\u202f") }],
    };
  });
}

/** Marks with nothing between them and what they quote; Switzerland writes them so. */
const TIGHT = /«(?=[^\s»])|(?<=[^\s«])»/gu;

function tightGuillemets({ source, target, language }: Subject): readonly Found[] {
  const { text, rangeOf } = target.visible;
  if (language.region === "CH" || source?.visible.text.includes("«")) return [];
  return matchesOf(text, TIGHT).map(({ 0: mark, index }) => {
    const range = rangeOf(index, index + 1);
    const at = mark === "«" ? range.to : range.from;
    return {
      range,
      message: `The space ${mark === "«" ? "behind" : "before"} “${mark}” is missing`,
      detail: `${mark}${firstWord(text.slice(index + 1)) || lastWord(text.slice(0, index))}`,
      fixes: [{ title: "Insert a narrow no-break space", target: splice(target.text, { from: at, to: at }, "\u202f") }],
    };
  });
}

/** Whether the mark may belong to the word: a drive, a header or an identifier before a colon, a brand before `!`. */
function isNamed(word: string, mark: string): boolean {
  if (mark === ":") return /^\p{L}$|[\d_(-]|\p{Ll}\p{Lu}/u.test(word);
  return /[!?]/.test(mark) && /\p{Lu}/u.test(word);
}

/** Whether the mark ends an entity that is shown or broken (`&lt;`, `& amp;`). */
function isEntity(text: string, at: number): boolean {
  return text[at] === ";" && /&\s?#?\w+$/.test(text.slice(Math.max(0, at - 12), at));
}

/** The name of an emoji, which the source has as well: `:star:`. */
function isShortcode(word: string, mark: string, source: Side | null): boolean {
  const code = /:[\w+-]+$/.exec(word)?.[0];
  return mark === ":" && code !== undefined && source?.visible.text.includes(`${code}:`) === true;
}

/** Whether the words on both sides stand so in the source: they were not translated. */
function isForeign(text: string, to: number, marked: string, source: Side | null): boolean {
  const next = /^\s+\S+/u.exec(text.slice(to, to + 60))?.[0] ?? "";
  return next !== "" && source !== null && source.visible.text.includes(marked + next);
}
