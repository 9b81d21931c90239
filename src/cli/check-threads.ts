/**
 * Checks files on several threads. A thread runs the same bundle as the program; each file is read for its names by the thread that has the least to do,
 * and checked by the thread that holds it, or by one that has nothing of its own left. Its report comes back as text.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { NameCounts } from "#core/checks/names/name-evidence.ts";
import { checkFile, countFile, KeptArticles, type NamesOfFile, uncheckable } from "./check-file.ts";
import type { FileReport } from "./check-report.ts";
import type { CheckSettings } from "./check-settings.ts";
import type { InputFile, Unreadable } from "./input-files.ts";

/** Checks files, here or elsewhere. */
export interface CheckCrew {
  /** What a file keeps of names, before any is checked. */
  count(input: InputFile): Promise<NamesOfFile | null>;
  /** Names of all files, by locale, for whatever is checked from now on. */
  learn(names: ReadonlyMap<string, NameCounts>): void;
  check(input: InputFile): Promise<FileReport | Unreadable>;
  end(): Promise<void>;
}

type Answer = FileReport | Unreadable | NamesOfFile | null;

/** What a thread is asked. */
interface FileTask {
  readonly kind: "count" | "check";
  readonly input: InputFile;
}

interface Lesson {
  readonly kind: "names";
  readonly names: ReadonlyMap<string, NameCounts>;
}

interface Waiting {
  readonly task: FileTask;
  readonly answer: (answer: Answer) => void;
}

/** A worker that dies is begun anew, without the file that it died of. */
class Thread {
  readonly #begin: () => Worker;
  #worker: Worker | null = null;
  /** The files it has been given, oldest first: it answers in order. */
  #waiting: Waiting[] = [];
  #lesson: Lesson | null = null;

  constructor(program: URL, settings: CheckSettings) {
    this.#begin = () => new Worker(program, { workerData: settings });
  }

  get load(): number {
    return this.#waiting.length;
  }

  /** Null for a file that the thread died of before it was checked. */
  do(task: FileTask): Promise<Answer> {
    return new Promise((answer) => this.#give({ task, answer }));
  }

  learn(names: ReadonlyMap<string, NameCounts>): void {
    this.#lesson = { kind: "names", names };
    this.#worker?.postMessage(this.#lesson);
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #give(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#worker ??= this.#begun();
    this.#worker.postMessage(waiting.task);
  }

  #begun(): Worker {
    const worker = this.#begin();
    if (this.#lesson !== null) worker.postMessage(this.#lesson);
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
    lost?.answer(lost.task.kind === "count" ? null : uncheckable(lost.task.input, error));
    for (const other of others) this.#give(other);
  }
}

/** Files that a thread is given to check: one, and the next, so that it never waits for it. The others are still anybody's. */
const AT_HAND = 2;

interface ToCheck {
  readonly input: InputFile;
  /** The thread that holds it, or that had least to do when it came. */
  readonly thread: Thread;
  readonly answer: (answer: Answer) => void;
}

/** @param program the module to run in each thread: it has to call `serveChecks` where it is not the main thread */
export function startThreads(program: URL, settings: CheckSettings, count: number): CheckCrew {
  const threads = Array.from({ length: count }, () => new Thread(program, settings));
  const least = () => threads.reduce((a, b) => (b.load < a.load ? b : a));
  const readers = new Map<string, Thread>();
  const toCheck: ToCheck[] = [];
  const give = (thread: Thread, index: number) => {
    for (const { input, answer } of toCheck.splice(index, 1)) {
      void thread.do({ kind: "check", input }).then((given) => {
        for (const one of threads) giveNext(one);
        answer(given);
      });
    }
  };
  /** Reading a file anew takes a small part of checking it. */
  const giveNext = (thread: Thread) => {
    while (thread.load < AT_HAND && toCheck.length > 0) {
      const own = toCheck.findIndex((one) => one.thread === thread);
      give(thread, Math.max(own, 0));
    }
  };
  return {
    async count(input) {
      const thread = least();
      readers.set(input.file, thread);
      const answer = await thread.do({ kind: "count", input });
      return answer !== null && "locale" in answer ? answer : null;
    },
    learn(names) {
      for (const thread of threads) thread.learn(names);
    },
    async check(input) {
      const answer = await new Promise<Answer>((resolve) => {
        const thread = readers.get(input.file) ?? least();
        toCheck.push({ input, thread, answer: resolve });
        if (thread.load < AT_HAND) give(thread, toCheck.length - 1);
      });
      return answer !== null && "kind" in answer ? answer : uncheckable(input, "no thread answered");
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** What a thread does: checks what it is sent, one file after the other. */
export function serveChecks(): void {
  const settings: CheckSettings = workerData;
  const kept = new KeptArticles();
  const answer = ({ kind, input }: FileTask) =>
    kind === "count" ? countFile(input, settings, kept) : checkFile(input, settings, kept);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (task: FileTask | Lesson) => {
    if (task.kind === "names") kept.names = task.names;
    else last = last.then(async () => parentPort?.postMessage(await answer(task)));
  });
}
