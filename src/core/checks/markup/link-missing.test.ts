import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { linkMissing } from "./link-missing.ts";

describe("a missing link", () => {
  test.each([
    ["its own words", "lv-LV", "Open [Excel](/e) now.", "Atveriet ⟦Excel⟧ tagad.", "Atveriet [Excel](/e) tagad."],
    ["its words in bold", "de-DE", "Open [**Save**](/e).", "Öffnen Sie ⟦**Save**⟧.", "Öffnen Sie [**Save**](/e)."],
    ["its code", "ja-JP", "See [`a.b`](/e).", "⟦`a.b`⟧を参照。", "[`a.b`](/e)を参照。"],
    ["all words", "fr-FR", "[Next step](/n).", "⟦Étape suivante⟧.", "[Étape suivante](/n)."],
    ["a collapsed reference", "de-DE", "Open [Excel][] now.", "Öffnen Sie ⟦Excel⟧.", "Öffnen Sie [Excel][Excel]."],
  ])("is put around %s", (_name, locale, source, target, fixed) => {
    fires(linkMissing, locale, source, target, fixed);
  });

  test.each([
    ["the end", "ar-SA", "Now see [this](/t).", "الآن انظر⟦⟧.", "الآن انظر [this](/t)."],
    ["the end without blanks", "zh-CN", "Now see [this](/t).", "现在查看⟦⟧。", "现在查看[this](/t)。"],
    [
      "behind its neighbour",
      "de-DE",
      "See [a](/a) or [b](/b) now.",
      "Siehe [x](/a)⟦⟧ jetzt.",
      "Siehe [x](/a) [b](/b) jetzt.",
    ],
    ["before its neighbour", "de-DE", "See ![b](/b) or `c` now.", "Siehe ⟦⟧`c` jetzt.", "Siehe ![b](/b) `c` jetzt."],
    ["an address", "ru-RU", "Go to https://a.example/x.", "Перейдите⟦⟧.", "Перейдите https://a.example/x."],
  ])("is put at %s", (_name, locale, source, target, fixed) => {
    fires(linkMissing, locale, source, target, fixed);
  });

  test("is made of the bare address that is left of it", () => {
    fires(
      linkMissing,
      "de-DE",
      "See [this](https://a.example/x).",
      "Siehe ⟦https://a.example/x⟧.",
      "Siehe [this](https://a.example/x).",
    );
  });

  test("is told once for each", () => {
    fires(linkMissing, "ko-KR", "[a](/a) and [b](/b)", "가와 나⟦⟧⟦⟧");
  });

  test.each([
    ["all there", "lv-LV", "[a](/a) [b](/b)", "[b](/b) [a](/a)"],
    ["changed", "de-DE", "[a](/a)", "[a](/b)"],
    ["broken", "ja-JP", "See [a](/a).", "[a] (/a)を参照。"],
    ["an address made a link", "de-DE", "See https://a.example/x.", "Siehe [hier](https://a.example/x)."],
    ["nothing translated", "de-DE", "See [a](/a).", ""],
    ["brackets that are no link", "th-TH", "Type [name] (optional).", "พิมพ์ชื่อ (ไม่บังคับ)"],
  ])("is not: %s", (_name, locale, source, target) => {
    silent(linkMissing, locale, source, target);
  });
});
