/** Days as the reviewer's calendar has them: `2026-11-28`. */

/** @param at milliseconds since the epoch */
export function dayOf(at: number): string {
  const date = new Date(at);
  return nameOf(date.getFullYear(), date.getMonth(), date.getDate());
}

/** @returns so many days up to the last, in their order, with what was counted on each */
export function lastDays(
  counts: ReadonlyMap<string, number>,
  last: string,
  many: number,
): readonly { readonly day: string; readonly count: number }[] {
  const [year = 0, month = 1, date = 1] = last.split("-").map(Number);
  return Array.from({ length: many }, (_, index) => {
    const day = nameOf(year, month - 1, date - (many - 1 - index));
    return { day, count: counts.get(day) ?? 0 };
  });
}

/** Whatever the clocks are set to on that day. */
function nameOf(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
