/** Numbers as they are written everywhere: in groups of three, `7,603`. */
export function grouped(count: number): string {
  return count.toLocaleString("en");
}

/** `1,042 of 7,603`. */
export function someOf(some: number, all: number): string {
  return `${grouped(some)} of ${grouped(all)}`;
}

/** `1 segment`, `7,603 segments`, for a noun that takes an s. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
