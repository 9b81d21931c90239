/**
 * Finds words in a title by letters in order, not necessarily next to each other: `apnx` finds `Approve and go to next`. The best of all ways to
 * lay the letters over the title counts: letters that begin words and letters that follow each other weigh most.
 */

export interface FuzzyMatch {
  /** Higher is better. */
  readonly score: number;
  /** Which characters of the text were meant, ascending, counted in code points. */
  readonly positions: readonly number[];
}

interface Step {
  readonly score: number;
  readonly at: number;
  readonly before: Step | null;
}

const beginsWord = 4;
const followsOn = 5;

/** Every word of the query must be there, in any order; null where one is not. An empty query matches all alike. */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const letters = folded(text);
  const positions = new Set<number>();
  let score = 0;
  for (const word of query.split(/\s+/).filter((part) => part !== "")) {
    const end = bestWay(folded(word), letters);
    if (end === null) return null;
    score += end.score;
    for (let step: Step | null = end; step !== null; step = step.before) positions.add(step.at);
  }
  // Of equal matches the shorter title is the closer one.
  return { score: score - letters.length / 1000, positions: [...positions].sort((a, b) => a - b) };
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
