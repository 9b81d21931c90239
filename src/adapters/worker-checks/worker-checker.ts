import type { CheckedUnit } from "#core/checks/finding.ts";
import { FindingsMerge } from "#core/checks/run/findings-merge.ts";
import { spellingAlone } from "#core/checks/run/spelling-alone.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { ArticleChecking, Checker, CheckJob, CheckNews, Spelling } from "#core/ports.ts";
import type { DictionaryFiles } from "#core/spelling/decode-dictionary.ts";
import { CheckThread } from "./check-thread.ts";

/**
 * Checks in a worker, and spelling in another: loading a dictionary takes up to half a second, and so may suggestions, for which no other check is to wait.
 */
export function createWorkerChecker(): Checker {
  const threads: Threads = { checks: new CheckThread(), spelling: new CheckThread(), loaded: null };
  return {
    begin: (job, hear) => {
      threads.spelling.end();
      return new Run(threads, job, hear);
    },
    end: () => {
      threads.checks.end();
      threads.spelling.end();
    },
  };
}

interface Threads {
  readonly checks: CheckThread;
  readonly spelling: CheckThread;
  /** The dictionary that the second has. */
  loaded: DictionaryFiles | null;
}

class Run implements ArticleChecking {
  readonly #threads: Threads;
  readonly #job: CheckJob;
  readonly #hear: (news: CheckNews) => void;
  readonly #texts: Map<UnitKey, string>;
  readonly #merge = new FindingsMerge();
  #looked: UnitKey | null;
  #isWhole = false;

  constructor(threads: Threads, job: CheckJob, hear: (news: CheckNews) => void) {
    this.#threads = threads;
    this.#job = job;
    this.#hear = hear;
    this.#texts = new Map(job.texts);
    this.#looked = job.first;
    threads.checks.begin(job, null, (news) => {
      if (news.kind === "checked") this.#isWhole = news.isWhole;
      hear(news.kind === "checked" ? { ...news, units: this.#merge.take("checks", news.units) } : news);
    });
  }

  update(texts: ReadonlyMap<UnitKey, string>): void {
    for (const [key, text] of texts) this.#texts.set(key, text);
    this.#threads.checks.tell({ kind: "update", texts });
    this.#threads.spelling.tell({ kind: "update", texts });
  }

  approve(changed: ReadonlyMap<UnitKey, boolean>): void {
    this.#threads.checks.tell({ kind: "approve", changed });
  }

  lookAt(key: UnitKey | null): void {
    this.#looked = key;
    this.#threads.spelling.tell({ kind: "look", key });
  }

  spell(spelling: Spelling | null): void {
    const profile = spellingAlone(this.#job.profile);
    this.#threads.spelling.end();
    const units = this.#merge.drop("spelling");
    if (units.length > 0) this.#tell(units);
    if (spelling === null || profile === null) return;
    const job = { ...this.#job, profile, texts: this.#texts, first: this.#looked };
    const request = { dictionary: this.#newDictionary(spelling), words: spelling.words };
    this.#threads.spelling.begin(job, request, (news) => {
      if (news.kind === "checked") this.#tell(this.#merge.take("spelling", news.units));
      else if (news.kind === "broken") this.#hear(news);
      else this.#lose();
    });
  }

  takeWords(words: readonly string[]): void {
    this.#threads.spelling.tell({ kind: "words", words });
  }

  #tell(units: readonly CheckedUnit[]): void {
    this.#hear({ kind: "checked", units, isWhole: this.#isWhole, isOfSpelling: true });
  }

  #lose(): void {
    this.#threads.loaded = null;
    this.#hear({ kind: "no-spelling" });
  }

  /** A worker has one dictionary for life: with it goes its memory. */
  #newDictionary({ dictionary }: Spelling): DictionaryFiles | null {
    if (this.#threads.loaded === dictionary) return null;
    this.#threads.spelling.close();
    this.#threads.loaded = dictionary;
    return dictionary;
  }
}
