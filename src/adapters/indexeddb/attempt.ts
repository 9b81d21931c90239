import type { StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";

/** Runs storage work so that whatever it throws becomes a failure: no room is `full`, all else `unavailable`. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(isQuotaError(error) ? "full" : "unavailable");
  }
}

function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}
