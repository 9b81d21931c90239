import type { StoredBytes } from "#core/archive/unpack.ts";
import type { FarSegmentJob } from "#core/ports/segment-search.ts";
import { fail, type Result } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { attempt } from "./attempt.ts";
import { type FarPlace, readFar } from "./read-far.ts";

/** Reads several articles and looks into each; nothing of them is kept: there are more than would find room. In their order. */
export async function lookFar<T>(
  jobs: readonly FarSegmentJob[],
  look: (job: FarSegmentJob, stored: StoredBytes) => Result<T, RefusedFile>,
): Promise<readonly Result<T, RefusedFile>[]> {
  const read = await readFar(jobs.map(({ path, far }) => ({ path, place: far.place as FarPlace })));
  return jobs.map((job, at) => {
    const stored = read[at]?.stored ?? fail(unreadableFile(job.path));
    return stored.ok ? attempt(job.path, () => look(job, stored.value)) : stored;
  });
}
