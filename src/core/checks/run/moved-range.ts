import type { Range } from "#core/document/article.ts";

/**
 * Where a stretch of a text stands after the text has become another one, as if all between what both begin and end with alike had been typed at once.
 * Null where that touched it.
 */
export function movedRange({ from, to }: Range, before: string, after: string): Range | null {
  if (before === after) return { from, to };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  if (to <= start) return { from, to };
  const shift = after.length - before.length;
  return from >= before.length - end ? { from: from + shift, to: to + shift } : null;
}
