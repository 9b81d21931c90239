/**
 * Work that a page can do without ceasing to answer: it yields wherever it may be interrupted. What it makes is the same whether it is done at once or in slices.
 */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** How long a page works before it looks whether it is wanted elsewhere: half a frame. */
const SLICE_MS = 8;
/** Items that cost a microsecond or so each, done between two looks at the clock. */
const STRIDE = 256;

/** What interrupts work. */
export interface Pacing {
  /** Milliseconds, from any moment on. */
  now(): number;
  /** Resolves once the page has done what waited. */
  pause(): Promise<void>;
}

/** Does all of it at once. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does it in slices of some milliseconds. What it throws, the promise rejects with. */
export async function inSlices<T>(work: Sliced<T>, pacing: Pacing): Promise<T> {
  for (;;) {
    const until = pacing.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (pacing.now() < until);
    await pacing.pause();
  }
}

/** For work whose steps wait for others, which may have answered already: to be awaited between any two of them, it lets the page answer every some milliseconds. */
export function pausing(pacing: Pacing): () => Promise<void> {
  let until = pacing.now() + SLICE_MS;
  return async () => {
    if (pacing.now() < until) return;
    await pacing.pause();
    until = pacing.now() + SLICE_MS;
  };
}

/** As `items.map`, of work that is small for each. */
export function* mapSliced<A, B>(items: readonly A[], make: (item: A, index: number) => B): Sliced<B[]> {
  const made: B[] = [];
  for (const [index, item] of items.entries()) {
    if (index % STRIDE === STRIDE - 1) yield;
    made.push(make(item, index));
  }
  return made;
}
