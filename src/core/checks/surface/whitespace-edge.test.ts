import { describe, test } from "vitest";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { whitespaceEdge } from "./whitespace-edge.ts";

describe("a space at the edge", () => {
  test("C7 takes time that grows with the text and no faster", () => {
    const textOf = (n: number) => `x${" ".repeat(n)}x`;
    const subjects = new Map([4000, 32_000].map((n) => [textOf(n), subjectOf("lv-LV", "Save", textOf(n))]));
    expectLinear(textOf, 32_000, (text) => {
      const subject = subjects.get(text);
      if (subject !== undefined) whitespaceEdge.run(subject);
    });
  });

  test.each([
    ["de-DE", "Save.", "Speichern.⟦ ⟧", "Speichern."],
    ["lv-LV", "Save.", "⟦  ⟧Saglabāt.", "Saglabāt."],
    ["ja-JP", "Save.", "⟦\u3000⟧保存します。", "保存します。"],
    ["ar-SA", "Save.", "احفظ.⟦\u00a0⟧", "احفظ."],
    ["fr-FR", "Save ", "Enregistrer⟦⟧", "Enregistrer "],
  ])("is found in %s", (locale, source, target, fixed) => {
    fires(whitespaceEdge, locale, source, target, fixed);
  });

  test("is found at both", () => {
    fires(whitespaceEdge, "de-DE", "Save", "⟦ ⟧Speichern⟦ ⟧", "Speichern ");
  });

  test.each([
    ["none", "de-DE", "Save", "Speichern"],
    ["none without word spaces", "ja-JP", "Save it.", "保存します。"],
    ["the source has one too", "lv-LV", "Save  ", "Saglabāt "],
    ["Thai does without", "th-TH", "Save ", "บันทึก"],
    ["nothing but spaces", "de-DE", "Save", "  "],
  ])("is not: %s", (_name, locale, source, target) => {
    silent(whitespaceEdge, locale, source, target);
  });
});
