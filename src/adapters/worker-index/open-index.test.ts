import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { IndexAnswer } from "#workers/index-worker.ts";
import { type IndexPort, openIndex } from "./open-index.ts";

let isTerminated = false;
const port: IndexPort = {
  onmessage: null,
  onerror: null,
  postMessage: () => {},
  terminate: () => {
    isTerminated = true;
  },
};
const answer = (data: IndexAnswer) => port.onmessage?.(new MessageEvent("message", { data }));

beforeEach(() => {
  isTerminated = false;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it("O26 files of the origin that never answer keep no workspace waiting: it is read as if nothing were kept", async () => {
  const opened = openIndex(() => port, ["x"], "1");
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await opened).toMatchObject({ keeping: "nowhere" });
  expect(isTerminated).toBe(true);
});

it("O26 those that answer are waited for no longer", async () => {
  const opened = openIndex(() => port, ["x"], "1");
  answer({ kind: "opened", keeping: "kept" });
  expect(await opened).toMatchObject({ keeping: "kept" });
  expect([isTerminated, vi.getTimerCount()]).toEqual([false, 0]);
});
