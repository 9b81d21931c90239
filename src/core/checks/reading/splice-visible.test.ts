import { describe, expect, test } from "vitest";
import { subjectOf } from "#core/checks/testing/check-case.ts";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { gapAt, spliceVisible } from "./splice-visible.ts";

const sideOf = (text: string) => subjectOf("de-DE", "x", text).target;

describe("an edit of the visible text", () => {
  test.each([
    ["plain", "a b c", "b", "x", "a x c"],
    ["across marks", "a **b** c", "b c", "x", "a **x**"],
    ["an entity is one character", "a&nbsp;b", "\u00a0", "", "ab"],
    ["one that is two code units", "a&#x1F600;bc", "\u{1F600}b", "x", "axc"],
    ["spaces on both sides of a mark", "a [b ](u) .", "  ", "", "a [b](u)."],
  ])("%s", (_name, text, stretch, by, edited) => {
    const side = sideOf(text);
    const from = side.visible.text.indexOf(stretch);
    expect(spliceVisible(side, { from, to: from + stretch.length }, by)).toBe(edited);
  });

  test("C7 takes time that grows with the stretch and no faster", () => {
    expectLinear(
      (n) => "a&nbsp;".repeat(n),
      60_000,
      (text) => {
        const side = sideOf(text);
        spliceVisible(side, { from: 0, to: side.visible.text.length }, "");
      },
    );
  });

  test.each([
    ["before what opens", "a,**b**", "a,|**b**"],
    ["behind what closes", "**a,**b", "**a,**|b"],
    ["behind all that closes", "[**a,**](u)b", "[**a,**](u)|b"],
    ["between both", "**a,**[b](u)", "**a,**|[b](u)"],
  ])("finds the gap %s", (_name, text, marked) => {
    const side = sideOf(text);
    const at = gapAt(side, side.visible.text.indexOf("b"));
    expect(`${text.slice(0, at)}|${text.slice(at)}`).toBe(marked);
  });
});
