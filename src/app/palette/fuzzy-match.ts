/**
 * Finds words in a title: by their beginnings, by what stands within them, or by letters in order, not necessarily next to each other: `apnx` finds
 * `Approve and go to next`. Of letters the best of all ways to lay them over the title counts: those that begin words and those that follow each other
 * weigh most.
 */

export interface FuzzyMatch {
  readonly closeness: Closeness;
  /** Higher is better, among matches that are equally close. */
  readonly score: number;
  /** Which characters of the text were meant, ascending, counted in code points. */
  readonly positions: readonly number[];
}

/** How the words of a query stand in a text, the least close of them. What begins a word is asked for; scattered letters may be there by chance. */
export const closeness = { letters: 0, part: 1, beginning: 2 } as const;

export type Closeness = (typeof closeness)[keyof typeof closeness];

interface Step {
  readonly score: number;
  readonly at: number;
  readonly before: Step | null;
}

const beginsWord = 4;
const followsOn = 5;
const beginsText = 2;
const isWhole = 1;

/** Letters that match less than half as well as the best are there by chance. */
const byChance = 0.5;

/** Every word of the query must be there, in any order; null where one is not. An empty query matches all alike. */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const letters = folded(text);
  const positions = new Set<number>();
  let score = 0;
  let least: Closeness = closeness.beginning;
  for (const word of query.split(/\s+/).filter((part) => part !== "")) {
    const match = wholeWord(folded(word), letters) ?? scattered(folded(word), letters);
    if (match === null) return null;
    score += match.score;
    if (match.closeness < least) least = match.closeness;
    for (const at of match.positions) positions.add(at);
  }
  if (positions.size === letters.length) score += isWhole;
  // Of equal matches the shorter title is the closer one; those that begin with what was asked for are equal.
  if (!positions.has(0)) score -= letters.length / 1000;
  return { closeness: least, score, positions: [...positions].sort((a, b) => a - b) };
}

/** Of several that match, those worth showing: letters found by chance only where nothing is closer, and only those not much worse than the best. */
export function withoutChance<T extends Pick<FuzzyMatch, "closeness" | "score">>(found: readonly T[]): readonly T[] {
  const close = found.filter((one) => one.closeness > closeness.letters);
  if (close.length > 0) return close;
  const best = Math.max(...found.map(({ score }) => score));
  return found.filter(({ score }) => score >= best * byChance);
}

/** The word as it is, best where it begins a word of the text. */
function wholeWord(word: readonly string[], letters: readonly string[]): FuzzyMatch | null {
  const isAt = (at: number) => word.every((letter, index) => letters[at + index] === letter);
  const places = letters.flatMap((_, at) => (isAt(at) ? [at] : []));
  const begins = places.find((at) => isWordStart(letters, at));
  const at = begins ?? places[0];
  if (at === undefined) return null;
  return {
    closeness: begins === undefined ? closeness.part : closeness.beginning,
    score:
      word.length +
      (word.length - 1) * followsOn +
      (begins === undefined ? 0 : beginsWord) +
      (at === 0 ? beginsText : 0),
    positions: word.map((_, index) => at + index),
  };
}

function scattered(word: readonly string[], letters: readonly string[]): FuzzyMatch | null {
  const end = bestWay(word, letters);
  if (end === null) return null;
  const positions: number[] = [];
  for (let step: Step | null = end; step !== null; step = step.before) positions.push(step.at);
  return { closeness: closeness.letters, score: end.score, positions };
}

function bestWay(word: readonly string[], letters: readonly string[]): Step | null {
  let row: readonly (Step | null)[] = [];
  for (const [index, letter] of word.entries()) {
    const previous = row;
    let gap: Step | null = null;
    row = letters.map((candidate, at) => {
      gap = better(gap, previous[at - 2] ?? null);
      if (candidate !== letter) return null;
      const value = 1 + (isWordStart(letters, at) ? beginsWord : 0);
      if (index === 0) return { score: value, at, before: null };
      return better(extend(previous[at - 1] ?? null, at, value + followsOn), extend(gap, at, value));
    });
  }
  return row.reduce<Step | null>(better, null);
}

function extend(before: Step | null, at: number, value: number): Step | null {
  return before === null ? null : { score: before.score + value, at, before };
}

function better(a: Step | null, b: Step | null): Step | null {
  if (a === null || b === null) return a ?? b;
  return b.score > a.score ? b : a;
}

function isWordStart(letters: readonly string[], at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? " ");
}

/** Without case and accents, still one entry for each code point. */
function folded(text: string): string[] {
  return Array.from(text.normalize("NFC"), (letter) => Array.from(letter.toLowerCase().normalize("NFD"))[0] ?? letter);
}
