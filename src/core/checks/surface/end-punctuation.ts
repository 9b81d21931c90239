import type { Check } from "#core/checks/check.ts";
import { endsInTheMiddle } from "#core/checks/completeness/truncated.ts";
import type { Fix } from "#core/checks/finding.ts";
import { mayBeAbbreviation } from "#core/checks/locale/abbreviations.ts";
import { asks, states } from "#core/checks/locale/question-words.ts";
import { endsBare, type SentenceMark, sentenceMarkOf, writtenMark } from "#core/checks/locale/sentence-marks.ts";
import { setsMarksOff } from "#core/checks/locale/spacing.ts";
import { goesOnInNext } from "#core/checks/reading/joined-sentences.ts";
import { isBindingWord } from "#core/checks/reading/language-words.ts";
import { isMachineMade, isMadeByPeople } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { gapAt, spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { unitBeside } from "#core/checks/reading/unit-beside.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { dropsStops } from "./dropped-stops.ts";
import { wrongStyle } from "./final-mark-style.ts";
import { goesOn, goesOnInWords } from "./list-that-goes-on.ts";
import { type SentenceEnd, sentenceEndOf } from "./sentence-end.ts";
import { isAbbreviation, isCutLabel, isOrdinal, isPicture, NAMING } from "./stop-of-its-own.ts";

/** Compares what the last mark says, not which character it is: `。` and `.` are one, and what closes behind it (a quotation mark, a link) is passed over. */
export const endPunctuation: Check = {
  id: "end-punctuation",
  group: "surface",
  title: "Final mark",
  what: "The target ends with another mark than the source, without one, or with one that its language writes otherwise.",
  why: "A question would read as a statement, and a heading or a sentence would not look like one.",
  severity: "warning",
  example: {
    locale: "lv-LV",
    source: "Restart the device.",
    target: "Restartējiet ierīci",
    fixed: "Restartējiet ierīci.",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (isCode || source === null || !hasWords(source) || !hasWords(target)) return [];
    const before = sentenceEndOf(source);
    const after = sentenceEndOf(target);
    if (before.mark === after.mark) return [wrongStyle(source, after, subject)].filter((found) => found !== null);
    if (isTolerated(before, after, subject)) return [];
    // What stops in the middle needs words, not a mark: `truncated` tells it.
    if (endsInTheMiddle(source, target)) return [];
    return [
      {
        range: target.visible.rangeOf(after.range.from, after.range.to),
        sourceRange: source.visible.rangeOf(before.range.from, before.range.to),
        message: messageOf(before.mark, after.mark),
        detail: `${before.mark}, ${after.mark}`,
        ...((isBareColon(before, after, subject) ||
          isReworded(before, after, target) ||
          isLabel(source, before, after) ||
          isPicture(target) ||
          isOnPurpose(before, after, subject)) && {
          isMinor: true,
        }),
        fixes: isDoubtful(before, after, subject) ? [] : [fixOf(before, after, subject, source)],
      },
    ];
  },
};

function hasWords({ visible }: Side): boolean {
  return /\p{L}{2}|\p{Lo}/u.test(visible.text);
}

function isTolerated(source: SentenceEnd, target: SentenceEnd, subject: Subject): boolean {
  if (isOfName(target, subject.target) && endsBare(subject.language)) return true;
  // What the source is cut off behind ("the **No.**") goes on in the target.
  if (target.mark === "comma" && isAbbreviation(source, subject.source)) return true;
  // The three dots belong to what a button is called.
  if (source.mark === "ellipsis" && isOfName(source, subject.source)) return true;
  if (target.mark === null) return isDropped(source, subject) || (source.mark === "ellipsis" && goesOnInWords(subject));
  if (source.mark === null) return isAdded(target, subject);
  // Asks and calls inside the word, and its full stop looks like a colon.
  if (subject.language.code === "hy") return true;
  return isEqual(source.mark, target.mark, subject) || (target.mark === "full stop" && isQuoted(source, subject));
}

const EAST_ASIA = new Set(["ja", "zh", "yue", "ko"]);

/** What stands in a list, as its second paragraph does too: many languages end it with a semicolon. */
const isItem = ({ block, listDepth }: Subject["place"]) => block === "list-item" || listDepth > 0;

/** The source's mark has no counterpart. */
function isDropped(end: SentenceEnd, subject: Subject): boolean {
  const { source, language, place, context } = subject;
  const { mark } = end;
  if (end.isInBrackets || mark === "comma" || isAbbreviation(end, source) || hasAfterthought(end, subject)) return true;
  if (isOfName(end, source) && hasMark(subject.target, mark)) return true;
  if (mark !== "colon" && endsBare(language)) return true;
  if (mark === "semicolon") return isItem(place);
  if (mark === "question mark" && isNamedInstead(subject)) return true;
  if (isQuoted(end, subject) && hasMark(subject.target, mark)) return true;
  if (mark === "full stop" && dropsStops(context.article, place.block)) return true;
  return isBareInEastAsia(mark, subject);
}

/** A call, a question or a colon that bold type or a link ends with, as what a window shows does: "Select **Load now!**" goes on in the next pair, or in another order. */
function isOfName({ mark, range }: SentenceEnd, side: Side | null): boolean {
  if (side === null || mark === null || mark === "full stop" || mark === "comma") return false;
  const at = side.visible.rangeOf(range.from, range.to).to;
  return side.flat.some(({ kind, content, from }) => NAMING.has(kind) && content?.to === at && from > 0);
}

function hasMark({ visible: { text }, language }: Side, mark: SentenceMark | null): boolean {
  if (mark === "ellipsis" && /\.{3}/.test(text)) return true;
  return matchesOf(text, /[!?:！？：؟;…]/gu).some(([one]) => sentenceMarkOf(one, language) === mark);
}

/** A remark in brackets that the translation puts behind the sentence, with the mark before it. */
const AFTERTHOUGHT = /(?<mark>[.。!?！？।])["'”’»)]?\s?[(（][^()（）]+[)）]$/u;

function hasAfterthought({ mark }: SentenceEnd, { target }: Subject): boolean {
  const before = AFTERTHOUGHT.exec(target.visible.text.trimEnd())?.groups?.["mark"];
  return before !== undefined && sentenceMarkOf(before, target.language) === mark;
}

const ASKS = /^\W*(?:what|how|why|when|where|who|which)\b/iu;

/** A heading, a link or a line all in bold that asks in English and names its matter in the other language. */
function isNamedInstead({ source, place, target }: Subject): boolean {
  const text = source?.visible.text ?? "";
  if (/^what['’]s new/i.test(text)) return true;
  const isTitle = place.level > 0 || place.inline !== null || isAllBold(source);
  return isTitle && ASKS.test(text) && !asks(target);
}

function isAllBold(side: Side | null): boolean {
  return side?.nodes.some(({ kind, from, to }) => kind === "strong" && to - from >= side.text.trim().length) ?? false;
}

/** How whole sentences end: in Japanese in kana that are no noun, in Korean in a verb's ending; Chinese has no ending, but its labels are short. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  ja: /(?!(?:こと|もの|ため|とき|など|ところ|まで|から|の|ごと)$)(?:[ぁ-ん]{2}|る|す)$/u,
  ko: /[다요오까]$/u,
  zh: /.{13}$/u,
  yue: /.{13}$/u,
};

/** Items, cells and headings of Chinese, Japanese and Korean end bare where they are no whole sentences; Japanese headings ask without a mark. */
function isBareInEastAsia(mark: SentenceMark | null, { language, place, target }: Subject): boolean {
  const whole = WHOLE[language.code];
  const isAlone = target.nodes.some(({ kind, from, to }) => kind === "link" && to - from >= target.text.trim().length);
  if (whole === undefined || (place.block === "paragraph" && place.inline === null && !isAlone)) return false;
  if (isAlone && mark === "full stop") return true;
  if (mark === "full stop") return !whole.test(target.visible.text.trimEnd());
  return mark === "colon" || (mark === "question mark" && language.code === "ja");
}

/** The target has a mark where the source has none. A source sentence without its full stop may get one; a heading, a label or a name may not. */
function isAdded(end: SentenceEnd, subject: Subject): boolean {
  const { source, target, place } = subject;
  const { mark } = end;
  if (end.isInBrackets || isAbbreviation(end, target) || isOrdinal(end, target) || isCutLabel(end, target)) return true;
  const text = source?.visible.text ?? "";
  if (isQuotedAlone(end, target) && QUOTED_POINT.test(text)) return true;
  if (mark === "question mark") return QUESTION.test(text);
  if (mark === "comma") return stopsShort(source) || leadsOnInEastAsia(subject);
  // A dash leads on as a colon does, and so does a word before a list: "These include".
  if (mark === "colon" && /\s[-–—]$/u.test(text.trimEnd())) return true;
  if ((mark === "colon" || mark === "full stop") && BREAKS_OFF.test(text) && leadsToList(subject)) return true;
  if ((mark === "colon" || mark === "full stop") && (stopsShort(source) || (mark === "colon" && leadsToCode(subject))))
    return true;
  if (mark === "semicolon") return isItem(place);
  return mark === "full stop" && place.block !== "heading" && place.inline === null && IS_SENTENCE.test(text);
}

/** The mark itself is spoken of: "what begins with '.'". */
const QUOTED_POINT = /["'“‘`]\.["'”’`]/u;

function isQuotedAlone({ mark, range, isEnclosed }: SentenceEnd, { visible: { text } }: Side): boolean {
  return mark === "full stop" && isEnclosed && /["'“„‚‘”«»「]\s?$/u.test(text.slice(0, range.from));
}

/** The source breaks off before what it speaks of, which stands in the next block: "Run the code with". */
function stopsShort(source: Side | null): boolean {
  const last = source?.visible.text.trimEnd().split(/\s+/u).at(-1) ?? "";
  return (
    source !== null &&
    /^\p{Ll}+$/u.test(last) &&
    source.words.length > 3 &&
    (isBindingWord(last, source.language.code) || LEADS_ON.test(last))
  );
}

const BREAKS_OFF = /(?<!\p{L})(?:includes?|are|contains?|to|following|follows?)\s*$/u;
const LEADS_ON = /^(?:like|just|using|run|following|called|named)$/;

/** English headings ask without a mark ("What is …"). */
const QUESTION = /^\W*(?:what|how|why|when|where|who|which|can|is|are|do|does|should)\b/i;
/** Four words, or what somebody is told to do with a button. */
const IS_SENTENCE = /\S\s+\S+\s+\S+\s+\S|^(?:Click|Select|Choose|Press|Tap) \S/u;

/** A comma or a semicolon at the end of a whole text is the source's own slip, or leads to the next block. */
const LEADING: ReadonlySet<SentenceMark> = new Set<SentenceMark>(["comma", "semicolon"]);

/** Two marks that stand for one another in some place or language. */
function isEqual(before: SentenceMark, after: SentenceMark, subject: Subject): boolean {
  const is = (one: SentenceMark, other: SentenceMark) =>
    (before === one && after === other) || (before === other && after === one);
  // Few languages shout as English does.
  if (before === "exclamation mark" && after === "full stop") return true;
  if (before === "colon" && after === "full stop" && EAST_ASIA.has(subject.language.code)) return true;
  if (subject.language.code === "my" && is("question mark", "full stop")) return true;
  // A list that goes on ("C, C++, …", "and so on"), or three dots where the target's order of words has them.
  if (is("ellipsis", "full stop") && (goesOn(subject.source) || hasMark(subject.target, before))) return true;
  if (LEADING.has(before) && (after === "full stop" || after === "colon")) return true;
  if (is("colon", "full stop"))
    return leadsToList(subject) || leadsToCode(subject) || (after === "colon" && leadsOn(subject));
  if (is("semicolon", "comma") || (isItem(subject.place) && is("semicolon", "full stop"))) return true;
  return before === "question mark" && after === "full stop" && POLITE.test(subject.target.visible.text);
}

/** Japanese asks politely with a full stop. */
const POLITE = /か。\s*$/u;

function leadsToList(subject: Subject): boolean {
  const next = unitBeside(subject, 1);
  return next !== null && next.place.listDepth > subject.place.listDepth;
}

/** Many languages join the items of a list by commas: all but the last. One alone among others is a slip. */
function isJoinedItem(subject: Subject): boolean {
  const isJoined = (step: 1 | -1) => {
    const other = unitBeside(subject, step);
    return other !== null && isItem(other.place) && /[,;，；،]\s*$/u.test(other.target);
  };
  return isItem(subject.place) && (isJoined(1) || isJoined(-1));
}

/** The source says that something follows. */
function leadsOn({ source }: Subject): boolean {
  return /\bfollow(?:ing|s)?\b|\bbelow\b/i.test(source?.visible.text ?? "");
}

function leadsOnInEastAsia(subject: Subject): boolean {
  return EAST_ASIA.has(subject.language.code) && (leadsToCode(subject) || leadsToList(subject));
}

const CODE_BEHIND = /^[^\n]*\n\s*(?:```|~~~|\||\[!code|:::(?:code|image)|!\[)|^[^\n]*\n\s*\n(?: {4}|\t)/;

/** What comes next in the article is a block of code, a table or a picture. */
function leadsToCode({ unit, context: { article } }: Subject): boolean {
  return CODE_BEHIND.test(article.text.slice(unit.range.to, unit.range.to + FAR));
}

/** More than any source that follows its target in the line. */
const FAR = 4000;

/** A question that is the name of a page or is quoted: the sentence around it ends on its own. */
function isQuoted({ mark, range }: SentenceEnd, { source }: Subject): boolean {
  if (source === null || (mark !== "question mark" && mark !== "exclamation mark")) return false;
  const { text, rangeOf } = source.visible;
  if (/^["'”’»]/u.test(text.slice(range.to))) return true;
  const at = rangeOf(range.from, range.to).to;
  return source.flat.some(({ kind, content }) => (kind === "link" || kind === "reference") && content?.to === at);
}

/** Words from which on a text that says much more than its source is a sentence. */
const A_SENTENCE = 4;

/**
 * Whether the mark may be right as it is: the stop of an abbreviation, or none behind a heading that asks in English and names its matter elsewhere. A question
 * mark alone makes no question.
 */
function isDoubtful(before: SentenceEnd, after: SentenceEnd, { source, target }: Subject): boolean {
  if (before.mark === "question mark" && after.mark === null) return true;
  const { text } = target.visible;
  const isSentence = target.words.length >= A_SENTENCE && (source?.words.length ?? 0) * 2 <= target.words.length;
  if (before.mark === null && after.mark === "full stop" && isSentence) return true;
  return (
    before.mark === null &&
    after.mark === "full stop" &&
    mayBeAbbreviation(text.slice(0, after.range.to), target.language)
  );
}

/** A question may be asked where the source states, and said as a statement where it asks, if the words do so too. */
function isReworded(before: SentenceEnd, after: SentenceEnd, target: Side): boolean {
  if (after.mark === "question mark") return true;
  return before.mark === "question mark" && after.mark === "full stop" && states(target);
}

/**
 * A stop or a colon that the source has not ("See also:"), and a call or three dots for a stop, are a matter of taste where a person translated; an engine has none. So is
 * whether the items of a list, cells and headings end with a stop.
 */
function isOnPurpose(before: SentenceEnd, after: SentenceEnd, subject: Subject): boolean {
  const { context, place, language, target } = subject;
  if (before.mark === "full stop" && (after.mark === null || after.mark === "comma") && goesOnInNext(subject))
    return true;
  if (isMachineMade(context.article)) return false;
  if (before.mark === null && after.mark === "comma") return isMadeByPeople(context.article) && isJoinedItem(subject);
  if (before.mark === null) return after.mark === "full stop" || after.mark === "colon";
  if (before.mark === "question mark" && isStated(after, subject)) return true;
  if (before.mark === "colon") return isColonOfStyle(after, subject);
  // What English leaves open with three dots may end as a sentence.
  if (before.mark === "ellipsis") return isMadeByPeople(context.article) && isClosed(after, subject);
  if (before.mark === "full stop" && after.mark === null)
    return (
      STOPS_BY_STYLE.has(place.block) ||
      place.listDepth > 0 ||
      WHOLE[language.code]?.test(target.visible.text.trimEnd()) === false
    );
  return before.mark === "full stop" && ON_PURPOSE.has(after.mark);
}

/** Whether what leads to a list ends in a colon or as a sentence, or goes on in what it leads to: 「たとえば、」. */
function isColonOfStyle({ mark }: SentenceEnd, subject: Subject): boolean {
  // In many languages a sentence that ends in its list, or in the code behind it, has no colon before it.
  if (mark === null) return isTitle(subject) || leadsToList(subject) || leadsToCode(subject);
  return mark === "full stop" || mark === "comma";
}

/** A full stop, and not two of three dots, where what these stand for need not come: "It is taken from…". */
function isClosed({ mark }: SentenceEnd, { source, target }: Subject): boolean {
  const last = /(\p{L}+)(?:…|\.{3})\P{L}*$/u.exec(source?.visible.text ?? "")?.[1] ?? "";
  if (mark !== "full stop" || /\.\./.test(target.visible.text.slice(-3))) return false;
  return source === null || !isBindingWord(last.toLowerCase(), source.language.code);
}

const STATED: ReadonlySet<SentenceMark | null> = new Set<SentenceMark | null>([null, "full stop", "comma"]);

/** What English asks is said as a statement, or named, in words that ask nothing. */
function isStated({ mark }: SentenceEnd, { target }: Subject): boolean {
  return STATED.has(mark) && !asks(target) && !/(?<!\p{L})ли(?!\p{L})/u.test(target.visible.text);
}

/** So few words are a label, and no sentence that leads to anything. */
const A_LABEL = 3;

/** What stands over a text needs no colon: a heading, a line in bold, a label that binds nothing ("Next steps:"). */
function isTitle({ place, source }: Subject): boolean {
  if (source === null || place.level > 0 || isAllBold(source)) return true;
  const isSentence = source.words.some((word) => isBindingWord(word.toLowerCase(), source.language.code));
  return source.words.length <= A_LABEL && !isSentence;
}

/** Languages without full stops lead to a list by words: `ดังนี้`. */
function isBareColon({ mark }: SentenceEnd, after: SentenceEnd, { language }: Subject): boolean {
  return mark === "colon" && after.mark === null && endsBare(language);
}

const ON_PURPOSE: ReadonlySet<SentenceMark | null> = new Set<SentenceMark>(["colon", "exclamation mark", "ellipsis"]);
const STOPS_BY_STYLE: ReadonlySet<string> = new Set(["list-item", "table-cell", "heading", "html"]);

/** Of a word or two, a full stop makes no sentence: "Generics." Some languages call where English names: "Note", "Obs!" */
function isLabel({ words }: Side, { mark }: SentenceEnd, after: SentenceEnd): boolean {
  const isCall = mark === null && after.mark === "exclamation mark";
  return words.length <= 2 && (mark === "full stop" || mark === "exclamation mark" || isCall);
}

function messageOf(before: SentenceMark | null, after: SentenceMark | null): string {
  if (after === null) return `The source ends with ${article(before)}, the target without`;
  if (before === null) return `The target ends with ${article(after)}, the source without`;
  return `The source ends with ${article(before)}, the target with ${article(after)}`;
}

function article(mark: SentenceMark | null): string {
  return `${/^[aeiou]/.test(mark ?? "") ? "an" : "a"} ${mark}`;
}

function fixOf(before: SentenceEnd, after: SentenceEnd, subject: Subject, source: Side): Fix {
  const { target } = subject;
  const written = before.mark === null ? "" : writtenFor(before.mark, subject);
  if (after.mark !== null) {
    const spaces = /[ \u00a0\u202f]*$/u.exec(target.visible.text.slice(0, after.range.from))?.[0].length ?? 0;
    const range = { from: after.range.from - spaces, to: after.range.to };
    const title = before.mark === null ? `Remove the ${after.mark}` : `Make it ${article(before.mark)}`;
    const fixed = { title, target: spliceVisible(target, range, written) };
    // The words decide whether it is a question.
    return [before.mark, after.mark].includes("question mark") ? { ...fixed, isProposal: true } : fixed;
  }
  const at = placeFor(before, target, source);
  return { title: `Add the ${before.mark}`, target: splice(target.text, { from: at, to: at }, written) };
}

function writtenFor(mark: SentenceMark, { language, target, context }: Subject): string {
  // Hindi and its neighbours write either; an article keeps to one.
  const isLatin =
    mark === "full stop" && language.script === "Deva" && /[\u0900-\u0963]\.(?:[\s<]|$)/u.test(context.article.text);
  const written = isLatin ? "." : writtenMark(mark, language);
  const isSetOff = setsMarksOff(language) && /[:;?!]/.test(written) && /\S$/u.test(target.visible.text);
  return isSetOff ? `\u202f${written}` : written;
}

/** Inside of what closes the target only if it stood inside of what closes the source. */
function placeFor({ range, isEnclosed }: SentenceEnd, target: Side, source: Side): number {
  const { text } = target.visible;
  const end = text.trimEnd().length;
  const isWhole = isEnclosed && /^["'“”„«「『(（[]/u.test(text);
  const at = isWhole ? end - (/["'”’“»」』)）\]]+$/u.exec(text.slice(0, end))?.[0].length ?? 0) : end;
  const isInMarkup = source.visible.rangeOf(range.from, range.to).to < source.text.trimEnd().length;
  return isInMarkup ? target.visible.rangeOf(at - 1, at).to : gapAt(target, at);
}
