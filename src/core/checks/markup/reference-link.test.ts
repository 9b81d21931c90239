import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { referenceLink } from "./reference-link.ts";

describe("a reference's id", () => {
  test.each([
    ["lv-LV", "See [a][my-id].", "Skatiet [to][⟦mans-id⟧].", "Skatiet [to][my-id]."],
    ["ja-JP", "See [Portal][].", "[ポータル][⟦⟧]を見る", "[ポータル][Portal]を見る"],
    ["ar-SA", "See ![a][1].", "انظر ![أ][⟦2⟧].", "انظر ![أ][1]."],
    ["de-DE", "[a][1] [b][2]", "[b][2] [a][⟦3⟧]", "[b][2] [a][1]"],
    ["fr-FR", "Save it.[^1]", "Enregistrez-le.⟦[^2]⟧", "Enregistrez-le.[^1]"],
    ["hi-IN", "Save it.[^note]", "इसे सहेजें।⟦[^टिप्पणी]⟧", "इसे सहेजें।[^note]"],
    ["zh-CN", "Save it.[^1]", "保存。⟦［^1］⟧", "保存。[^1]"],
  ])("is restored in %s: %s", (locale, source, target, fixed) => {
    fires(referenceLink, locale, source, target, fixed);
  });

  test.each([
    ["the same", "lv-LV", "See [a][b].", "Skatiet [to][b]."],
    ["moved", "ja-JP", "[a][1] [b][2]", "[b][2] [a][1]"],
    ["a footnote before the stop", "ja-JP", "Save it.[^1]", "保存します[^1]。"],
    ["in other case", "tr-TR", "[a][My Id]", "[ä][my id]"],
    ["written out", "de-DE", "[Portal][]", "[Das Portal][Portal]"],
    ["changed into a link", "de-DE", "[a][b]", "[a](/b)"],
    ["of an inline link", "de-DE", "[a](b)", "[a](c)"],
  ])("is right: %s", (_name, locale, source, target) => {
    silent(referenceLink, locale, source, target);
  });

  test("may be translated where its definition is", () => {
    silent(referenceLink, "de-DE", "[a][b]", "[ä][c]", { around: "{}\n\n[c]: /x" });
    fires(referenceLink, "de-DE", "[a][b]", "[ä][⟦c⟧]", undefined, { around: "{}\n\n[b]: /y\n[c]: /x" });
  });
});
