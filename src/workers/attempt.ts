import { fail, type Result } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";

/** One article that breaks a reader or a check never stops the others. */
export function attempt<T>(path: string, work: () => Result<T, RefusedFile>): Result<T, RefusedFile> {
  try {
    return work();
  } catch {
    return fail(unreadableFile(path));
  }
}
