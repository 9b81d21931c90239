import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PatternNews } from "#workers/pattern-worker.ts";
import { createWorkerPatternSearch } from "./worker-pattern-search.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** What stands for a worker in Node, and says only what it is told to say. */
class SilentWorker extends EventTarget implements Worker {
  onmessage: Worker["onmessage"] = null;
  onmessageerror: Worker["onmessageerror"] = null;
  onerror: Worker["onerror"] = null;
  isEnded = false;

  postMessage(): void {}

  terminate(): void {
    this.isEnded = true;
  }

  say(news: PatternNews): void {
    this.onmessage?.(new MessageEvent("message", { data: news }));
  }
}

function search() {
  const worker = new SilentWorker();
  return { worker, found: createWorkerPatternSearch(() => worker).search(["aa"], /a/gu) };
}

it("F5 an expression has its time from when it is begun, however long what runs it is on its way", async () => {
  const { worker, found } = search();
  await vi.advanceTimersByTimeAsync(60_000);
  worker.say({ kind: "begun" });
  await vi.advanceTimersByTimeAsync(1_999);
  worker.say({ kind: "found", found: [[]] });
  expect(await found).toEqual({ ok: true, value: [[]] });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.isEnded).toBe(false);
});

it("F5 an expression that comes to no end in its time is ended, and that is said", async () => {
  const { worker, found } = search();
  worker.say({ kind: "begun" });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await found).toMatchObject({ ok: false, failure: expect.stringContaining("takes too long") });
  expect(worker.isEnded).toBe(true);
});
