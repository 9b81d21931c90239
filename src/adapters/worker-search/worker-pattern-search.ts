import type { PatternSearch } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { RawMatch } from "#core/search/raw-matches.ts";
import type { PatternNews, PatternRequest } from "#workers/pattern-worker.ts";
import PatternWorker from "#workers/pattern-worker.ts?worker";

/** How long one search may take, from its beginning: the worker's code may be on its way for longer. A harmless pattern needs a hundredth of it in the largest article. */
const DEADLINE_MS = 2_000;

const TOO_LONG = "This expression takes too long. Make it simpler: avoid repeating what is itself repeated.";
const NOT_HERE = "Regular expressions cannot be searched in this browser now; plain text can.";
const OVERTAKEN = "Another search has begun.";

type Answer = Result<readonly (readonly RawMatch[])[], string>;

/** Searches in a worker of its own, which is ended where a pattern does not come to an end. @param begin starts that worker */
export function createWorkerPatternSearch(begin: () => Worker = () => new PatternWorker()): PatternSearch {
  let worker: Worker | null = null;
  let answer: ((answer: Answer) => void) | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;

  function tell(result: Answer): void {
    clearTimeout(deadline);
    answer?.(result);
    answer = null;
  }

  function end(result: Answer): void {
    worker?.terminate();
    worker = null;
    tell(result);
  }

  return {
    search: (texts, pattern) => {
      if (answer !== null) end(fail(OVERTAKEN));
      return new Promise((resolve) => {
        answer = resolve;
        try {
          worker ??= begin();
          worker.onmessage = ({ data }: MessageEvent<PatternNews>) => {
            if (data.kind === "found") tell(ok(data.found));
            else deadline = setTimeout(() => end(fail(TOO_LONG)), DEADLINE_MS);
          };
          worker.onerror = () => end(fail(NOT_HERE));
          worker.postMessage({ texts, pattern } satisfies PatternRequest);
        } catch {
          end(fail(NOT_HERE));
        }
      });
    },
  };
}
