import type { Pacing } from "#core/slices/sliced.ts";

/**
 * As the browser has it: what waits is done, and painted, between two slices. By a message and not by a timer: browsers keep a timer that was set by a timer
 * waiting for four milliseconds, which is half of what a slice takes.
 */
export const pagePacing: Pacing = {
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};
