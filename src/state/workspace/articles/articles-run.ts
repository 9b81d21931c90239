/** Works through the articles of a workspace one after the other, some at a time. It can be stopped, and goes on where it was. */
import type { Clock } from "#core/ports.ts";
import type { Progress } from "./progress.ts";

interface RunPorts {
  readonly clock: Clock;
  /** How many times `work` is under way at a time. */
  readonly width: number;
  /** How many it takes at once; one where it is left out. */
  readonly atOnce?: number;
  /** Never rejects. */
  readonly work: (paths: readonly string[]) => Promise<void>;
  /** Resolves once it is its turn; left out where it is at once. */
  readonly turn?: () => Promise<void>;
  /** Is told how far it is, null once all is done. */
  readonly tell: (progress: Progress | null) => void;
}

/** How far it is shown so often. */
const TOLD_EVERY_MS = 250;

export class ArticlesRun {
  readonly #ports: RunPorts;
  /** As they are worked on, and how many of them are behind. */
  readonly #order: readonly string[];
  #from = 0;
  readonly #waiting: Set<string>;
  /** Before those. */
  #hurried: readonly string[] = [];
  #done: number;
  #underWay = 0;
  #isStopped = false;
  #began = { at: 0, done: 0 };
  #toldAt = 0;

  /**
   * @param paths in the order in which they are worked on
   * @param done of how many nothing is to be done any more
   */
  constructor(ports: RunPorts, paths: Iterable<string>, done = 0) {
    this.#ports = ports;
    this.#done = done;
    this.#waiting = new Set(paths);
    this.#order = [...this.#waiting];
  }

  /** Resolves when nothing is left, or it was stopped. Goes on where it was stopped. */
  async run(): Promise<void> {
    this.#isStopped = false;
    this.#began = { at: this.#ports.clock.now(), done: this.#done };
    this.#tell();
    await Promise.all(Array.from({ length: this.#ports.width }, () => this.#goOn()));
    this.#tell();
  }

  stop(): void {
    this.#isStopped = true;
    this.#tell();
  }

  /** Whether nothing is left, or under way. */
  get isOver(): boolean {
    return this.#underWay === 0 && this.#waiting.size === 0;
  }

  /** These come next, where they still wait. */
  hurry(paths: readonly string[]): void {
    this.#hurried = paths;
  }

  async #goOn(): Promise<void> {
    const { turn } = this.#ports;
    for (;;) {
      if (turn !== undefined && !this.#isStopped && this.#waiting.size > 0) await turn();
      const paths = this.#next();
      if (paths.length === 0) return;
      this.#underWay += paths.length;
      await this.#ports.work(paths);
      this.#underWay -= paths.length;
      this.#done += paths.length;
      if (this.#ports.clock.now() - this.#toldAt >= TOLD_EVERY_MS) this.#tell();
    }
  }

  #next(): readonly string[] {
    const next: string[] = [];
    while (!this.#isStopped && next.length < (this.#ports.atOnce ?? 1)) {
      const path = this.#hurried.find((one) => this.#waiting.has(one)) ?? this.#first();
      if (path === undefined) break;
      this.#waiting.delete(path);
      next.push(path);
    }
    return next;
  }

  /** Not the set's own first: that takes the longer the more have been taken out of it. */
  #first(): string | undefined {
    while (this.#from < this.#order.length) {
      const path = this.#order[this.#from];
      this.#from += 1;
      if (path !== undefined && this.#waiting.has(path)) return path;
    }
    return undefined;
  }

  #tell(): void {
    const now = this.#ports.clock.now();
    this.#toldAt = now;
    const seconds = (now - this.#began.at) / 1000;
    const rate = seconds > 0 ? Math.round((this.#done - this.#began.done) / seconds) : 0;
    const total = this.#done + this.#underWay + this.#waiting.size;
    this.#ports.tell(this.isOver ? null : { read: this.#done, total, rate, isStopped: this.#isStopped });
  }
}
