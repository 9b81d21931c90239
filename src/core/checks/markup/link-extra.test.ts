import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { linkExtra } from "./link-extra.ts";

describe("a link too many", () => {
  test.each([
    ["lv-LV", "See [a](/a).", "Skatiet [a](/a) un ⟦[b](/b)⟧.", "Skatiet [a](/a) un b."],
    ["ja-JP", "See a.", "⟦[これ](/a)⟧を参照。", "これを参照。"],
    ["he-IL", "See [a](/a).", "ראה [א](/a) ⟦[ב](/a)⟧.", "ראה [א](/a) ב."],
    ["de-DE", "See [a][x].", "Siehe [a][x] ⟦[b][y]⟧.", "Siehe [a][x] b."],
    ["es-ES", "See a.", "Vea a ⟦![b](/b.png)⟧.", undefined],
    ["es-ES", "See a.", "Vea a ⟦https://b.example⟧.", undefined],
  ])("is unwrapped in %s: %s", (locale, source, target, fixed) => {
    fires(linkExtra, locale, source, target, fixed);
  });

  test.each([
    ["the same", "de-DE", "[a](/a)", "[a](/a)"],
    ["one that Markdown does not read in the source", "de-DE", "[a] (/a b)", "[a](/a)"],
    ["what a token became", "de-DE", "[!INCLUDE [a](b.md)]", "[! EINSCHLIESSEN [a](b.md)]"],
    ["the address in a broken link", "de-DE", "[a](https://a.example)", "[a] (https://a.example)"],
    ["the address left of a link", "lv-LV", "[a](https://a.example)", "https://a.example"],
    ["an image made a link", "ja-JP", "![a](b.png)", "[a](b.png)"],
    ["a link for a bare address", "fr-FR", "See https://a.example/x.", "Voir [ici](https://a.example/x)."],
  ])("is not: %s", (_name, locale, source, target) => {
    silent(linkExtra, locale, source, target);
  });
});
