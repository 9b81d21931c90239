import { append } from "#core/append.ts";
import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { gapAt } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { sentenceEndOf } from "./sentence-end.ts";

type Kind = "round" | "square" | "curly";

interface Bracket {
  readonly kind: Kind;
  readonly opens: boolean;
  readonly mark: string;
  /** In the visible text. */
  readonly at: number;
}

interface Reading {
  readonly pairs: readonly (readonly [open: Bracket, close: Bracket])[];
  readonly lone: readonly Bracket[];
}

const BRACKETS = /[()[\]{}（）［］｛｝]/g;
const PARTNERS = new Map(matchesOf("()（）[]［］{}｛｝", /(.)(.)/g).map(([, open = "", close = ""]) => [open, close]));
const OPENERS = new Map(Array.from(PARTNERS, ([open, close]) => [close, open]));
const SMILEY = /[:;=]-?[()]$/;
/** `1)`, `a)`, `iv)` at the start, behind a space or a full-width mark. */
const ENUMERATOR = /(?:^|[\s：，、；。])(?:\p{N}{1,2}|\p{Ll}|[ivx]{2,4})$/u;
/** Its letters as capitals (`II)`), which alone might be a word whose bracket was lost. */
const CAPITAL_ENUMERATOR = /(?:^|[\s：，、；。])(?:\p{Lu}|[IVX]{2,4})$/u;
/** English writes what may be plural so; other languages need not. */
const PLURAL = /^\((?:s|es|ies)\)$/;

/** What no link, image or token is made of: round, square and curly brackets in the visible text; full-width ones count as their narrow twins. */
export const brackets: Check = {
  id: "brackets",
  group: "surface",
  title: "Brackets",
  what: "A bracket has no partner, or there are fewer pairs than in the source.",
  why: "The reader cannot tell where the aside ends.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Wait a moment (about an hour).",
    target: "Warten Sie kurz (etwa eine Stunde.",
    fixed: "Warten Sie kurz (etwa eine Stunde).",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (isCode || (!hasBracket(target) && (source === null || !hasBracket(source)))) return [];
    const wanted = source === null ? { pairs: [], lone: [] } : readBrackets(source);
    const own = readBrackets(target, source !== null && isEnumerated(source));
    const found = [...loneOnes(own, wanted, subject), ...missingPairs(own, wanted, subject)];
    return found.length > 0 && isOfMarkup(subject) ? [] : found.slice(0, 1);
  },
};

const hasBracket = ({ visible }: Side) => /[()[\]{}（）［］｛｝]/.test(visible.text);

/** Whether the text has `a)` or `ii)`, which another language may write in capitals. */
function isEnumerated({ visible: { text } }: Side): boolean {
  return matchesOf(text, /\)/g).some(({ index }) => ENUMERATOR.test(text.slice(Math.max(0, index - 5), index)));
}

function readBrackets({ visible: { text } }: Side, isCapitalEnumerator = false): Reading {
  const open = new Map<Kind, Bracket[]>([
    ["round", []],
    ["square", []],
    ["curly", []],
  ]);
  const pairs: [Bracket, Bracket][] = [];
  const lone: Bracket[] = [];
  for (const { 0: mark, index: at } of matchesOf(text, BRACKETS)) {
    const bracket = { kind: kindOf(mark), opens: PARTNERS.has(mark), mark, at };
    const stack = open.get(bracket.kind) ?? [];
    // Where one is open the other closes it, and before a word it opens: 「(예:)」, 「例:(A)」.
    const isFree = bracket.opens ? !WORD.test(text[at + 1] ?? "") : stack.length === 0;
    if (isFree && SMILEY.test(text.slice(Math.max(0, at - 2), at + 1)) && !isInFormat(text, at)) continue;
    const partner = bracket.opens ? undefined : stack.pop();
    if (bracket.opens) stack.push(bracket);
    else if (partner !== undefined) pairs.push([partner, bracket]);
    else if (bracket.kind !== "round" || !isEnumerator(text.slice(Math.max(0, at - 5), at), isCapitalEnumerator))
      lone.push(bracket);
  }
  append(lone, [...open.values()].flat());
  return {
    pairs: pairs.filter(([from, to]) => !PLURAL.test(text.slice(from.at, to.at + 1))).sort(([a], [b]) => a.at - b.at),
    lone,
  };
}

