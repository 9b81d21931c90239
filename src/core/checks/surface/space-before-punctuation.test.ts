import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { spaceBeforePunctuation } from "./space-before-punctuation.ts";

describe("a space before a mark", () => {
  test.each([
    ["lv-LV", "See [x](y).", "Skatiet [x](y)⟦ ⟧.", "Skatiet [x](y)."],
    ["lv-LV", "See [x](y).", "Skatiet [x⟦ ⟧](y).", "Skatiet [x](y)."],
    [
      "de-DE",
      "Run `npm`, then wait.",
      "Führen Sie `npm` aus⟦ ⟧, und warten Sie.",
      "Führen Sie `npm` aus, und warten Sie.",
    ],
    ["de-DE", "**Note**: Save.", "**Hinweis**⟦ ⟧: Speichern.", "**Hinweis**: Speichern."],
    ["fr-FR", "See (1).", "Voir (1)⟦ ⟧.", "Voir (1)."],
    ["ja-JP", "Select **Save**.", "**保存**を選択します⟦ ⟧。", "**保存**を選択します。"],
    ["ar-SA", "What is it?", "ما هو⟦ ⟧؟", "ما هو؟"],
    ["hi-IN", "Save.", "सहेजें⟦ ⟧।", "सहेजें।"],
    ["tr-TR", "Done!", "Bitti⟦ ⟧!", "Bitti!"],
    ["de-DE", "The screen (**A**) is", "Der Bildschirm (⟦ ⟧**A**) ist", "Der Bildschirm (**A**) ist"],
    ["zh-CN", "Names (optional)", "名称（可选⟦ ⟧）", "名称（可选）"],
    ["he-IL", "Failed (2)", "נכשל (2⟦ ⟧)", "נכשל (2)"],
    ["ru-RU", "One &amp; two.", "Один&nbsp;и два⟦&nbsp;⟧.", "Один&nbsp;и два."],
  ])("is taken away in %s: %s", (locale, source, target, fixed) => {
    fires(spaceBeforePunctuation, locale, source, target, fixed);
  });

  test.each([
    ["French before a colon", "fr-FR", "Note: save", "Remarque : enregistrez"],
    ["French, a plain space", "fr-CA", "Why?", "Pourquoi ?"],
    ["the source has one", "de-DE", "Type . to end", "Geben Sie . ein"],
    ["a name", "de-DE", "The .NET app", "Die App mit .NET 5"],
    ["a number", "de-DE", "From 0.5", "Von .5"],
    ["an ellipsis", "ru-RU", "And so on...", "И так далее ..."],
    ["a smiley", "de-DE", "Done", "Fertig :-)"],
    ["a mark before code", "de-DE", "Use `x`", "Verwenden Sie .`x`"],
    ["an operator", "de-DE", "a equals b", "a != b"],
    ["a list of marks", "de-DE", "Use / or .", "Verwenden Sie / ."],
  ])("is right: %s", (_name, locale, source, target) => {
    silent(spaceBeforePunctuation, locale, source, target);
  });

  test("is not told of code blocks", () => {
    silent(spaceBeforePunctuation, "de-DE", "a.", "a .", { around: "```\n{}\n```" });
  });

  test("tells two places apart", () => {
    const found = fires(spaceBeforePunctuation, "de-DE", "A, b.", "A⟦ ⟧, b⟦ ⟧.");
    if (new Set(found.map(({ detail }) => detail)).size !== 2) throw new Error("the same detail");
  });
});
