import { versionIn } from "#adapters/worker-articles/version-in.ts";
import type { StoredBytes } from "#core/archive/unpack.ts";
import type { Term } from "#core/glossary/term.ts";
import type { FindingCounter, NamesByLocale } from "#core/ports/finding-counter.ts";
import { fail } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { CountAnswer, CountRequest } from "#workers/finding-counts.ts";
import { checksAddress, startChecks } from "#workers/start-checks.ts";

type Answer = Omit<CountAnswer, "id">;
type Asked<R = CountRequest> = R extends CountRequest ? Omit<R, "id"> : never;

/** Of so many names are learned within some hundredths of a second. */
const AT_ONCE = 32;

/** One worker: what is counted is wanted least of all that is under way. It begins with the first article. */
export function createWorkerFindingCounter(): FindingCounter {
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let worker: Worker | null = null;
  let sent: readonly Term[] = [];
  let names: NamesByLocale = new Map();
  let sentNames: NamesByLocale | null = null;
  let last = 0;

  /** One that broke is replaced by the next request. */
  const end = () => {
    worker?.terminate();
    worker = null;
    sent = [];
    sentNames = null;
    const answers = [...waiting.values()];
    waiting.clear();
    for (const answer of answers) answer(null);
  };

  const begin = () => {
    const begun = startChecks();
    begun.onmessage = ({ data }: MessageEvent<CountAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    begun.onerror = end;
    return begun;
  };

  /** Null where the worker broke. */
  const ask = (request: Asked, given: readonly StoredBytes[]) => {
    last += 1;
    const id = last;
    return new Promise<Answer | null>((resolve) => {
      waiting.set(id, resolve);
      try {
        worker ??= begin();
        const buffers = given.map(({ bytes }) => bytes.buffer).filter((buffer) => buffer instanceof ArrayBuffer);
        worker.postMessage({ ...request, id }, buffers);
      } catch {
        end();
      }
    });
  };

  /** What the worker does not have yet of what it goes by. */
  const newsFor = (glossary: readonly Term[]) => {
    const news = { glossary: glossary === sent ? null : glossary, names: names === sentNames ? null : names };
    [sent, sentNames] = [glossary, names];
    return news;
  };

  return {
    atOnce: AT_ONCE,
    learn: async (jobs) => {
      const given = jobs.flatMap(({ file }) => (file.kind === "here" ? [file.stored] : []));
      return (await ask({ kind: "learn", jobs }, given))?.learned ?? jobs.map(() => null);
    },
    know: (now) => {
      names = now;
    },
    version: versionIn(checksAddress),
    count: async ({ glossary, ...job }) => {
      const answer = await ask({ kind: "count", job, ...newsFor(glossary) }, [job.stored]);
      return answer?.result ?? fail(unreadableFile(job.path));
    },
    tryTexts: async ({ glossary, ...job }) => {
      const answer = await ask({ kind: "try", job, ...newsFor(glossary) }, [job.stored]);
      return answer?.tried ?? fail(unreadableFile(job.path));
    },
    end,
  };
}