const WORD = /[\p{L}\p{N}\ufffc]/u;

/** Between the parts of a format of numbers (`0,00;(0,00)`, `#;(#)`) no face smiles. */
function isInFormat(text: string, at: number): boolean {
  return /[\d#?%][;:]$/.test(text.slice(Math.max(0, at - 2), at)) && /[\d#%$€£¥-]/.test(text[at + 1] ?? "");
}

function isEnumerator(before: string, isCapital: boolean): boolean {
  return ENUMERATOR.test(before) || (isCapital && CAPITAL_ENUMERATOR.test(before));
}

function kindOf(mark: string): Kind {
  if (/[()（）]/.test(mark)) return "round";
  return /[{}｛｝]/.test(mark) ? "curly" : "square";
}

/** Where a link or a token is broken, lost or added, that is told and not its brackets. */
function isOfMarkup({ source, target }: Subject): boolean {
  const countOf = (side: Side | null) =>
    side?.flat.filter(({ kind }) => /^(?:link|image|reference|token|footnote|placeholder)$/.test(kind)).length ?? 0;
  return /[\]］]\s?[(（]/u.test(target.visible.text) || (source !== null && countOf(source) !== countOf(target));
}

/** The first that the source has not as well; its fixes are worked out for it alone. */
function loneOnes(own: Reading, wanted: Reading, subject: Subject): readonly Found[] {
  const [ownCounts, wantedCounts] = [loneCounts(own), loneCounts(wanted)];
  const bracket = own.lone.find((one) => (wantedCounts.get(sortOf(one)) ?? 0) < (ownCounts.get(sortOf(one)) ?? 0));
  if (bracket === undefined) return [];
  return [
    {
      range: subject.target.visible.rangeOf(bracket.at, bracket.at + 1),
      message: bracket.opens
        ? `The bracket ${bracket.mark} is not closed`
        : `The bracket ${bracket.mark} closes none that was opened`,
      detail: `lone ${bracket.mark}`,
      fixes: fixesOf(bracket, wanted, subject),
    },
  ];
}

const sortOf = ({ kind, opens }: Bracket) => `${kind} ${opens}`;

function loneCounts({ lone }: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of lone) counts.set(sortOf(one), (counts.get(sortOf(one)) ?? 0) + 1);
  return counts;
}

/** So many pairs of the source are looked for in the target: each takes a walk through it. */
const MOST_PAIRS = 30;

function fixesOf(bracket: Bracket, wanted: Reading, subject: Subject): readonly Fix[] {
  const { target } = subject;
  const range = target.visible.rangeOf(bracket.at, bracket.at + 1);
  // The other one may be what is missing.
  const removed = { title: "Remove the bracket", target: splice(target.text, range, ""), isProposal: true };
  const pairs = wanted.pairs.filter(([open]) => open.kind === bracket.kind).slice(0, MOST_PAIRS);
  if (pairs.length === 0) return [removed];
  const places = pairs.flatMap((pair) =>
    bracket.opens ? closingPlace(bracket, pair, subject) : openingPlace(bracket, pair, subject),
  );
  const [at] = places;
  if (at === undefined) return [];
  const partner = (bracket.opens ? PARTNERS : OPENERS).get(bracket.mark) ?? "";
  const title = bracket.opens ? "Close the bracket" : "Open the bracket";
  return [{ title, target: splice(target.text, { from: at, to: at }, partner), isProposal: true }];
}

/** Behind the very words that stand in the source's brackets, else at the end where the source's brackets close there. */
function closingPlace(
  bracket: Bracket,
  [open, close]: Reading["pairs"][number],
  { source, target }: Subject,
): readonly number[] {
  const { text } = target.visible;
  const original = source?.visible.text ?? "";
  const inner = original.slice(open.at + 1, close.at);
  const end = sentenceEndOf(target).range.from;
  if (inner !== "" && text.startsWith(inner, bracket.at + 1)) return [gapAt(target, bracket.at + 1 + inner.length)];
  const isLast = !/[\p{L}\p{N}\ufffc]/u.test(original.slice(close.at + 1));
  return isLast && end > bracket.at + 1 ? [gapAt(target, end)] : [];
}

