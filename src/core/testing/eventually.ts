import { vi } from "vitest";

/** Less than a test may take, so that what did not come is said. */
const PATIENCE_MS = 50_000;

/** Waits until `check` throws no more, for as long as it takes on a machine that does much else: vitest's own patience is a second. Resolves with what it returned. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return await vi.waitFor(check, { timeout: PATIENCE_MS });
}
