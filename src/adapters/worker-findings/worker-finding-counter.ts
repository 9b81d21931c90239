import type { Term } from "#core/glossary/term.ts";
import type { CountedArticle, FindingCounter } from "#core/ports/finding-counter.ts";
import { fail, type Result } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { CountAnswer, CountRequest } from "#workers/finding-counts.ts";
import { startChecks } from "#workers/start-checks.ts";

type Counted = Result<CountedArticle, RefusedFile>;

/** One worker: what is counted is wanted least of all that is under way. It begins with the first article. */
export function createWorkerFindingCounter(): FindingCounter {
  const waiting = new Map<number, (counted: Counted | null) => void>();
  let worker: Worker | null = null;
  let sent: readonly Term[] = [];
  let last = 0;

  /** One that broke is replaced by the next request. */
  const end = () => {
    worker?.terminate();
    worker = null;
    sent = [];
    const answers = [...waiting.values()];
    waiting.clear();
    for (const answer of answers) answer(null);
  };

  const begin = () => {
    const begun = startChecks();
    begun.onmessage = ({ data }: MessageEvent<CountAnswer>) => {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    };
    begun.onerror = end;
    return begun;
  };

  return {
    count: async ({ glossary, ...job }) => {
      last += 1;
      const id = last;
      const counted = await new Promise<Counted | null>((resolve) => {
        waiting.set(id, resolve);
        try {
          worker ??= begin();
          const request: CountRequest = { kind: "count", id, job, glossary: glossary === sent ? null : glossary };
          sent = glossary;
          const { buffer } = job.stored.bytes;
          worker.postMessage(request, buffer instanceof ArrayBuffer ? [buffer] : []);
        } catch {
          end();
        }
      });
      return counted ?? fail(unreadableFile(job.path));
    },
    end,
  };
}
