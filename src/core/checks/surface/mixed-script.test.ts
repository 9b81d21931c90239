import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { mixedScript } from "./mixed-script.ts";

describe("a letter of another script", () => {
  test.each([
    ["Cyrillic in German", "de-DE", "⟦Dаtei⟧", "Datei"],
    ["Cyrillic in bold Latvian", "lv-LV", "**⟦Sаglаbāt⟧**", "**Saglabāt**"],
    ["Latin in Russian", "ru-RU", "⟦фaйл⟧", "файл"],
    ["Latin in Greek", "el-GR", "⟦αρχείo⟧", "αρχείο"],
    ["Greek in French", "fr-FR", "⟦fοnction⟧", "fonction"],
    ["Cyrillic in a Latin name in Japanese", "ja-JP", "⟦Micrоsoft⟧ を開く", "Microsoft を開く"],
  ])("is replaced: %s", (_name, locale, target, fixed) => {
    fires(mixedScript, locale, "Save the file.", target, fixed);
  });

  test.each([
    ["a hyphen between", "ru-RU", "IP address", "IP-адрес"],
    ["an ending", "ru-RU", "Two SMS", "SMSками"],
    ["whole words", "ru-RU", "Open Word", "Откройте Word"],
    ["a unit", "de-DE", "5 kΩ", "5 kΩ"],
    ["the source has it", "de-DE", "Type Dаtei", "Geben Sie Dаtei ein"],
    ["Japanese beside Latin", "ja-JP", "Use API", "APIを使う"],
    ["code", "ru-RU", "`фaйл`", "`фaйл`"],
  ])("is none: %s", (_name, locale, source, target) => {
    silent(mixedScript, locale, source, target);
  });
});
