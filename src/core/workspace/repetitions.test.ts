import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashSources, Repetitions } from "./repetitions.ts";

/** Counts each source among all, every time anew. */
function naive(articles: readonly (readonly string[])[]): readonly number[] {
  const all = articles.flat();
  return articles.map((sources) => sources.filter((one) => all.filter((other) => other === one).length > 1).length);
}

function counted(articles: readonly (readonly string[])[]): readonly number[] {
  const repetitions = new Repetitions();
  const numbers = articles.map((sources) => repetitions.add(hashSources(sources)));
  return numbers.map((number) => repetitions.of(number));
}

describe("segments whose source occurs elsewhere", () => {
  it("W49 are counted as comparing each source with all others counts them", () => {
    const source = fc.oneof(fc.constantFrom("a", "b", "Save", "save", "", "документ", "😀"), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(source, { maxLength: 8 }), { maxLength: 8 }), (articles) => {
        expect(counted(articles)).toEqual(naive(articles));
      }),
    );
  });

  it("W49 also where the tables have grown, and of many sources alike but for a letter none is taken for another", () => {
    const distinct = Array.from({ length: 200_000 }, (_, index) => `Source ${index} ends alike`);
    expect(counted([distinct, distinct.slice(0, 5), ["other"]])).toEqual([5, 5, 0]);
  });
});
