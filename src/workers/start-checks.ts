import ChecksWorker from "./checks-worker.ts?worker";

/** A worker that checks articles: for the one in view, and for counting those of a workspace. */
export function startChecks(): Worker {
  return new ChecksWorker();
}
