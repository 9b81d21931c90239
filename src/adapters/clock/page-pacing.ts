import type { Pacing } from "#core/slices/sliced.ts";

/** As the browser has it: what waits is done, and painted, between two slices. */
export const pagePacing: Pacing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};
