/**
 * Checks files on several threads. A thread runs the same bundle as the program; each file goes to the thread that has the least to do, and its report
 * comes back as text.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";
import { checkFile, uncheckable } from "./check-file.ts";
import type { FileReport } from "./check-report.ts";
import type { CheckSettings } from "./check-settings.ts";
import type { InputFile, Unreadable } from "./input-files.ts";

/** Checks files, here or elsewhere. */
export interface CheckCrew {
  check(input: InputFile): Promise<FileReport | Unreadable>;
  end(): Promise<void>;
}

type Answer = FileReport | Unreadable;

interface Waiting {
  readonly input: InputFile;
  readonly answer: (answer: Answer) => void;
}

/** A worker that dies is begun anew, without the file that it died of. */
class Thread {
  readonly #begin: () => Worker;
  #worker: Worker | null = null;
  /** The files it has been given, oldest first: it answers in order. */
  #waiting: Waiting[] = [];

  constructor(program: URL, settings: CheckSettings) {
    this.#begin = () => new Worker(program, { workerData: settings });
  }

  get load(): number {
    return this.#waiting.length;
  }

  check(input: InputFile): Promise<Answer> {
    return new Promise((answer) => this.#give({ input, answer }));
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #give(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#worker ??= this.#begun();
    this.#worker.postMessage(waiting.input);
  }

  #begun(): Worker {
    const worker = this.#begin();
    worker.on("message", (answer: Answer) => this.#waiting.shift()?.answer(answer));
    let death: unknown = null;
    worker.on("error", (error) => {
      death = error;
    });
    // Only then all its answers have come.
    worker.on("exit", () => {
      if (death !== null) this.#lose(death);
    });
    return worker;
  }

  #lose(error: unknown): void {
    const [lost, ...others] = this.#waiting;
    this.#worker = null;
    this.#waiting = [];
    lost?.answer(uncheckable(lost.input, error));
    for (const other of others) this.#give(other);
  }
}

/** @param program the module to run in each thread: it has to call `serveChecks` where it is not the main thread */
export function startThreads(program: URL, settings: CheckSettings, count: number): CheckCrew {
  const threads = Array.from({ length: count }, () => new Thread(program, settings));
  return {
    check(input) {
      const free = threads.reduce((a, b) => (b.load < a.load ? b : a));
      return free.check(input);
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** What a thread does: checks what it is sent, one file after the other. */
export function serveChecks(): void {
  const settings: CheckSettings = workerData;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (input: InputFile) => {
    last = last.then(async () => parentPort?.postMessage(await checkFile(input, settings)));
  });
}
