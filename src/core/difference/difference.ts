/**
 * What became of a text, word by word: the hunks in which it differs from its base, each of which can be taken back by itself.
 *
 * Both texts are cut into tokens by the locale's rules; the shortest way from one list to the other (Myers, by `diff`) says what was kept. Changes that
 * only a blank keeps apart are one hunk: nobody reads “a̶ b two̶ words” gladly. Long texts are compared coarsely: what they have in common at both ends is
 * set aside, and where the rest is still long, or nearly all of it is another, it is one hunk. So the time is bounded for any two texts.
 *
 * Laws (docs/spec/difference.md): kept and added parts joined give the text, kept and removed the base; all hunks reverted, in whatever order, give the base.
 */
import { diffArrays } from "diff";
import type { Hunk, Span } from "./hunk.ts";
import { numberChanges } from "./number-changes.ts";
import { pairsIn, type Token, tokenize } from "./tokenize.ts";
import { joinBroken } from "./whole-changes.ts";

/** Longer texts are no sentences: they are compared between their common ends only. UTF-16 code units. */
const MAX_LENGTH = 20_000;
/** Tokens added and removed, beyond which the texts have too little in common to be compared word by word. */
const MAX_EDITS = 600;

/**
 * @param locale of both texts; null where it is not known
 * @returns the hunks in order; none touch or overlap
 */
export function differenceOf(base: string, text: string, locale: string | null): readonly Hunk[] {
  if (base === text) return [];
  const whole = { from: 0, to: text.length, baseFrom: 0, baseTo: base.length };
  const { from, to, baseFrom, baseTo } =
    Math.max(base.length, text.length) > MAX_LENGTH ? withoutCommonEnds(base, text) : whole;
  if (Math.max(to - from, baseTo - baseFrom) > MAX_LENGTH) return [hunkOf({ from, to, baseFrom, baseTo }, 0)];
  const [part, basePart] = [text.slice(from, to), base.slice(baseFrom, baseTo)];
  const spans = wordSpans(basePart, part, locale);
  return withChanges(spans, basePart, part).map((hunk) => ({
    ...hunk,
    from: hunk.from + from,
    to: hunk.to + from,
    baseFrom: hunk.baseFrom + baseFrom,
    baseTo: hunk.baseTo + baseFrom,
  }));
}

function withChanges(spans: readonly Span[], base: string, text: string): readonly Hunk[] {
  const changes = spans.length > 1 ? numberChanges(spans, pairsIn(base), pairsIn(text)) : [];
  const hunks = spans.map((span, index) => hunkOf(span, changes[index] ?? 0));
  return joinBroken(hunks, base, text, (joined, change) => revertChange(text, base, joined, change));
}

/** The number of changes that the hunks are. */
export function countChanges(hunks: readonly Hunk[]): number {
  return new Set(hunks.map(({ change }) => change)).size;
}

/** The text with one change, in all its hunks, as the base has it. */
export function revertChange(text: string, base: string, hunks: readonly Hunk[], change: number): string {
  let reverted = "";
  let at = 0;
  for (const hunk of hunks) {
    if (hunk.change !== change) continue;
    reverted += text.slice(at, hunk.from) + base.slice(hunk.baseFrom, hunk.baseTo);
    at = hunk.to;
  }
  return reverted + text.slice(at);
}

function wordSpans(base: string, text: string, locale: string | null): readonly Span[] {
  const before = tokenize(base, locale);
  const after = tokenize(text, locale);
  const words = (of: string, tokens: readonly Token[]) => tokens.map(({ from, to }) => of.slice(from, to));
  const changes = diffArrays(words(base, before), words(text, after), { maxEditLength: MAX_EDITS });
  if (changes === undefined) return [middleOf(base, text, before, after)];
  const spans: Span[] = [];
  let at = 0;
  let baseAt = 0;
  for (const { value, added, removed } of changes) {
    const length = value.reduce((sum, word) => sum + word.length, 0);
    const to = removed ? at : at + length;
    const baseTo = added ? baseAt : baseAt + length;
    if (added || removed) join(spans, text, { from: at, to, baseFrom: baseAt, baseTo });
    at = to;
    baseAt = baseTo;
  }
  return spans.map((span) => withoutCommonBlank(base, text, span));
}

/** Adds the span, to the one before it where nothing but a blank was kept between them. */
function join(spans: Span[], text: string, span: Span): void {
  const last = spans.at(-1);
  const touching = last !== undefined && last.to === span.from && last.baseTo === span.baseFrom;
  const near = last !== undefined && /^[^\S\r\n]{1,2}$/.test(text.slice(last.to, span.from));
  if (touching || near) spans[spans.length - 1] = { ...last, to: span.to, baseTo: span.baseTo };
  else spans.push(span);
}

/** The blank after the words of a span that came with joining is no change. */
function withoutCommonBlank(base: string, text: string, span: Span): Span {
  let { to, baseTo } = span;
  while (to > span.from && baseTo > span.baseFrom && text[to - 1] === " " && base[baseTo - 1] === " ") {
    to--;
    baseTo--;
  }
  return { ...span, to, baseTo };
}

/** One span between the tokens that both have at their beginning and their end. */
function middleOf(base: string, text: string, before: readonly Token[], after: readonly Token[]): Span {
  const most = Math.min(before.length, after.length);
  const same = (a: Token | undefined, b: Token | undefined) =>
    a !== undefined && b !== undefined && base.slice(a.from, a.to) === text.slice(b.from, b.to);
  let head = 0;
  while (head < most && same(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  return {
    from: after[head]?.from ?? text.length,
    to: after[after.length - tail]?.from ?? text.length,
    baseFrom: before[head]?.from ?? base.length,
    baseTo: before[before.length - tail]?.from ?? base.length,
  };
}

/** What is left of both texts between their common ends, which are cut at a blank where one is near. */
function withoutCommonEnds(base: string, text: string): Span {
  const most = Math.min(base.length, text.length);
  let head = 0;
  while (head < most && base.charCodeAt(head) === text.charCodeAt(head)) head++;
  if (head < most) head = lastCut(text, head);
  let tail = 0;
  while (tail < most - head && base.charCodeAt(base.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail))
    tail++;
  tail = text.length - nextCut(text, text.length - tail);
  return { from: head, to: text.length - tail, baseFrom: head, baseTo: base.length - tail };
}

const NEAR = 100;

function lastCut(text: string, at: number): number {
  for (let cut = at; cut > Math.max(0, at - NEAR); cut--) if (/[ \n]/.test(text.charAt(cut - 1))) return cut;
  return isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at;
}

function nextCut(text: string, at: number): number {
  for (let cut = at; cut < Math.min(text.length, at + NEAR); cut++) if (/[ \n]/.test(text.charAt(cut))) return cut;
  return isHighSurrogate(text.charCodeAt(at - 1)) ? Math.min(text.length, at + 1) : at;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function hunkOf(span: Span, change: number): Hunk {
  const kind = span.from === span.to ? "removed" : span.baseFrom === span.baseTo ? "added" : "replaced";
  return { ...span, kind, change };
}
