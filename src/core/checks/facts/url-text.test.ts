import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { urlText } from "./url-text.ts";

describe("an address in the text", () => {
  test.each([
    ["lv-LV", "Go to https://a.example/b.", "Ejiet uz ⟦https://a.example/c⟧.", "Ejiet uz https://a.example/b."],
    ["ja-JP", "See <https://a.example/b>.", "<⟦https://b.example/b⟧>を見る", "<https://a.example/b>を見る"],
    ["ar-SA", "Write to <a@b.example>.", "اكتب إلى <⟦c@b.example⟧>.", "اكتب إلى <a@b.example>."],
    ["de-DE", "[https://a.example](/x)", "[⟦http://a.example⟧](/x)", "[https://a.example](/x)"],
  ])("is restored in %s: %s", (locale, source, target, fixed) => {
    fires(urlText, locale, source, target, fixed);
  });

  test.each([
    ["the locale's folder", "lv-LV", "https://a.example/en-us/b", "https://a.example/lv-lv/b"],
    ["moved", "de-DE", "https://a.example or https://b.example", "https://b.example oder https://a.example"],
    [
      "letters of another script behind it",
      "ja-JP",
      "Open https://a.example/b now.",
      "https://a.example/bを開きます。",
    ],
    ["an Arabic comma", "ar-SA", "https://a.example/b, then", "https://a.example/b، ثم"],
    ["angle brackets", "fr-FR", "See https://a.example/b.", "Voir <https://a.example/b>."],
    ["gone", "de-DE", "See https://a.example/b.", "Siehe dort."],
  ])("is right: %s", (_name, locale, source, target) => {
    silent(urlText, locale, source, target);
  });
});
