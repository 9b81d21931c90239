/**
 * Checks files on several threads. A thread runs the same bundle as the program; each file goes to the thread that has the least to do, and its report
 * comes back as text.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { CheckCrew } from "./check.ts";
import { checkFile } from "./check-file.ts";
import type { FileReport } from "./check-report.ts";
import type { CheckSettings } from "./check-settings.ts";
import type { InputFile, Unreadable } from "./input-files.ts";

type Answer = FileReport | Unreadable;

class Thread {
  readonly worker: Worker;
  /** Resolves the files it has been given, oldest first: it answers in order. */
  readonly waiting: ((answer: Answer) => void)[] = [];

  constructor(program: URL, settings: CheckSettings) {
    this.worker = new Worker(program, { workerData: settings });
    this.worker.on("message", (answer: Answer) => this.waiting.shift()?.(answer));
    this.worker.on("error", (error) => {
      // A thread that died takes the program with it: nothing it had can be called checked.
      throw error;
    });
  }

  check(input: InputFile): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.worker.postMessage(input);
    });
  }
}

/** @param program the module to run in each thread: it has to call `serveChecks` where it is not the main thread */
export function startThreads(program: URL, settings: CheckSettings, count: number): CheckCrew {
  const threads = Array.from({ length: count }, () => new Thread(program, settings));
  return {
    check(input) {
      const free = threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      return free.check(input);
    },
    async end() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
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
