import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { doubleSpace } from "./double-space.ts";

describe("doubled space", () => {
  test.each([
    ["lv-LV", "Select **Save**.", "Atlasiet⟦  ⟧**Saglabāt**.", "Atlasiet **Saglabāt**."],
    ["de-DE", "Open the file.", "Öffnen⟦   ⟧Sie die Datei.", "Öffnen Sie die Datei."],
    ["fr-FR", "See the page.", "Voir [la page⟦ ](x) ⟧ici.", "Voir [la page](x) ici."],
    ["ru-RU", "See the page.", "См.⟦ [ ⟧страницу](x).", "См. [страницу](x)."],
    ["es-ES", "Open the file.", "Abra⟦ \u00a0⟧el archivo.", "Abra el archivo."],
    ["ar-SA", "Open the file.", "افتح⟦  ⟧الملف.", "افتح الملف."],
  ])("is found and made one in %s", (locale, source, target, fixed) => {
    fires(doubleSpace, locale, source, target, fixed);
  });

  test.each([
    ["one space", "lv-LV", "Open the file.", "Atveriet failu."],
    ["the source has one too", "de-DE", "Open  the file.", "Öffnen  Sie die Datei."],
    ["a line break of Markdown", "fr-FR", "One\ntwo", "Un  \ndeux"],
    ["in code", "de-DE", "Run `a  b`.", "Führen Sie `a  b` aus."],
    ["before a mark, where another check looks", "de-DE", "Open.", "Öffnen  ."],
    ["around a tag", "de-DE", "One <br> two", "Eins <br> zwei"],
    ["around a comment", "de-DE", "One two", 'Eins <a name="x"></a> zwei'],
    ["indented behind a line break", "ja-JP", "One\ntwo", "一\n  二"],
  ])("is not: %s", (_name, locale, source, target) => {
    silent(doubleSpace, locale, source, target);
  });

  test("is not told of code blocks", () => {
    silent(doubleSpace, "de-DE", "a b", "a  b", { around: "```\n{}\n```" });
  });
});
