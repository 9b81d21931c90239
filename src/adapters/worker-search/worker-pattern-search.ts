import type { PatternSearch } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { RawMatch } from "#core/search/raw-matches.ts";
import type { PatternRequest } from "#workers/pattern-worker.ts";
import PatternWorker from "#workers/pattern-worker.ts?worker";

/** How long one search may take. A harmless pattern needs a hundredth of it in the largest article. */
const DEADLINE_MS = 2_000;

const TOO_LONG = "This expression takes too long. Make it simpler: avoid repeating what is itself repeated.";
const NOT_HERE = "Regular expressions cannot be searched in this browser now; plain text can.";
const OVERTAKEN = "Another search has begun.";

type Answer = Result<readonly (readonly RawMatch[])[], string>;

/** Searches in a worker of its own, which is ended where a pattern does not come to an end. */
export function createWorkerPatternSearch(): PatternSearch {
  let worker: Worker | null = null;
  let answer: ((answer: Answer) => void) | null = null;

  function end(result: Answer): void {
    worker?.terminate();
    worker = null;
    answer?.(result);
    answer = null;
  }

  return {
    search: (texts, pattern) => {
      if (answer !== null) end(fail(OVERTAKEN));
      return new Promise((resolve) => {
        const deadline = setTimeout(() => end(fail(TOO_LONG)), DEADLINE_MS);
        answer = (result) => {
          clearTimeout(deadline);
          resolve(result);
        };
        try {
          worker ??= new PatternWorker();
          worker.onmessage = ({ data }: MessageEvent<readonly (readonly RawMatch[])[]>) => {
            answer?.(ok(data));
            answer = null;
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
