import fc from "fast-check";
import { expect, test } from "vitest";
import { alignMarkup } from "./align-markup.ts";
import { flattenNodes, type MarkupNode } from "./markup-node.ts";
import { readMarkup } from "./read-markup.ts";

function aligned(source: string, target: string) {
  const sliceOf = (text: string) => (node: MarkupNode) => text.slice(node.from, node.to);
  const { targetOf, missing, extra } = alignMarkup(readMarkup(source), readMarkup(target));
  return {
    pairs: [...targetOf].map(([a, b]) => `${sliceOf(source)(a)} = ${sliceOf(target)(b)}`),
    missing: missing.map(sliceOf(source)),
    extra: extra.map(sliceOf(target)),
  };
}

test("M10: links are paired by destination, whatever their order", () => {
  expect(aligned("[a](/1) and [b](/2)", "[be](/2) un [a](/1)").pairs).toEqual([
    "[a](/1) = [a](/1)",
    "[b](/2) = [be](/2)",
  ]);
});

test("M10: a destination or code that changed is paired by kind", () => {
  expect(aligned("`sync --once` [a](/1) `x`", "`x` [a](/9) `sinhronizēt --once`")).toEqual({
    pairs: ["`x` = `x`", "`sync --once` = `sinhronizēt --once`", "[a](/1) = [a](/9)"],
    missing: [],
    extra: [],
  });
});

test("M10: of equals the first is paired with the first, within others too", () => {
  expect(aligned("**a** [**b**](/x)", "**1** [**2**](/x)").pairs).toEqual([
    "**a** = **1**",
    "[**b**](/x) = [**2**](/x)",
    "**b** = **2**",
  ]);
});

test("M11: placeholders and tokens must be the same to be paired", () => {
  expect(aligned("{0} of {1} [!TIPS]", "{1} no {2} [!PADOMI]")).toEqual({
    pairs: ["{1} = {1}"],
    missing: ["{0}", "[!TIPS]"],
    extra: ["{2}", "[!PADOMI]"],
  });
});

test("M11: entities and escapes are nobody's loss", () => {
  expect(aligned("a&nbsp;b \\*", "c").missing).toEqual([]);
});

test("M10: every node is paired once or left over", () => {
  const unit = fc.constantFrom("a ", "**b** ", "`c` ", "`d` ", "[e](/f) ", "[g](/h) ", "{0} ", "{1} ", "<xref:i> ");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 9 }), fc.string({ unit, maxLength: 9 }), (source, target) => {
      const [sources, targets] = [readMarkup(source), readMarkup(target)];
      const { targetOf, sourceOf, missing, extra } = alignMarkup(sources, targets);
      expect(targetOf.size).toBe(sourceOf.size);
      for (const [node, other] of targetOf) {
        expect(sourceOf.get(other)).toBe(node);
        expect(other.kind).toBe(node.kind);
      }
      expect(new Set([...targetOf.keys(), ...missing])).toEqual(new Set(flattenNodes(sources)));
      expect(new Set([...sourceOf.keys(), ...extra])).toEqual(new Set(flattenNodes(targets)));
      for (const lost of missing)
        expect(extra.some(({ kind, key }) => kind === lost.kind && key === lost.key)).toBe(false);
    }),
  );
});