function openingPlace(
  bracket: Bracket,
  [open, close]: Reading["pairs"][number],
  { source, target }: Subject,
): readonly number[] {
  const { text, rangeOf } = target.visible;
  const original = source?.visible.text ?? "";
  const inner = original.slice(open.at + 1, close.at);
  const from = bracket.at - inner.length;
  if (inner !== "" && from >= 0 && text.startsWith(inner, from)) return [rangeOf(from, from).from];
  return /[\p{L}\p{N}\ufffc]/u.test(original.slice(0, open.at)) ? [] : [0];
}

/** What English puts in brackets and other languages leave out or say between commas: an abbreviation, a name, "or more", "for example …", a number said before. */
const NAME = /^[\p{Lu}\d][\p{L}\d.&+-]*(?: [\p{Lu}\d][\p{L}\d.&+-]*){0,2}$/u;
const ASIDE =
  /^(?:(?:or|and|for example|for instance|such as|like|including|in some cases|e\.g|i\.e)(?!\p{L}).*|plural)$/isu;

/** Capitals alone, short for the words before them, in the place of which they may well stand ("síť CDN", "приложение POS", "програми SaaS"). */
const ABBREVIATION = /^(?:[A-Z]{2,6}|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,2}|[kKMGT]?(?:B|Hz|bps))s?$/;

/** Left out as a whole; where the words are still there, bare, the brackets are missed. */
function isDroppable([open, close]: Reading["pairs"][number], source: Side, target: Side): boolean {
  const inner = source.visible.text.slice(open.at + 1, close.at).trim();
  if (/^\p{N}+$/u.test(inner)) return true;
  // What opens the text is said of all of it: "(Optional)".
  return open.at > 0 && (NAME.test(inner) || ASIDE.test(inner)) && !isBare(inner, target);
}

const isBare = (inner: string, target: Side) => bareAt(inner, target) >= 0;

/** Where the words stand as words of their own (`in`, but not in "information"), or -1. Other languages write an ending on to the last. */
function bareAt(inner: string, { visible: { text }, language }: Side): number {
  for (let at = text.indexOf(inner); at >= 0 && inner !== ""; at = text.indexOf(inner, at + 1)) {
    const isWhole = !language.hasWordSpaces || !/[\p{L}\p{N}]/u.test(text[at + inner.length] ?? "");
    if (isWhole && (!language.hasWordSpaces || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ""))) return at;
  }
  return -1;
}

/** Square brackets may stand for round ones and the other way round: pairs of all kinds are counted. */
function missingPairs(own: Reading, wanted: Reading, { source, target, context }: Subject): readonly Found[] {
  if (wanted.pairs.length <= own.pairs.length || own.lone.length > 0 || source === null) return [];
  const asked = wanted.pairs.filter((pair) => !isDroppable(pair, source, target));
  const missing = asked.length - own.pairs.length;
  if (missing <= 0) return [];
  const end = sentenceEndOf(target).range.from;
  const kept = new Set(own.pairs.map(([open]) => open.at));
  const lost = wanted.pairs.slice(0, MOST_PAIRS).flatMap(([open, close]) => {
    const inner = source.visible.text.slice(open.at + 1, close.at);
    const at = bareAt(inner, target);
    return at < 0 || kept.has(at - 1) ? [] : [{ from: at, to: at + inner.length, open, close }];
  });
  const [first] = lost;
  const isMissed = ({ from, to }: Range) => {
    const inner = target.visible.text.slice(from, to);
    if (ABBREVIATION.test(inner)) return false;
    return /\p{L}{2}/u.test(inner) && (isMachineMade(context.article) || !NAME.test(inner));
  };
  const range = first === undefined ? target.visible.rangeOf(end, end) : target.visible.rangeOf(first.from, first.to);
  const [open] = wanted.pairs[0] ?? [];
  return [
    {
      range,
      ...(open && { sourceRange: source.visible.rangeOf(open.at, open.at + 1) }),
      message: missing === 1 ? "A pair of brackets is missing" : `${missing} pairs of brackets are missing`,
      // Whoever translates may say without brackets what English puts in them; what stands there bare has lost them.
      ...(!lost.some(isMissed) && { isMinor: true }),
      detail: `missing ${missing}`,
    },
  ];
}
