import ChecksWorker from "./checks-worker.ts?worker";
import address from "./checks-worker.ts?worker&url";

/** Where its code is. */
export const checksAddress = address;

/** A worker that checks articles: for the one in view, and for counting those of a workspace. */
export function startChecks(): Worker {
  return new ChecksWorker();
}
