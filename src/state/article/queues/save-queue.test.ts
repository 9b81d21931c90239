import { describe, expect, it } from "vitest";
import type { SaveOutcome, StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Change } from "#core/review/change.ts";
import { nextRecord } from "#core/review/history.ts";
import type { UnitState } from "#core/review/record.ts";
import { createSaveQueue } from "./save-queue.ts";

const state = (target: string): UnitState => ({ target, status: "edited", reason: null });

/** `x:a>b y:a>b`: the units and their targets before and after. */
function changeOf(notation: string): Change {
  const units = notation.split(" ").map((part) => {
    const [key = "", from = "", to = ""] = part.split(/[:>]/);
    return [key, { from: state(from), to: state(to) }] as const;
  });
  return { label: notation, units: new Map(units) };
}

/** A queue whose saves are answered by hand, in the order they were sent. */
function createBench() {
  const sent: { label: string; answer: (result: Result<SaveOutcome, StoreFailure>) => void }[] = [];
  const events: string[] = [];
  const queue = createSaveQueue({
    save: (change) =>
      new Promise((answer) => {
        const targets = Array.from(change.units, ([key, { to }]) => `${key}=${to.target}`);
        sent.push({ label: targets.join(" "), answer });
      }),
    onSaved: (records) => events.push(`saved ${[...records.keys()]}`),
    onConflict: (theirs, lost) => {
      const transitions = Array.from(lost, ([key, { from, to }]) => `${key}:${from.target}>${to.target}`);
      events.push(`conflict ${[...theirs.keys()]} lost ${transitions}`);
    },
    onFailure: (failure) => events.push(failure),
  });
  const answer = async (result: Result<SaveOutcome, StoreFailure>) => {
    sent.shift()?.answer(result);
    await Promise.resolve();
    await Promise.resolve();
  };
  const recordsOf = (...keys: string[]) => new Map(keys.map((key) => [key, nextRecord(undefined, state("theirs"), 1)]));
  return {
    queue,
    events,
    labels: () => sent.map(({ label }) => label),
    saved: (...keys: string[]) => answer(ok({ kind: "saved", records: recordsOf(...keys) })),
    conflict: (...keys: string[]) => answer(ok({ kind: "conflict", records: recordsOf(...keys) })),
    fails: () => answer(fail("full")),
  };
}

describe("the save queue", () => {
  it("R31 sends at once what touches other units, and in turn what touches the same", async () => {
    const bench = createBench();
    for (const notation of ["x:a>b", "x:b>c", "y:a>b", "x:c>d y:b>c", "y:c>d"]) bench.queue.add(changeOf(notation));
    expect(bench.labels()).toEqual(["x=b", "y=b"]);
    await bench.saved("x");
    expect(bench.labels()).toEqual(["y=b", "x=c"]);
    await bench.saved("y");
    expect(bench.labels()).toEqual(["x=c"]);
    await bench.saved("x");
    expect(bench.labels()).toEqual(["x=d y=c"]);
    await bench.saved("x", "y");
    expect(bench.labels()).toEqual(["y=d"]);
    expect([bench.queue.busy("x"), bench.queue.busy("y"), bench.queue.pending()]).toEqual([false, true, 1]);
  });

  it("R80 keeps what failed, in order, and tries one at a time until one is through", async () => {
    const bench = createBench();
    for (const notation of ["x:a>b", "y:a>b", "x:b>c"]) bench.queue.add(changeOf(notation));
    await bench.fails();
    await bench.fails();
    expect([bench.queue.failed(), bench.queue.pending(), bench.labels()]).toEqual([true, 3, []]);
    bench.queue.send();
    expect(bench.labels()).toHaveLength(1);
    await bench.saved("x");
    expect(bench.queue.failed()).toBe(false);
    while (bench.labels().length > 0) await bench.saved();
    expect([bench.queue.pending(), bench.events.filter((event) => event === "full")]).toEqual([0, ["full", "full"]]);
  });

  it("R94 gives up a unit in conflict with all that waits for it, and sends the rest again", async () => {
    const bench = createBench();
    for (const notation of ["x:a>b y:a>b", "x:b>c", "y:b>c"]) bench.queue.add(changeOf(notation));
    await bench.conflict("x");
    expect(bench.events).toEqual(["conflict x lost x:a>c"]);
    expect(bench.labels()).toEqual(["y=b"]);
    await bench.saved("y");
    expect(bench.labels()).toEqual(["y=c"]);
  });

  it("R94 tells of a conflict also where what was lost came back to its beginning", async () => {
    const bench = createBench();
    bench.queue.add(changeOf("x:a>b"));
    bench.queue.add(changeOf("x:b>a"));
    await bench.conflict("x");
    expect(bench.events).toEqual(["conflict x lost x:a>a"]);
    expect(bench.queue.pending()).toBe(0);
  });

  it("R51 settles when all is stored, or the store has failed", async () => {
    const bench = createBench();
    let settled = 0;
    const wait = () => void bench.queue.settled().then(() => settled++);
    wait();
    await Promise.resolve();
    expect(settled).toBe(1);
    bench.queue.add(changeOf("x:a>b"));
    bench.queue.add(changeOf("x:b>c"));
    wait();
    await bench.saved("x");
    expect(settled).toBe(1);
    await bench.fails();
    expect(settled).toBe(2);
  });
});
