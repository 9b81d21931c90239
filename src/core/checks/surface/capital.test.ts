import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { capital } from "./capital.ts";

describe("the first letter", () => {
  test.each([
    ["lv-LV", "Restart it.", "⟦r⟧estartējiet to.", "Restartējiet to."],
    ["ru-RU", "[Open it](x).", "[⟦о⟧ткройте](x).", "[Откройте](x)."],
    ["tr-TR", "Delete it.", "⟦i⟧ptal edin.", "İptal edin."],
    ["es-ES", "Why?", "¿⟦p⟧or qué?", "¿Por qué?"],
    ["fr-FR", "file name", "⟦N⟧om du fichier", "nom du fichier"],
    ["fr-FR", "The file is open.", "⟦l⟧e fichier est ouvert.", "Le fichier est ouvert."],
    ["el-GR", "**Save**", "**⟦α⟧ποθήκευση**", "**Αποθήκευση**"],
  ])("is made like the source's in %s", (locale, source, target, fixed) => {
    fires(capital, locale, source, target, fixed);
  });

  test.each([
    ["a German noun", "de-DE", "file name", "Dateiname"],
    ["a brand", "de-DE", "Use iPhone.", "iPhone verwenden."],
    ["a name moved to the front", "fr-FR", "the app Word", "Word et son application"],
    ["a small name that moved", "fr-FR", "npm is a tool", "L’outil npm"],
    ["a small name that both have", "tr-TR", "Run npm", "npm çalıştırın"],
    ["Japanese", "ja-JP", "Open it.", "windows を開きます。"],
    ["Arabic", "ar-SA", "Open it.", "افتح"],
    ["code first", "de-DE", "`a` is it", "`a` Ist es"],
    ["the same", "lv-LV", "Open it.", "Atveriet."],
    ["a number first", "lv-LV", "Two files", "2 faili"],
  ])("may differ: %s", (_name, locale, source, target) => {
    silent(capital, locale, source, target);
  });
});

describe("V95 a short heading that begins small", () => {
  const heading = (type: string, around = "## {}") => ({ frontMatter: `ms.translationtype: ${type}`, around });

  test.each([
    ["fr-FR", "Next steps", "⟦é⟧tapes suivantes"],
    ["ru-RU", "Main page", "⟦г⟧лавная страница"],
    ["hu-HU", "Next steps", "⟦k⟧övetkező lépések"],
    ["el-GR", "Overview", "⟦ε⟧πισκόπηση"],
  ])("is a fault of an engine, in %s: %s", (locale, source, target) => {
    expect(fires(capital, locale, source, target, undefined, heading("MT"))[0]?.isMinor).toBeUndefined();
  });

  test("and a hint in the work of people, in a cell, and where it is the source that begins small", () => {
    const minor = (options: object, source = "Overview", target = "⟦ε⟧πισκόπηση") =>
      fires(capital, "el-GR", source, target, undefined, options)[0]?.isMinor;
    expect([
      minor(heading("HT")),
      minor(heading("MT", "| a |\n| - |\n| {} |")),
      minor(heading("MT"), "overview", "⟦Ε⟧πισκόπηση"),
    ]).toEqual([true, true, true]);
  });
});
