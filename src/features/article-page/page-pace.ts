/**
 * In which order the page's chunks are built and taken down, a step at a time, so that no frame has to do much while the reviewer scrolls: the target's before the source's that faces it, those nearest
 * to the view first. What has gone out of view stays until the reviewer rests, or until there is much of it.
 */
export interface BuiltChunks {
  /** Indexes of those that have a row for each of their cells, and are built on the page that stands alone, or on the target's. */
  readonly near: ReadonlySet<number>;
  /** Of those that are built on the source's page too, which faces the target's. */
  readonly behind: ReadonlySet<number>;
}

/** Chunks out of view that stay while the reviewer scrolls: each makes the browser's own work longer. */
const MAX_LEFT = 4;

/**
 * @param built as it is
 * @param wanted indexes of the chunks in view and around it
 * @param isResting whether nothing has been scrolled for a while
 * @returns as it is after the next step; null once nothing is to be done
 */
export function nextStep(built: BuiltChunks, wanted: ReadonlySet<number>, isResting: boolean): BuiltChunks | null {
  const { near, behind } = built;
  const missing = [...wanted].filter((index) => !near.has(index));
  // Nothing that is in view is there yet: it comes at once.
  if (missing.length > 0 && 2 * missing.length >= wanted.size) return { near: new Set([...near, ...missing]), behind };
  const middle = (Math.min(...wanted) + Math.max(...wanted)) / 2;
  const far = (index: number) => Math.abs(index - middle);
  const unfaced = [...near].filter((index) => wanted.has(index) && !behind.has(index));
  const next = [...missing, ...unfaced].sort((a, b) => far(a) - far(b))[0];
  if (next !== undefined)
    return near.has(next) ? { near, behind: new Set([...behind, next]) } : { near: new Set([...near, next]), behind };
  const left = [...near].filter((index) => !wanted.has(index)).sort((a, b) => far(b) - far(a));
  const [last] = left;
  if (last === undefined || !(isResting || left.length > MAX_LEFT)) return null;
  return { near: without(near, last), behind: without(behind, last) };
}

function without(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  return new Set([...set].filter((other) => other !== index));
}
