import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { mapAhead } from "./map-ahead.ts";

test("never runs more than it may, and keeps the order", async () => {
  const finish: (() => void)[] = [];
  const work = (item: number) => new Promise<number>((resolve) => finish.push(() => resolve(item)));
  const results = mapAhead([0, 1, 2, 3, 4, 5], 4, work);
  const first = results.next();
  await setImmediate();
  expect(finish).toHaveLength(4);
  for (const at of [3, 2, 1]) finish[at]?.();
  const second = first.then(() => results.next());
  await setImmediate();
  expect(finish).toHaveLength(4);
  finish[0]?.();
  expect([(await first).value, (await second).value]).toEqual([0, 1]);
  expect(finish).toHaveLength(5);
});

test("takes nothing before there is room, and closes its items when it is left", async () => {
  const taken: number[] = [];
  let closed = false;
  async function* items() {
    try {
      for (let item = 0; ; item++) {
        taken.push(item);
        yield item;
      }
    } finally {
      closed = true;
    }
  }
  for await (const item of mapAhead(items(), 3, async (value) => value)) if (item === 5) break;
  expect({ taken: taken.length, closed }).toEqual({ taken: 8, closed: true });
});
