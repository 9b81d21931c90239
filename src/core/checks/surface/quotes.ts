import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { quotationOf } from "#core/checks/locale/quotation.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { sentenceEndOf } from "./sentence-end.ts";

interface Quote {
  readonly mark: string;
  /** In the visible text. */
  readonly at: number;
  readonly opens: boolean;
}

/** Single marks are left out: they are apostrophes, feet and minutes too. */
const MARKS = /["“”„‟«»「」『』＂〝〞]/g;
const OPENING = new Set("“„«「『〝");
const STRAIGHT = /["＂]/;

/** One finding a unit: a mark too many or too few, else marks that are lost, no pair, or another language's. Straight ones are everyone's. */
export const quotes: Check = {
  id: "quotes",
  group: "surface",
  title: "Quotation marks",
  what: "A quotation mark has no partner, the source's are missing, or they are those of another language.",
  why: "The reader cannot tell where a name or a quotation ends.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Open the “Reports” page.",
    target: "Öffnen Sie die Seite “Berichte”.",
    fixed: "Öffnen Sie die Seite „Berichte“.",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (isCode) return [];
    const inches = source === null ? NO_INCHES : inchesOf(source);
    const own = quotesOf(target, inches);
    const wanted = source === null ? null : quotesOf(source, inches);
    if (own.length === 0 && (wanted === null || wanted.length === 0)) return [];
    const lone =
      (own.length + inAddresses(target)) % 2 === 1 &&
      (wanted === null || wanted.length % 2 === 0) &&
      !(source !== null && isOpenInSingle(source));
    if (lone) return loneMark(own, wanted, subject);
    if (wanted !== null && own.length < wanted.length && wanted.length % 2 === 0)
      return lost(wanted, subject).map(hint);
    if (own.length % 2 === 1) return [];
    const odd = oddPair(own, subject);
    return (odd === null ? foreign(own, subject) : [odd]).map(hint);
  },
};

/** A single mark at the edge of a word, which an apostrophe within one is not: `'This`, `terms.'` */
const SINGLE = /(?<![\p{L}\p{N}])['‘’](?=[\p{L}\p{N}%<[(])|(?<=[\p{L}\p{N}.!?,)\]>])['’](?![\p{L}\p{N}])/gu;
/** The genitive of a plural ends so too: `the users' roles`. */
const GENITIVE = /s['’](?!\p{L})/u;

/** Whether the source opens or closes a quotation in single marks alone, as where it goes on in the next segment: then one mark is right here as well. */
function isOpenInSingle({ visible: { text } }: Side): boolean {
  return !GENITIVE.test(text) && (text.match(SINGLE)?.length ?? 0) % 2 === 1;
}

/** Marks that stand directly behind an address, and are taken for its last letters: `«https://orchard.example»`. */
function inAddresses({ flat, text }: Side): number {
  return flat.reduce(
    (count, { kind, from, to }) =>
      kind === "autolink" ? count + (text.slice(from, to).match(MARKS)?.length ?? 0) : count,
    0,
  );
}

/** Which marks a text has, and whether it has any, is its style; one without a partner is a slip. */
function hint(found: Found): Found {
  return { ...found, isMinor: true };
}

const NO_INCHES: ReadonlySet<string> = new Set();
/** A number with the sign of inches, which no quotation mark before it opens a quotation of: `85"`, `55”`. */
const INCHES = /(?<!["“”„«\p{L}\p{N}.,])(\d+(?:[.,]\d+)?)["”″](?!\p{L})/gu;
const MEASURED = /(\d+(?:[.,]\d+)?)[ \u00a0]?$/u;

/** The numbers of inches that the source gives. */
function inchesOf({ visible: { text } }: Side): ReadonlySet<string> {
  if (!/\d["”″]/.test(text)) return NO_INCHES;
  // Behind a quotation that was opened it closes that: “Framework 4.0”.
  const isFree = (at: number) => (text.slice(0, at).replace(INCHES, "").match(MARKS)?.length ?? 0) % 2 === 0;
  return new Set(matchesOf(text, INCHES).flatMap(({ 1: number = "", index }) => (isFree(index) ? number : [])));
}

/** Whether a mark stands for inches, with a blank before it or without. */
function isInches(text: string, at: number, inches: ReadonlySet<string>): boolean {
  if (inches.size === 0) return false;
  const number = MEASURED.exec(text.slice(Math.max(0, at - 8), at))?.[1];
  return number !== undefined && (inches.has(number) || inches.has(number.replace(",", ".")));
}

function quotesOf({ visible: { text }, language }: Side, inches: ReadonlySet<string>): readonly Quote[] {
  return matchesOf(text, MARKS).flatMap(({ 0: mark, index: at }) => {
    if (/["”″]/.test(mark) && isInches(text, at, inches)) return [];
    const before = text[at - 1] ?? " ";
    const after = text[at + 1] ?? " ";
    // Gershayim in a Hebrew abbreviation; inches.
    if (mark === '"' && /\p{Script=Hebrew}\p{Script=Hebrew}$/u.test(before + after) && isShortBehind(text, at))
      return [];
    if (mark === '"' && /\d/.test(before) && !/["“„«]/.test(text.slice(Math.max(0, at - 40), at))) return [];
    return { mark, at, opens: isDirected(mark, language) ? OPENING.has(mark) : opensHere(mark, before, after) };
  });
}

/** Whether a mark always faces one way. `“` closes in German and opens in English: there the spaces around tell; guillemets do so where no one turns them. */
function isDirected(mark: string, language: Language): boolean {
  if (!language.hasWordSpaces) return true;
  return (mark === "«" || mark === "»") && !quotationOf(language).opening.has("»");
}

/** In an abbreviation the mark stands before the last letter. */
function isShortBehind(text: string, at: number): boolean {
  return !/^\p{L}\p{L}/u.test(text.slice(at + 1, at + 3));
}

function opensHere(mark: string, before: string, after: string): boolean {
  const isSpaceBefore = /[\s([{<\-–—/\u202f"“„«‘‚]/u.test(before);
  const isSpaceAfter = /\s/u.test(after);
  return isSpaceBefore && isSpaceAfter ? OPENING.has(mark) : isSpaceBefore;
}

function loneMark(
  own: readonly Quote[],
  wanted: readonly Quote[] | null,
  { target, source }: Subject,
): readonly Found[] {
  let open: Quote | null = null;
  let lone: Quote | null = null;
  for (const quote of own) {
    if (open === null && !quote.opens && !STRAIGHT.test(quote.mark)) lone = quote;
    else open = open === null ? quote : null;
  }
  const { mark, at } = lone ?? open ?? { mark: "", at: 0 };
  const range = target.visible.rangeOf(at, at + 1);
  const removed = { title: "Remove it", target: splice(target.text, range, ""), isProposal: true };
  const closed = lone === null && source !== null && wanted !== null ? closedAtEnd(at, wanted, source, target) : null;
  return [
    {
      range,
      message: `The quotation mark ${mark} has no partner`,
      detail: `lone ${mark}`,
      fixes: closed === null ? [removed] : [{ title: "Add its partner", target: closed }, removed],
    },
  ];
}

/** Where the source's last mark closes the sentence, so does the target's. */
function closedAtEnd(at: number, wanted: readonly Quote[], source: Side, target: Side): string | null {
  const last = wanted.at(-1)?.at ?? 0;
  if (/[\p{L}\p{N}\ufffc]/u.test(source.visible.text.slice(last + 1))) return null;
  const end = sentenceEndOf(target).range.from;
  const mark = target.visible.text[at] ?? "";
  const { rangeOf } = target.visible;
  const place = rangeOf(end - 1, end).to;
  return splice(
    target.text,
    { from: place, to: place },
    STRAIGHT.test(mark) ? mark : quotationOf(target.language).close,
  );
}

const EMPHATIC = new Set(["strong", "emphasis", "code"]);

/** A name in quotation marks may be in bold, in code or in brackets instead. */
function lost(wanted: readonly Quote[], { source, target }: Subject): readonly Found[] {
  const countOf = (side: Side | null) => side?.flat.filter(({ kind }) => EMPHATIC.has(kind)).length ?? 0;
  if (countOf(target) > countOf(source) || /[[［【《‘‚]|(?<!\p{L})['’][^'’]+['’]/u.test(target.visible.text)) return [];
  const end = sentenceEndOf(target).range.from;
  const first = wanted[0]?.at ?? 0;
  const inner = source?.visible.text.slice(first + 1, wanted[1]?.at ?? first + 1) ?? "";
  const at = inner.trim() === "" || wanted.length > 2 ? -1 : target.visible.text.indexOf(inner);
  const range = at < 0 ? target.visible.rangeOf(end, end) : target.visible.rangeOf(at, at + inner.length);
  const { open, close } = quotationOf(target.language);
  const quoted = splice(target.text, range, `${open}${target.text.slice(range.from, range.to)}${close}`);
  return [
    {
      range,
      message: "The quotation marks of the source are missing",
      detail: "lost",
      fixes: at < 0 ? [] : [{ title: "Put it in quotation marks", target: quoted, isProposal: true }],
    },
  ];
}

const FAMILIES = ["“”„‟〝〞", "«»", "「」", "『』", '"＂'];
const familyOf = ({ mark }: Quote) => FAMILIES.findIndex((family) => family.includes(mark));

/** A mark that closes before any opened, or one of another sort than the one that opened. */
function oddPair(own: readonly Quote[], { target }: Subject): Found | null {
  const opened: Quote[] = [];
  for (const quote of own) {
    const last = opened.at(-1);
    const isStraight = STRAIGHT.test(quote.mark);
    const closes = isStraight
      ? last !== undefined && (familyOf(last) === familyOf(quote) || (target.language.hasWordSpaces && !quote.opens))
      : !quote.opens;
    if (!closes) opened.push(quote);
    else if (last === undefined || familyOf(last) !== familyOf(quote)) return toldOdd(last, quote, own, target);
    else opened.pop();
  }
  return null;
}

function toldOdd(open: Quote | undefined, close: Quote, own: readonly Quote[], target: Side): Found {
  const [first, second] = open === undefined ? [close, own[own.indexOf(close) + 1] ?? close] : [open, close];
  const pair = [
    { at: first.at, opens: true },
    { at: second.at, opens: false },
  ];
  const { open: opening, close: closing } = quotationOf(target.language);
  return {
    range: target.visible.rangeOf(close.at, close.at + 1),
    message:
      open === undefined
        ? `The quotation mark ${close.mark} closes what was not opened`
        : `The quotation marks ${open.mark} and ${close.mark} are no pair`,
    detail: `odd ${first.mark}${second.mark}`,
    fixes: [{ title: `Make them ${opening}…${closing}`, target: withOwnMarks(pair, target) }],
  };
}

function foreign(own: readonly Quote[], { target }: Subject): readonly Found[] {
  if (target.language.tag === "und") return [];
  const quotation = quotationOf(target.language);
  const wrong = own.filter(
    ({ mark, opens }) => !STRAIGHT.test(mark) && !(opens ? quotation.opening : quotation.closing).has(mark),
  );
  const first = wrong[0];
  if (first === undefined) return [];
  return [
    {
      range: target.visible.rangeOf(first.at, first.at + 1),
      message: `The quotation mark ${first.mark} is another language’s`,
      detail: `foreign ${wrong.map(({ mark }) => mark).join("")}`,
      fixes: [{ title: `Make it ${quotation.open}…${quotation.close}`, target: withOwnMarks(wrong, target) }],
    },
  ];
}

/**
 * The text with marks at these places as the language writes them.
 *
 * @param places in order
 */
function withOwnMarks(places: readonly Pick<Quote, "at" | "opens">[], target: Side): string {
  const quotation = quotationOf(target.language);
  const { text, rangeOf } = target.visible;
  let mended = "";
  let done = 0;
  for (const { at, opens } of places) {
    const { from, to } = rangeOf(at, at + 1);
    const isSpaced = /\s/u.test(text[opens ? at + 1 : at - 1] ?? "");
    const mark = opens ? quotation.open : quotation.close;
    mended += target.text.slice(done, from) + (isSpaced ? mark.trim() : mark);
    done = to;
  }
  return mended + target.text.slice(done);
}
