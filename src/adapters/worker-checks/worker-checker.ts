import type { CheckedUnit } from "#core/checks/finding.ts";
import type { Article } from "#core/document/article.ts";
import type { Term } from "#core/glossary/term.ts";
import type { Checker } from "#core/ports.ts";
import type { AnsweredUnit, ChecksAnswer, ChecksRequest } from "#workers/checks-worker.ts";
import ChecksWorker from "#workers/checks-worker.ts?worker";

/** Checks in a worker, which is made when it is first needed and stays. */
export function createWorkerChecker(): Checker {
  let worker: Worker | null = null;
  /** What the worker has. */
  let sent: readonly Term[] | null = null;
  /** Answers to anything begun before are dropped. */
  let turn = 0;

  return {
    begin: ({ article, profile, glossary, told, texts, first }, hear) => {
      const mine = ++turn;
      const units = new Map(article.units.map((unit) => [unit.key, unit]));
      const fail = () => {
        if (mine === turn) queueMicrotask(() => hear({ kind: "failed" }));
        turn++;
        worker?.terminate();
        worker = null;
        sent = null;
      };
      const post = (request: ChecksRequest) => {
        if (mine === turn) worker?.postMessage(request);
      };
      try {
        worker ??= new ChecksWorker();
        worker.onmessage = ({ data }: MessageEvent<ChecksAnswer>) => {
          if (data.turn !== turn) return;
          hear({ kind: "checked", units: data.units.flatMap((unit) => checked(unit, units)), isWhole: data.isWhole });
        };
        worker.onerror = fail;
        const { path, text } = article;
        if (sent !== glossary) post({ kind: "glossary", terms: glossary });
        sent = glossary;
        post({ kind: "begin", turn: mine, path, text, profile, told, texts, first });
      } catch {
        fail();
      }
      return { update: (changed) => post({ kind: "update", turn: mine, texts: changed }) };
    },
    end: () => {
      turn++;
    },
  };
}

function checked(
  { key, text, findings }: AnsweredUnit,
  units: ReadonlyMap<string, Article["units"][number]>,
): readonly CheckedUnit[] {
  const known = text ?? units.get(key)?.target;
  return known === undefined ? [] : [{ key, text: known, findings }];
}
