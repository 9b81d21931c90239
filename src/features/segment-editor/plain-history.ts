/** What the text field held, and where the caret stood. */
export interface Snapshot {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Typing that pauses longer than this is two steps. */
const groupMilliseconds = 500;

/** The undo history of a text field within one visit to a segment. Browsers lose theirs when a program changes the text. */
export class PlainHistory {
  #done: Snapshot[] = [];
  #undone: Snapshot[] = [];
  #lastKind: string | null = null;
  #lastTime = 0;

  /**
   * @param before what the field held before the change
   * @param kind `inputType` of the change; changes of one kind that follow each other closely are one step, null is always a step of its own
   * @param time milliseconds
   */
  record(before: Snapshot, kind: string | null, time: number): void {
    const follows = kind !== null && kind === this.#lastKind && time - this.#lastTime < groupMilliseconds;
    if (!follows || this.#done.length === 0) this.#done.push(before);
    this.#undone = [];
    this.#lastKind = kind;
    this.#lastTime = time;
  }

  /** What to show instead of `now`; null where there is nothing more to undo. */
  undo(now: Snapshot): Snapshot | null {
    return this.#step(this.#done, this.#undone, now);
  }

  redo(now: Snapshot): Snapshot | null {
    return this.#step(this.#undone, this.#done, now);
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#lastKind = null;
  }

  #step(taken: Snapshot[], given: Snapshot[], now: Snapshot): Snapshot | null {
    const shown = taken.pop();
    if (shown === undefined) return null;
    given.push(now);
    this.#lastKind = null;
    return shown;
  }
}
