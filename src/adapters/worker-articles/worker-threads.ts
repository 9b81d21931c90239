/** Workers of one kind that share what is asked of them, and those that wait for their answers. */
import type { StoredBytes } from "#core/archive/unpack.ts";

const MOST_WORKERS = 4;
/** While a worker reads one article the next is on its way to it. */
const AHEAD = 2;

interface Numbered {
  readonly id: number;
}

/** Null where the worker broke, or was ended. */
type Hear<Answer> = (answer: Answer | null) => void;

export interface ThreadsOptions<Answer> {
  readonly begin: () => Worker;
  /** Answers on the way to the last one of a request, told with what ends its worker. */
  readonly onNews?: (answer: Answer, end: () => void) => boolean;
}

/** As many workers as there are processors, at most four; each begins when it is first needed. */
export class WorkerThreads<Request extends Numbered, Answer extends Numbered> {
  readonly #threads: readonly Thread<Request, Answer>[];

  constructor(options: ThreadsOptions<Answer>) {
    const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
    this.#threads = Array.from({ length: count }, () => new Thread(options));
  }

  /** How many requests may be under way at a time. */
  get width(): number {
    return this.#threads.length * AHEAD;
  }

  /**
   * The bytes are gone afterwards.
   *
   * @param topic what is asked of one topic is asked of one worker, which may remember it; without one, of the worker that has least to do
   */
  ask(request: Request, stored: readonly StoredBytes[], topic: string | null = null): Promise<Answer | null> {
    const least = () => this.#threads.reduce((best, one) => (one.load < best.load ? one : best));
    const thread = (topic === null ? undefined : this.#threads[hash(topic) % this.#threads.length]) ?? least();
    const transfer = stored.flatMap(({ bytes: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
    return new Promise((resolve) => thread.ask(request, transfer, resolve));
  }

  /** Begins all of them: their code is there once something is asked. */
  begin(): void {
    for (const thread of this.#threads) thread.begin();
  }

  end(): void {
    for (const thread of this.#threads) thread.end();
  }
}

function hash(topic: string): number {
  let sum = 0;
  for (let at = 0; at < topic.length; at++) sum = (Math.imul(sum, 31) + topic.charCodeAt(at)) >>> 0;
  return sum;
}

class Thread<Request extends Numbered, Answer extends Numbered> {
  readonly #options: ThreadsOptions<Answer>;
  readonly #waiting = new Map<number, Hear<Answer>>();
  #worker: Worker | null = null;

  constructor(options: ThreadsOptions<Answer>) {
    this.#options = options;
  }

  get load(): number {
    return this.#waiting.size;
  }

  ask(request: Request, transfer: Transferable[], answer: Hear<Answer>): void {
    this.#waiting.set(request.id, answer);
    try {
      this.begin().postMessage(request, transfer);
    } catch {
      this.end();
    }
  }

  begin(): Worker {
    this.#worker ??= this.#made();
    return this.#worker;
  }

  #made(): Worker {
    const worker = this.#options.begin();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (this.#options.onNews?.(data, () => this.end()) === true) return;
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    worker.onerror = () => this.end();
    return worker;
  }

  /** A worker that broke is replaced by the next request. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answer of waiting) answer(null);
  }
}
