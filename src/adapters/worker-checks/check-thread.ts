import type { CheckedUnit, CheckId } from "#core/checks/finding.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import type { Term } from "#core/glossary/term.ts";
import type { CheckJob, Spelling } from "#core/ports.ts";
import type { DictionaryFiles } from "#core/spelling/decode-dictionary.ts";
import type {
  AnsweredUnit,
  ChecksAnswer,
  ChecksRequest,
  DescribedAnswer,
  SpellingRequest,
} from "#workers/checks-worker.ts";
import { startChecks } from "#workers/start-checks.ts";

export type ThreadNews =
  | { readonly kind: "checked"; readonly units: readonly CheckedUnit[]; readonly isWhole: boolean }
  | DescribedAnswer
  | { readonly kind: "broken"; readonly checks: readonly CheckId[] }
  | { readonly kind: "failed" | "no-spelling" };

/** What is said of something begun. */
export type Later<R = ChecksRequest> = R extends { readonly kind: "begin" | "glossary" | "describe" }
  ? never
  : Omit<R, "turn">;

/** What was begun, as the worker is told of it. */
export type Turn = number;

/** A worker that checks one article at a time. It is made when it is first needed and stays, whichever article is checked next. */
export class CheckThread {
  #worker: Worker | null = null;
  /** What the worker has. */
  #glossary: readonly Term[] | null = null;
  #dictionary: DictionaryFiles | null = null;
  /** Answers to anything begun before are dropped. */
  #turn: Turn = 0;

  /** In place of whatever was begun before, of this article or another. */
  begin(job: CheckJob, given: Spelling | null, hear: (news: ThreadNews) => void): Turn {
    const turn = ++this.#turn;
    const units = new Map(job.article.units.map((unit) => [unit.key, unit]));
    const fail = () => {
      if (turn === this.#turn) queueMicrotask(() => hear({ kind: "failed" }));
      this.end(turn);
      this.close();
    };
    try {
      const spelling = given === null ? null : this.#spellingOf(given);
      const isNew = this.#worker === null;
      this.#worker ??= startChecks();
      this.#worker.onmessage = ({ data }: MessageEvent<ChecksAnswer>) => {
        if (data.kind === "described" || data.turn === this.#turn) hear(newsOf(data, units));
      };
      this.#worker.onerror = fail;
      if (isNew && spelling === null) this.#post({ kind: "describe" });
      const { article, profile, glossary, told, texts, first, approved, names } = job;
      if (this.#glossary !== glossary) this.#post({ kind: "glossary", terms: glossary });
      this.#glossary = glossary;
      const { path, text } = article;
      const opened = article.units.filter((unit) => "guard" in unit).map(({ key }) => key);
      this.#post({ kind: "begin", turn, path, text, opened, profile, told, texts, first, approved, spelling, names });
    } catch {
      fail();
    }
    return turn;
  }

  /** Says more about what was begun; nothing where something else was begun since. */
  tell(turn: Turn, request: Later): void {
    if (turn === this.#turn) this.#post({ ...request, turn });
  }

  /** Nothing more is heard of what was begun; what was begun since goes on. */
  end(turn: Turn): void {
    if (turn === this.#turn) this.#turn++;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#glossary = null;
    this.#dictionary = null;
  }

  /** A worker has one dictionary for life: with it goes its memory. */
  #spellingOf({ dictionary, words }: Spelling): SpellingRequest {
    if (this.#dictionary === dictionary) return { dictionary: null, words };
    this.close();
    this.#dictionary = dictionary;
    return { dictionary, words };
  }

  #post(request: ChecksRequest): void {
    this.#worker?.postMessage(request);
  }
}

function newsOf(answer: ChecksAnswer, units: ReadonlyMap<UnitKey, Article["units"][number]>): ThreadNews {
  if (answer.kind === "no-spelling") return { kind: "no-spelling" };
  if (answer.kind === "described") return answer;
  if (answer.kind === "broken") return { kind: "broken", checks: answer.checks };
  return {
    kind: "checked",
    units: answer.units.flatMap((unit) => checked(unit, units)),
    isWhole: answer.isWhole,
  };
}

function checked(
  { key, text, findings }: AnsweredUnit,
  units: ReadonlyMap<UnitKey, Article["units"][number]>,
): readonly CheckedUnit[] {
  const known = text ?? units.get(key)?.target;
  return known === undefined ? [] : [{ key, text: known, findings }];
}
