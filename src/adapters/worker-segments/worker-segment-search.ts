import { WorkerThreads } from "#adapters/worker-articles/worker-threads.ts";
import type { WorkspaceSearch } from "#core/ports/repeat-search.ts";
import { fail } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { SegmentAnswer, SegmentRequest } from "#workers/segment-worker.ts";
import SegmentWorker from "#workers/segment-worker.ts?worker";

/** How long an expression may take in one article. A harmless one needs a hundredth of it in the largest. */
const DEADLINE_MS = 2_000;

/** So many are looked into within some hundredths of a second. */
const AT_ONCE = 32;

/** Workers of their own: one whose expression does not come to an end is ended, and nothing else with it. */
export function createWorkerSegmentSearch(): WorkspaceSearch {
  const deadlines = new Map<number, ReturnType<typeof setTimeout>>();
  const overdue = new Set<number>();
  const threads = new WorkerThreads<SegmentRequest, SegmentAnswer>({
    begin: () => new SegmentWorker(),
    onNews: ({ id, kind }, end) => {
      if (kind !== "begun") return false;
      const late = () => {
        overdue.add(id);
        end();
      };
      deadlines.set(id, setTimeout(late, DEADLINE_MS));
      return true;
    },
  });
  let last = 0;
  return {
    width: threads.width,
    find: async (job) => {
      last += 1;
      const answer = await threads.ask({ id: last, kind: "find", job }, [job.stored], job.path);
      return answer?.kind === "find" ? answer.result : fail(unreadableFile(job.path));
    },
    count: async (job) => {
      last += 1;
      const answer = await threads.ask({ id: last, kind: "count", job }, [job.stored], job.path);
      return answer?.kind === "count" ? answer.result : fail(unreadableFile(job.path));
    },
    begin: () => threads.begin(),
    atOnce: AT_ONCE,
    findFar: async (jobs) => {
      last += 1;
      const answer = await threads.ask({ id: last, kind: "find-far", jobs }, []);
      return answer?.kind === "find-far" ? answer.results : jobs.map(({ path }) => fail(unreadableFile(path)));
    },
    countFar: async (jobs) => {
      last += 1;
      const answer = await threads.ask({ id: last, kind: "count-far", jobs }, []);
      return answer?.kind === "count-far" ? answer.results : jobs.map(({ path }) => fail(unreadableFile(path)));
    },
    replace: async (job) => {
      last += 1;
      const id = last;
      const answer = await threads.ask({ id, kind: "replace", job }, [job.stored], job.path);
      clearTimeout(deadlines.get(id));
      deadlines.delete(id);
      if (answer?.kind === "replace") return answer.result;
      return fail(overdue.delete(id) ? { reason: "overdue" } : unreadableFile(job.path));
    },
    ...askedBehind(threads, () => ++last),
    end: () => threads.end(),
  };
}

type Threads = Pick<WorkerThreads<SegmentRequest, SegmentAnswer>, "ask">;

/** What is asked behind the review. */
function askedBehind(
  threads: Threads,
  next: () => number,
): Pick<WorkspaceSearch, "reworded" | "rewordedFar" | "survey" | "repeats"> {
  return {
    reworded: async (job) => {
      const answer = await threads.ask({ id: next(), kind: "reworded", job }, [job.stored], job.path);
      return answer?.kind === "reworded" ? answer.result : fail(unreadableFile(job.path));
    },
    rewordedFar: async (words, jobs) => {
      const answer = await threads.ask({ id: next(), kind: "reworded-far", words, jobs }, []);
      return answer?.kind === "reworded-far" ? answer.results : jobs.map(({ path }) => fail(unreadableFile(path)));
    },
    survey: async (job) => {
      const answer = await threads.ask({ id: next(), kind: "survey", job }, [job.stored], job.path);
      return answer?.kind === "survey" ? answer.result : fail(unreadableFile(job.path));
    },
    repeats: async (job) => {
      const answer = await threads.ask({ id: next(), kind: "repeats", job }, [job.stored], job.path);
      return answer?.kind === "repeats" ? answer.result : fail(unreadableFile(job.path));
    },
  };
}
