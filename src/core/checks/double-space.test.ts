import { describe, test } from "vitest";
import { doubleSpace } from "./double-space.ts";
import { fires, silent } from "./testing/check-case.ts";

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
    ["one space", "Open the file.", "Öffnen Sie die Datei."],
    ["the source has one too", "Open  the file.", "Öffnen  Sie die Datei."],
    ["a line break of Markdown", "One\ntwo", "Eins  \nzwei"],
    ["in code", "Run `a  b`.", "Führen Sie `a  b` aus."],
    ["before a mark, where another check looks", "Open.", "Öffnen  ."],
    ["around a tag", "One <br> two", "Eins <br> zwei"],
    ["around a comment", "One two", 'Eins <a name="x"></a> zwei'],
    ["indented behind a line break", "One\ntwo", "Eins\n  zwei"],
  ])("is not: %s", (_name, source, target) => {
    silent(doubleSpace, "de-DE", source, target);
  });

  test("is not told of code blocks", () => {
    silent(doubleSpace, "de-DE", "a b", "a  b", { around: "```\n{}\n```" });
  });
});
