import type { StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";

const FAILURES: Readonly<Record<string, StoreFailure>> = { QuotaExceededError: "full", VersionError: "outdated" };

/** Runs storage work so that whatever it throws becomes a failure: no room is `full`, tables of a newer version `outdated`, all else `unavailable`. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail((error instanceof Error ? FAILURES[error.name] : undefined) ?? "unavailable");
  }
}
