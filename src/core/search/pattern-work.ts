/**
 * How much of a text an expression may search, so that it ends within about a second whatever the text holds.
 *
 * The browser's engine tries every way of sharing a text out among the repetitions of an expression, from every place in it. How many ways there can
 * be depends on the text: `\w+` has but as many as a word has letters in prose, and as many as the text has in a line of `aaaa…`. So the longest run of
 * what each repetition takes is looked for first, which takes no longer than reading the text.
 */

/** A quantifier whose number of rounds is not fixed. */
export interface Repetition {
  /** Runs of what it repeats, or more than that; null where it may take nearly anything. */
  readonly runs: RegExp | null;
  /** How many more rounds than the least it may have. */
  readonly span: number;
}

/** Where an expression leaves the engine a choice. */
export interface Choices {
  readonly repetitions: readonly Repetition[];
  /** The number of `|`. */
  readonly alternatives: number;
}

/** A step takes 2 to 20 ns. */
const MOST_STEPS = 40_000_000;

/** @returns how many UTF-16 code units of the text, from its start, are to be searched */
export function searchedLength(text: string, choices: Choices): number {
  const all = text.length;
  const anything = choices.repetitions.map(() => all);
  if (stepsFor(all, choices, anything) <= MOST_STEPS) return all;
  const runs = choices.repetitions.map((repetition) => longestRun(text, repetition));
  let most = 0;
  for (let over = all + 1; over - most > 1; ) {
    const middle = (most + over) >> 1;
    if (stepsFor(middle, choices, runs) <= MOST_STEPS) most = middle;
    else over = middle;
  }
  return most;
}

/** At most so many; it grows with `length`. */
function stepsFor(length: number, { repetitions, alternatives }: Choices, runs: readonly number[]): number {
  let bounded = 2 ** alternatives;
  let apart = length;
  // Open ends share the text out between them, so that each begins where the one before it has ended.
  let shared = length;
  let open = 0;
  for (const [index, { span }] of repetitions.entries()) {
    const run = Math.min(runs[index] ?? 0, length);
    if (span < run) {
      bounded *= span + 1;
      continue;
    }
    apart *= run + 1;
    open++;
    shared *= (length + open) / (open + 1);
  }
  return bounded * Math.min(apart, shared);
}

function longestRun(text: string, { runs }: Repetition): number {
  if (runs === null) return text.length;
  let longest = 0;
  for (const { 0: run } of text.matchAll(runs)) longest = Math.max(longest, run.length);
  return longest;
}
