import type { CheckedUnit } from "#core/checks/finding.ts";
import { FindingsMerge } from "#core/checks/run/findings-merge.ts";
import { spellingAlone } from "#core/checks/run/spelling-alone.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { ArticleChecking, Checker, CheckJob, CheckNews, Spelling } from "#core/ports.ts";
import { CheckThread, type Later, type Turn } from "./check-thread.ts";

/** All articles of the window share them: one is in view at a time, and each worker has the code of all checks, or a dictionary, in its memory. */
const threads = { checks: new CheckThread(), spelling: new CheckThread() };

/**
 * Checks an article in a worker, and its spelling in another: loading a dictionary takes up to half a second, and so may suggestions, for which no other check is to wait.
 * What it begins ends what another began.
 */
export function createWorkerChecker(): Checker {
  let run: Run | null = null;
  return {
    begin: (job, hear) => {
      run?.end();
      run = new Run(job, hear);
      return run;
    },
    end: () => {
      run?.end();
      run = null;
    },
  };
}

class Run implements ArticleChecking {
  readonly #job: CheckJob;
  readonly #hear: (news: CheckNews) => void;
  readonly #texts: Map<UnitKey, string>;
  readonly #merge = new FindingsMerge();
  #looked: UnitKey | null;
  #isWhole = false;
  readonly #checks: Turn;
  /** Null while no spelling is looked at. */
  #spelling: Turn | null = null;

  constructor(job: CheckJob, hear: (news: CheckNews) => void) {
    this.#job = job;
    this.#hear = hear;
    this.#texts = new Map(job.texts);
    this.#looked = job.first;
    this.#checks = threads.checks.begin(job, null, (news) => {
      if (news.kind === "checked") this.#isWhole = news.isWhole;
      hear(news.kind === "checked" ? { ...news, units: this.#merge.take("checks", news.units) } : news);
    });
  }

  update(texts: ReadonlyMap<UnitKey, string>): void {
    for (const [key, text] of texts) this.#texts.set(key, text);
    threads.checks.tell(this.#checks, { kind: "update", texts });
    this.#tellSpelling({ kind: "update", texts });
  }

  approve(changed: ReadonlyMap<UnitKey, boolean>): void {
    threads.checks.tell(this.#checks, { kind: "approve", changed });
  }

  lookAt(key: UnitKey | null): void {
    this.#looked = key;
    this.#tellSpelling({ kind: "look", key });
  }

  spell(spelling: Spelling | null): void {
    const profile = spellingAlone(this.#job.profile);
    this.#endSpelling();
    const units = this.#merge.drop("spelling");
    if (units.length > 0) this.#tell(units, false);
    if (spelling === null || profile === null) return;
    const job = { ...this.#job, profile, texts: this.#texts, first: this.#looked };
    this.#spelling = threads.spelling.begin(job, spelling, (news) => {
      if (news.kind === "checked") this.#tell(this.#merge.take("spelling", news.units), news.isWhole);
      else if (news.kind === "broken" || news.kind === "described") this.#hear(news);
      else this.#lose();
    });
  }

  takeWords(words: readonly string[]): void {
    this.#tellSpelling({ kind: "words", words });
  }

  end(): void {
    threads.checks.end(this.#checks);
    this.#endSpelling();
  }

  #tellSpelling(request: Later): void {
    if (this.#spelling !== null) threads.spelling.tell(this.#spelling, request);
  }

  #endSpelling(): void {
    if (this.#spelling !== null) threads.spelling.end(this.#spelling);
    this.#spelling = null;
  }

  #tell(units: readonly CheckedUnit[], isSpelled: boolean): void {
    this.#hear({ kind: "checked", units, isWhole: this.#isWhole, isOfSpelling: true, isSpelled });
  }

  #lose(): void {
    threads.spelling.close();
    this.#hear({ kind: "no-spelling" });
  }
}
