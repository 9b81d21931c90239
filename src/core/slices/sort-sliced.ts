import type { Sliced } from "./sliced.ts";

/** Sorted at once, which the engine does fastest; then these runs are merged. */
const RUN = 512;

/**
 * As `items.toSorted(compare)`, those that are alike in the order they had.
 *
 * @returns a new array
 */
export function* sortSliced<T>(items: readonly T[], compare: (a: T, b: T) => number): Sliced<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Sliced<T[]> {
  const merged: T[] = [];
  let [one, other] = [0, 0];
  while (one < first.length && other < second.length) {
    if (merged.length % RUN === RUN - 1) yield;
    const [a, b] = [first[one], second[other]] as [T, T];
    if (compare(a, b) <= 0) {
      merged.push(a);
      one += 1;
    } else {
      merged.push(b);
      other += 1;
    }
  }
  yield;
  // What is left may be long, and too many arguments for one call.
  for (; one < first.length; one++) merged.push(first[one] as T);
  for (; other < second.length; other++) merged.push(second[other] as T);
  return merged;
}
