/** Finds a fixed string ahead, again and again, in linear time over all searches: offsets asked for must not decrease. */
export class ForwardSearch {
  private readonly text: string;
  private readonly needle: string;
  private found = -1;

  constructor(text: string, needle: string) {
    this.text = text;
    this.needle = needle;
  }

  /** Offset of the first occurrence at or after `from`; infinity where there is none. */
  from(from: number): number {
    if (this.found < from) {
      const at = this.text.indexOf(this.needle, from);
      this.found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.found;
  }
}
