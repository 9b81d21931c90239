import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { punctuationDoubled } from "./punctuation-doubled.ts";

describe("a doubled mark", () => {
  test.each([
    ["de-DE", "Save it.", "Speichern⟦..⟧", "Speichern."],
    ["lv-LV", "See [x](y).", "Skatiet [x⟦.](y).⟧", "Skatiet [x](y)."],
    ["fr-FR", "First, save it.", "D’abord⟦,,⟧ enregistrez.", "D’abord, enregistrez."],
    ["es-ES", "First, save it.", "Primero⟦,,⟧guarde.", "Primero,guarde."],
    ["ja-JP", "Save it.", "保存します⟦。。⟧", "保存します。"],
    ["zh-CN", "Save it.", "保存⟦。.⟧", "保存。"],
    ["ar-SA", "First, save it.", "أولا⟦،،⟧ احفظ.", "أولا، احفظ."],
    ["hi-IN", "Save it.", "सहेजें⟦।.⟧", "सहेजें।"],
    ["ru-RU", "Is it saved?", "Сохранено⟦?.⟧", "Сохранено?"],
    ["ru-RU", "Save it.", "Сохраните⟦?.⟧", "Сохраните."],
    ["tr-TR", "**Note:** Save.", "**Not⟦:**:⟧ Kaydedin.", "**Not**: Kaydedin."],
    ["ko-KR", "Save it.", "저장합니다⟦,.⟧", "저장합니다."],
    ["de-DE", "Run `x`.", "Führen Sie `x`⟦..⟧", "Führen Sie `x`."],
    ["ja-JP", "Note: save.", "重要⟦.:⟧ 保存します", "重要: 保存します"],
    ["zh-TW", "Note: save.", "注意⟦.：⟧ 儲存", "注意： 儲存"],
    ["ko-KR", "Note: save.", "중요⟦.:⟧ 저장", "중요: 저장"],
  ])("is found in %s: %s", (locale, source, target, fixed) => {
    fires(punctuationDoubled, locale, source, target, fixed);
  });

  test.each([
    ["an ellipsis", "de-DE", "Loading...", "Wird geladen..."],
    ["the source has it", "lv-LV", "Really?!", "Tiešām?!"],
    ["full-width twins of the source's", "zh-CN", "Really?!", "真的？！"],
    ["an abbreviation and a comma", "de-DE", "Files and so on, too", "Dateien usw., auch"],
    ["an ordinal or a date", "lv-LV", "Before March 15, 2022, it", "Līdz 15.03.2022., tas"],
    ["an ordinal before a colon", "de-DE", "the 2nd: it", "am 2.: es"],
    ["a path", "de-DE", "Go up", "Wechseln zu ../oben"],
    ["a range", "de-DE", "1 to 5", "1..5"],
    ["an operator", "de-DE", "Use it", "a?.b und C::D"],
    ["low quotation marks typed as commas", "de-DE", "“x”", "Das ,,Wort''"],
    ["in code", "de-DE", "Use `a..b`.", "`cd ..` bei `a..b`."],
  ])("is not: %s", (_name, locale, source, target) => {
    silent(punctuationDoubled, locale, source, target);
  });
});
