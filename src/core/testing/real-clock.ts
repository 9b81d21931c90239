/** Test files share a process, and none leaves a made-up clock to the next one. */
import { afterAll, vi } from "vitest";

afterAll(() => {
  if (!vi.isFakeTimers()) return;
  vi.useRealTimers();
  throw new Error("A made-up clock is left to the next file: call vi.useRealTimers() after each test.");
});
