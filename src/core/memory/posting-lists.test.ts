import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PostingLists } from "./posting-lists.ts";

describe("posting lists", () => {
  test("hold what was put in, in order and each once, whichever list grows beside them", () => {
    const additions = fc.array(fc.tuple(fc.nat(20), fc.nat(3), fc.integer({ min: 1, max: 40 })), {
      maxLength: 60,
      size: "max",
    });
    fc.assert(
      fc.property(additions, (list) => {
        const lists = new PostingLists();
        const expected = new Map<number, number[]>();
        let number = 0;
        for (const [name, step, times] of list) {
          for (let time = 0; time < times; time++) {
            number += step;
            lists.add(name, number);
            const known = expected.get(name) ?? [];
            if (known.at(-1) !== number) known.push(number);
            expected.set(name, known);
          }
        }
        for (let name = 0; name <= 21; name++) {
          expect([...lists.of(name)]).toEqual(expected.get(name) ?? []);
          expect(lists.lengthOf(name)).toBe(expected.get(name)?.length ?? 0);
        }
      }),
    );
  });

  test("a list outgrows its page", () => {
    const lists = new PostingLists();
    const count = 100_000;
    for (let number = 0; number < count; number++) {
      lists.add(0, number);
      if (number % 7 === 0) lists.add(1 + (number % 300), number);
    }
    expect(lists.of(0)).toEqual(Uint32Array.from({ length: count }, (_, index) => index));
    const sevenths = Uint32Array.from({ length: count }, (_, number) => number).filter(
      (number) => number % 7 === 0 && number % 300 === 41,
    );
    expect(lists.of(42)).toEqual(sevenths);
  });
});
