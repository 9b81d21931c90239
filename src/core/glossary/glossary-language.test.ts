import { describe, expect, it } from "vitest";
import { glossaryLanguageName, glossaryLanguageOf } from "./glossary-language.ts";

describe("the glossary that an article goes by", () => {
  it.each([
    ["lv-LV", "lv", "Latvian"],
    ["de-AT", "de", "German"],
    ["zh-CN", "zh", "Chinese"],
    ["zh-TW", "zh-Hant", "Traditional Chinese"],
    ["sr-Latn-RS", "sr-Latn", "Serbian (Latin)"],
    ["pt-BR", "pt", "Portuguese"],
    ["pt-PT", "pt-PT", "European Portuguese"],
    ["not a locale", "und", "no language"],
    [null, "und", "no language"],
  ])("T20 of %s is %s", (locale, language, name) => {
    expect(glossaryLanguageOf(locale)).toBe(language);
    expect(glossaryLanguageName(language)).toBe(name);
  });
});
