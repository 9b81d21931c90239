import { afterEach, expect, it, vi } from "vitest";
import { whenIdle } from "./when-idle.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser that rests, or shows a frame, when it is told to. */
function restingBrowser(kind: "IdleCallback" | "AnimationFrame") {
  const waiting = new Map<number, () => void>();
  const options: unknown[] = [];
  vi.stubGlobal("requestIdleCallback", undefined);
  vi.stubGlobal(`request${kind}`, (work: () => void, how: unknown) => {
    waiting.set(waiting.size + 1, work);
    options.push(how);
    return waiting.size;
  });
  vi.stubGlobal(`cancel${kind}`, (handle: number) => waiting.delete(handle));
  const rest = () => {
    const due = [...waiting.values()];
    waiting.clear();
    for (const work of due) work();
  };
  return { rest, options };
}

it("waits for the browser to rest, and works once", () => {
  const { rest, options } = restingBrowser("IdleCallback");
  const done: string[] = [];
  whenIdle(() => done.push("work"));
  expect([done, options]).toEqual([[], [{}]]);
  rest();
  rest();
  expect(done).toEqual(["work"]);
});

it("asks a browser that never rests to work after the patience given", () => {
  const { options } = restingBrowser("IdleCallback");
  whenIdle(() => {}, 500);
  expect(options).toEqual([{ timeout: 500 }]);
});

it("does nothing once it is called off, and calling off again does no harm", () => {
  const { rest } = restingBrowser("IdleCallback");
  const done: string[] = [];
  const callOff = whenIdle(() => done.push("work"));
  callOff();
  callOff();
  rest();
  expect(done).toEqual([]);
});

it("does nothing where the browser does not say when it rests, unless it has to be done: then after the next paint", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { rest } = restingBrowser("AnimationFrame");
  const done: string[] = [];
  whenIdle(() => done.push("ahead"))();
  whenIdle(() => done.push("after paint"), 500);
  const callOff = [whenIdle(() => done.push("called off"), 500), whenIdle(() => done.push("called off late"), 500)];
  callOff[0]?.();
  rest();
  callOff[1]?.();
  expect(done).toEqual([]);
  vi.runAllTimers();
  vi.useRealTimers();
  expect(done).toEqual(["after paint"]);
});
