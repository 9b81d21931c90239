/**
 * The runs of `*` and `_` of a fragment as their writer meant them, whether or not they are emphasis to Markdown. Of runs of one length the first opens and
 * the second closes, the third opens again: nobody writes bold inside bold. Where the reading of Markdown is another, markers are dead.
 */
import { append } from "#core/append.ts";
import type { Range } from "#core/document/article.ts";
import { readDelimiter } from "#core/markup/delimiter-runs.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** An opening and a closing run that were meant for each other and do not enclose anything for Markdown. */
export interface DeadPair {
  readonly token: string;
  readonly open: Range;
  readonly close: Range;
}

export interface DeadRun extends Range {
  readonly token: string;
}

export interface EmphasisRuns {
  /** In order of place. Those with nothing but blanks inside are here too. */
  readonly pairs: readonly DeadPair[];
  /** Runs without a partner of their length, of which a character at least is no markup; in order. */
  readonly lone: readonly DeadRun[];
  /** How often a run stands in the text as mere characters, dead, alone or escaped, by its token. */
  readonly literals: ReadonlyMap<string, number>;
}

const NONE: EmphasisRuns = { pairs: [], lone: [], literals: new Map() };

/** @param flat all nodes of the text */
export function readEmphasisRuns(text: string, flat: readonly MarkupNode[], hasWordSpaces: boolean): EmphasisRuns {
  if (!text.includes("*") && !text.includes("_")) return NONE;
  const nodes = new Emphases(flat);
  const { byToken, inWords } = groupRuns(text, runsOutside(text, flat), nodes, hasWordSpaces);
  const pairs: DeadPair[] = [];
  const lone: DeadRun[] = [];
  for (const [token, runs] of byToken) {
    if (runs.length % 2 === 0) {
      append(pairs, deadPairs(text, token, runs, nodes));
      continue;
    }
    const left = withoutPairs(runs, nodes);
    if (left.length % 2 === 0) append(pairs, deadPairs(text, token, left, nodes));
    else for (const run of left) if (!nodes.covers(run)) sortLone(text, run, inWords, pairs, lone);
  }
  const byPlace = (a: Range, b: Range) => a.from - b.from;
  return {
    pairs: pairs.sort((a, b) => byPlace(a.open, b.open)),
    lone: lone.sort(byPlace),
    literals: countLiterals(text, flat, pairs, lone),
  };
}

function groupRuns(text: string, runs: readonly DeadRun[], nodes: Emphases, hasWordSpaces: boolean) {
  const byToken = new Map<string, DeadRun[]>();
  const inWords = new Map<number, DeadRun>();
  for (const run of runs) {
    if (run.token.startsWith("_") && !nodes.covers(run) && isInWord(text, run, hasWordSpaces)) {
      inWords.set(run.to, run);
      continue;
    }
    const known = byToken.get(run.token);
    if (known === undefined) byToken.set(run.token, [run]);
    else known.push(run);
  }
  return { byToken, inWords };
}

function sortLone(
  text: string,
  run: DeadRun,
  inWords: ReadonlyMap<number, DeadRun>,
  pairs: DeadPair[],
  lone: DeadRun[],
): void {
  const open = inWords.get(startOfWord(text, run.from));
  if (open?.token === run.token) pairs.push({ token: run.token, open, close: run });
  else lone.push(run);
}

/** The characters that are markers of emphasis, and what each pair of them encloses. */
class Emphases {
  readonly #marks = new Set<number>();
  readonly #contents = new Map<number, number>();

  constructor(flat: readonly MarkupNode[]) {
    for (const { kind, marks, content } of flat) {
      if ((kind !== "strong" && kind !== "emphasis") || content === null) continue;
      for (const { from, to } of marks) for (let at = from; at < to; at++) this.#marks.add(at);
      this.#contents.set(content.from, content.to);
    }
  }

  covers({ from, to }: Range): boolean {
    for (let at = from; at < to; at++) if (!this.#marks.has(at)) return false;
    return true;
  }

  isPair(open: Range, close: Range): boolean {
    return this.#contents.get(open.to) === close.from && this.covers(open) && this.covers(close);
  }
}

/** Runs that no code, address, tag, token or escape holds. */
function runsOutside(text: string, flat: readonly MarkupNode[]): readonly DeadRun[] {
  const taken = flat
    .flatMap(({ kind, from, to, marks }): readonly Range[] => {
      if (kind === "strong" || kind === "emphasis") return [];
      return kind === "code" ? [{ from, to }] : marks;
    })
    .sort((a, b) => a.from - b.from);
  let next = 0;
  const runs: DeadRun[] = [];
  for (const { 0: token, index } of matchesOf(text, /\*+|_+/g)) {
    while ((taken[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next++;
    if ((taken[next]?.from ?? Number.POSITIVE_INFINITY) > index) {
      runs.push({ token, from: index, to: index + token.length });
    }
  }
  return runs;
}

/** `snake_case` is one word; where no spaces divide words, only letters of ASCII on both sides make it one. */
function isInWord(text: string, { from, to }: Range, hasWordSpaces: boolean): boolean {
  const letter = hasWordSpaces ? /[\p{L}\p{N}]/u : /[a-z\d]/i;
  return letter.test(text[from - 1] ?? "") && letter.test(text[to] ?? "");
}

/** Where the letters before an offset begin: `Die_name_` lacks a space, and its first marker stands in a word. */
function startOfWord(text: string, to: number): number {
  let from = to;
  while (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? "")) from--;
  return from;
}

/** Of an odd number of runs: those that don't make a pair with their neighbour. */
function withoutPairs(runs: readonly DeadRun[], nodes: Emphases): readonly DeadRun[] {
  const left: DeadRun[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    const next = runs[index + 1];
    if (run === undefined) break;
    if (next !== undefined && nodes.isPair(run, next)) index++;
    else left.push(run);
  }
  return left;
}

/** One dead pair can make Markdown pair the next ones wrongly: those that would be right alone are not told. */
function deadPairs(text: string, token: string, runs: readonly DeadRun[], nodes: Emphases): readonly DeadPair[] {
  const dead: DeadPair[] = [];
  for (let index = 0; index + 1 < runs.length; index += 2) {
    const [open, close] = [runs[index], runs[index + 1]];
    if (open && close && !nodes.isPair(open, close)) dead.push({ token, open, close });
  }
  const atFault = dead.filter(
    ({ open, close }) => !readDelimiter(text, open.from).opens || !readDelimiter(text, close.from).closes,
  );
  if (atFault.length > 0) return atFault;
  return dead.filter(({ open, close }) => !nodes.covers(open) || !nodes.covers(close));
}

function countLiterals(
  text: string,
  flat: readonly MarkupNode[],
  pairs: readonly DeadPair[],
  lone: readonly DeadRun[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (token: string, count: number) => counts.set(token, (counts.get(token) ?? 0) + count);
  for (const { token } of pairs) add(token, 2);
  for (const { token } of lone) add(token, 1);
  for (const { kind, from } of flat) if (kind === "escape") add(text[from + 1] ?? "", 1);
  return counts;
}
