import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { identifier } from "./identifier.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

describe("V40 a name of words that a person put into words of the target's language", () => {
  test.each([
    ["fi-FI", "The QuickFilter is new.", "Pikasuodatin on uusi⟦⟧."],
    ["ru-RU", "The fields **PayRate** and **PayDay**", "Поля **⟦Ставка⟧** и **PayDay**"],
    ["tr-TR", "Select **root\\\\layout\\\\logo**.", "**⟦kök\\\\düzen\\\\amblem⟧** öğesini seçin."],
    ["cs-CZ", "Select 'Invoice\\Docs\\FileName'.", "Vyberte ⟦Faktura\\Doklady\\FileName⟧."],
    ["ja-JP", "Expand **Model.Data2.Level3**.", "**⟦モデル.データ 2.レベル 3⟧** を展開します。"],
    ["ja-JP", "A page named **blog\\_viewer**", "**⟦ブログ\\_ビューアー⟧** という名前のページ"],
    ["fi-FI", "APP-10030", "⟦HYV-10030⟧"],
    ["ru-RU", "Select **BULK-06**.", "Выберите **⟦НАВ-06⟧**."],
  ])("is a hint in %s: %s", (locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
    expect(fires(identifier, locale, source, target)[0]?.isMinor).toBe(true);
  });

  test.each([
    ["fi-FI", "The QuickFilter is new.", "Pikasuodatin on uusi⟦⟧."],
    ["ja-JP", "Expand **Model.Data2.Level3**.", "**⟦モデル.データ 2.レベル 3⟧** を展開します。"],
    ["fi-FI", "APP-10030", "⟦HYV-10030⟧"],
  ])("is an error of an engine's in %s: %s", (locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["in other case", "de-DE", "Set **WidthMode** here.", "Legen Sie hier **⟦widthmode⟧** fest."],
    ["with letters lost", "is-IS", "Use PerfView now.", "Notaðu ⟦Perxview⟧ núna."],
    ["below a key of the registry", "es-ES", "Go to HKLM:\\Software\\App.", "Vaya a ⟦HKLM:\\Programas\\App⟧."],
    ["on a drive", "ru-RU", "Open C:\\Users\\Public now.", "Откройте ⟦C:\\Пользователи\\Public⟧."],
    ["in capitals", "ja-JP", "Set MAX_SIZE_LIMIT.", "最大サイズ制限を設定します⟦⟧。"],
    ["numbered by who issued it", "fr-FR", "Install KB-4048953.", "Installez ⟦BC-4048953⟧."],
    ["with a blank in it", "de-DE", "Select **Model.Data.Level**.", "Wählen Sie **⟦Model. Data. Level⟧**."],
  ])("is an error where nobody would: %s", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["a file of one word where a heading begins", "de-DE", "Manage robots.txt files", "Robots.txt-Dateien verwalten"],
    ["a host with an ending", "fi-FI", "Sign in to PowerBI.com now.", "Kirjaudu nyt PowerBI.comiin."],
    ["a host with an ending", "hu-HU", "Sign in to Contoso.com now.", "Jelentkezzen be a Contoso.comba."],
    ["one of several where a sentence begins", "fi-FI", "For iPhones", "IPhone-puhelimet"],
    ["a sort of trade in full", "ar-SA", "Configure multiple B2C tenants", "تكوين مستأجرين متعددين للمستهلك"],
    ["a sort of trade in full", "zh-CN", "A B2B portal", "企业对企业门户"],
  ])("may be %s in %s", (_name, locale, source, target) => {
    silent(identifier, locale, source, target);
  });
});

describe("V82 folders that became words are a hint in the work of people", () => {
  test.each([
    ["et-EE", "Shared\\Views\\EntryGrid.js", "⟦Jagatud\\Vaated\\EntryGrid.js⟧"],
    ["pl-PL", "Shared\\Fonts\\Wide.css", "⟦Wspólne\\Czcionki\\Wide.css⟧"],
    ["ru-RU", "orchard_\\Views\\EntryGrid.js", "⟦orchard_\\Виды\\EntryGrid.js⟧"],
    ["tr-TR", "Shared\\Views\\EntryGrid.js", "⟦Paylaşılan\\Görünümler\\EntryGrid.js⟧"],
  ])("in %s: %s", (locale, source, target) => {
    expect(fires(identifier, locale, source, target, source, HT)[0]?.isMinor).toBe(true);
    expect(fires(identifier, locale, source, target, source, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["a slip of the pen", "et-EE", "Shared\\Views\\EntryGrid.js", "⟦Shared\\Veiws\\EntryGrid.js⟧"],
    ["another sort of file", "ru-RU", "Shared\\Views\\Grid.js", "⟦Общие\\Виды\\Grid.ts⟧"],
    ["a drive", "de-DE", "C:\\Shared\\Views", "⟦C:\\Geteilt\\Ansichten⟧"],
    ["a key of the registry", "fr-FR", "HKLM\\Shared\\Views", "⟦HKLM\\Partagé\\Vues⟧"],
  ])("but %s is a fault in %s", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });
});
