import { describe, expect, it } from "vitest";
import type { SaveOutcome, StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type Change, transitionsOf } from "#core/review/change.ts";
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
  return { label: notation, records: { unit: new Map(units) } };
}

/** A queue whose saves are answered by hand, in the order they were sent. */
function createBench() {
  const sent: { label: string; answer: (result: Result<SaveOutcome, StoreFailure>) => void }[] = [];
  const events: string[] = [];
  const stored = new Map<string, number>();
  const queue = createSaveQueue({
    revision: (key) => stored.get(key) ?? 0,
    save: (change, bases) =>
      new Promise((answer) => {
        const targets = Array.from(transitionsOf(change, "unit"), ([key, { to }]) => {
          const base = bases.get(key);
          return `${key}=${to.target}${base?.isUnderWay ? `+${base.revision}` : ""}`;
        });
        sent.push({ label: targets.join(" "), answer });
      }),
    onSaved: (records) => {
      events.push(`saved ${[...records.keys()]}`);
      for (const key of records.keys()) stored.set(key, (stored.get(key) ?? 0) + 1);
    },
    onConflict: (theirs, lost) => {
      const transitions = Array.from(lost, ([key, { from, to }]) => `${key}:${from.target}>${to.target}`);
      events.push(`conflict ${[...theirs.keys()]} lost ${transitions}`);
    },
    onFailure: (failure) => events.push(failure),
  });
  const answer = async (result: Result<SaveOutcome, StoreFailure>, which = 0) => {
    sent.splice(which, 1)[0]?.answer(result);
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
    fails: (which = 0) => answer(fail("full"), which),
  };
}

describe("the save queue", () => {
  it("R31 sends everything at once, each from the revision that what is under way will have", async () => {
    const bench = createBench();
    for (const notation of ["x:a>b", "x:b>c", "y:a>b", "x:c>d y:b>c", "y:c>d"]) bench.queue.add(changeOf(notation));
    expect(bench.labels()).toEqual(["x=b", "x=c+1", "y=b", "x=d+2 y=c+1", "y=d+2"]);
    await bench.saved("x");
    await bench.saved("x");
    expect(["x", "y", "z"].map((key) => bench.queue.base(key).revision)).toEqual([3, 3, 0]);
    bench.queue.add(changeOf("x:d>e"));
    expect(bench.labels().at(-1)).toBe("x=e+3");
    await bench.saved("y");
    await bench.saved("x", "y");
    await bench.saved("y");
    expect([bench.queue.busy("x"), bench.queue.busy("y"), bench.queue.pending()]).toEqual([true, false, 1]);
  });

  it("R80 keeps what failed, in order, and tries one at a time until one is through", async () => {
    const bench = createBench();
    for (const notation of ["x:a>b", "y:a>b", "x:b>c"]) bench.queue.add(changeOf(notation));
    for (let count = 0; count < 3; count++) await bench.fails();
    expect([bench.queue.failed(), bench.queue.pending(), bench.labels()]).toEqual([true, 3, []]);
    bench.queue.send();
    expect(bench.labels()).toEqual(["x=b"]);
    await bench.saved("x");
    expect([bench.queue.failed(), bench.labels()]).toEqual([false, ["y=b", "x=c"]]);
    while (bench.labels().length > 0) await bench.saved();
    expect([bench.queue.pending(), bench.events.filter((event) => event === "full").length]).toEqual([0, 3]);
  });

  it("R80 sends no text again where a later one of its unit was stored, and one that came later in any case", async () => {
    const bench = createBench();
    bench.queue.add(changeOf("x:a>b y:a>b"));
    bench.queue.add(changeOf("x:b>c"));
    await bench.fails();
    await bench.saved("x");
    expect(bench.labels()).toEqual(["y=b"]);
    await bench.saved("y");
    bench.queue.add(changeOf("x:c>d"));
    bench.queue.add(changeOf("x:d>e"));
    // The answer to the second comes first.
    await bench.fails(1);
    await bench.saved("x");
    expect(bench.labels()).toEqual(["x=e"]);
  });

  it("R94 gives up a unit in conflict with all that is under way and waits for it, and sends the rest again", async () => {
    const bench = createBench();
    for (const notation of ["x:a>b y:a>b", "x:b>c", "z:a>b"]) bench.queue.add(changeOf(notation));
    await bench.conflict("x");
    bench.queue.add(changeOf("x:c>d"));
    expect([bench.events, bench.labels()]).toEqual([[], ["x=c+1", "z=b"]]);
    await bench.conflict("x");
    await bench.saved("z");
    expect(bench.events).toEqual(["saved z", "conflict x lost x:a>d"]);
    expect(bench.labels()).toEqual(["y=b"]);
    await bench.saved("y");
    expect([bench.labels(), bench.queue.pending()]).toEqual([[], 0]);
  });

  it("R94 tells of a conflict also where what was lost came back to its beginning", async () => {
    const bench = createBench();
    bench.queue.add(changeOf("x:a>b"));
    bench.queue.add(changeOf("x:b>a"));
    await bench.conflict("x");
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
