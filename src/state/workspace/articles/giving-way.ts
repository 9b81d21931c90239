/**
 * Has what is done behind the review wait while somebody waits for something else. It has workers of its own, but no processors of its own: on two of them a filter that
 * shares them with the checks and the memory takes three times as long, and the page twice.
 */
import type { Clock } from "#core/ports.ts";

/** Whoever has gone to another article may go on to the next one: until then, and while it settles, nothing else is begun. */
const REST_MS = 500;

export class GivingWay {
  readonly #clock: Clock;
  /** Resolves once nothing that is waited for is under way any more; null where nothing is. */
  #idle: Promise<void> | null = null;
  #underWay = 0;
  #tellIdle = () => {};
  #restsUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody waits for this. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    this.#idle ??= new Promise((resolve) => {
      this.#tellIdle = resolve;
    });
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) {
        this.#idle = null;
        this.#tellIdle();
      }
    }
  }

  /** Somebody goes to another article. */
  rest(): void {
    this.#restsUntil = this.#clock.now() + REST_MS;
  }

  /** Resolves once nobody waits for anything: to be awaited before each small part of what is done behind the review. */
  async turn(): Promise<void> {
    for (;;) {
      const left = this.#restsUntil - this.#clock.now();
      if (this.#idle !== null) await this.#idle;
      else if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
      else return;
    }
  }
}
