/**
 * Numbers as they are written everywhere: in groups of three, `7,603`. Not by `toLocaleString`, which takes longer than all else that shows a count, and counts are shown
 * with every approval.
 *
 * @param count a whole number, not negative
 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1,042 of 7,603`; with a noun that takes an s, `0 of 1 segment`. */
export function someOf(some: number, all: number, noun?: string): string {
  return `${grouped(some)} of ${noun === undefined ? grouped(all) : counted(all, noun)}`;
}

/** `1 segment`, `7,603 segments`, for a noun that takes an s. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
