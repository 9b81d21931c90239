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
import { type Token, tokenize } from "./tokenize.ts";

/** One change: the text has `from`–`to` where the base has `baseFrom`–`baseTo`. Half-open, UTF-16 code units; at least one is not empty. */
export interface Hunk {
  readonly kind: "added" | "removed" | "replaced";
  readonly from: number;
  readonly to: number;
  readonly baseFrom: number;
  readonly baseTo: number;
}

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
  if (Math.max(to - from, baseTo - baseFrom) > MAX_LENGTH) return [hunkOf(from, to, baseFrom, baseTo)];
  const hunks = wordHunks(base.slice(baseFrom, baseTo), text.slice(from, to), locale);
  return hunks.map((hunk) =>
    hunkOf(hunk.from + from, hunk.to + from, hunk.baseFrom + baseFrom, hunk.baseTo + baseFrom),
  );
}

/** The text with one hunk as the base has it. */
export function revertHunk(text: string, base: string, hunk: Hunk): string {
  return text.slice(0, hunk.from) + base.slice(hunk.baseFrom, hunk.baseTo) + text.slice(hunk.to);
}

function wordHunks(base: string, text: string, locale: string | null): readonly Hunk[] {
  const before = tokenize(base, locale);
  const after = tokenize(text, locale);
  const words = (of: string, tokens: readonly Token[]) => tokens.map(({ from, to }) => of.slice(from, to));
  const changes = diffArrays(words(base, before), words(text, after), { maxEditLength: MAX_EDITS });
  if (changes === undefined) return [middleOf(base, text, before, after)];
  const hunks: Hunk[] = [];
  let at = 0;
  let baseAt = 0;
  for (const { value, added, removed } of changes) {
    const length = value.reduce((sum, word) => sum + word.length, 0);
    const to = removed ? at : at + length;
    const baseTo = added ? baseAt : baseAt + length;
    if (added || removed) join(hunks, text, hunkOf(at, to, baseAt, baseTo));
    at = to;
    baseAt = baseTo;
  }
  return hunks.map((hunk) => withoutCommonBlank(base, text, hunk));
}

/** Adds the hunk, to the one before it where nothing but a blank was kept between them. */
function join(hunks: Hunk[], text: string, hunk: Hunk): void {
  const last = hunks.at(-1);
  const touching = last !== undefined && last.to === hunk.from && last.baseTo === hunk.baseFrom;
  const near = last !== undefined && /^[^\S\r\n]{1,2}$/.test(text.slice(last.to, hunk.from));
  if (touching || near) hunks[hunks.length - 1] = hunkOf(last.from, hunk.to, last.baseFrom, hunk.baseTo);
  else hunks.push(hunk);
}

/** The blank after the words of a hunk that came with joining is no change. */
function withoutCommonBlank(base: string, text: string, hunk: Hunk): Hunk {
  let { to, baseTo } = hunk;
  while (to > hunk.from && baseTo > hunk.baseFrom && text[to - 1] === " " && base[baseTo - 1] === " ") {
    to--;
    baseTo--;
  }
  return hunkOf(hunk.from, to, hunk.baseFrom, baseTo);
}

/** One hunk between the tokens that both have at their beginning and their end. */
function middleOf(base: string, text: string, before: readonly Token[], after: readonly Token[]): Hunk {
  const most = Math.min(before.length, after.length);
  const same = (a: Token | undefined, b: Token | undefined) =>
    a !== undefined && b !== undefined && base.slice(a.from, a.to) === text.slice(b.from, b.to);
  let head = 0;
  while (head < most && same(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const from = after[head]?.from ?? text.length;
  return hunkOf(
    from,
    after[after.length - tail]?.from ?? text.length,
    before[head]?.from ?? base.length,
    before[before.length - tail]?.from ?? base.length,
  );
}

/** What is left of both texts between their common ends, which are cut at a blank where one is near. */
function withoutCommonEnds(base: string, text: string): Omit<Hunk, "kind"> {
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

function hunkOf(from: number, to: number, baseFrom: number, baseTo: number): Hunk {
  const kind = from === to ? "removed" : baseFrom === baseTo ? "added" : "replaced";
  return { kind, from, to, baseFrom, baseTo };
}
