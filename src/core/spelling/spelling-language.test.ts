import { expect, it } from "vitest";
import { spellingLanguageOf } from "./spelling-language.ts";

it.each([
  ["lv-LV", "lv"],
  ["fr-ca", "fr"],
  ["pt-BR", "pt"],
  ["pt-PT", "pt-pt"],
  ["sr-Latn-RS", "sr-latn"],
  ["", null],
  [null, null],
])("SP1 the language of %s is %s", (locale, language) => {
  expect(spellingLanguageOf(locale)).toBe(language);
});
