import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { identifier } from "./identifier.ts";
import { number } from "./number.ts";

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

describe("C123 what only looks like an identifier", () => {
  const beside = (source: string, target: string) => ({
    around: `{} <span data-ttu-id="a0000-102">${target}</span><span class="sxs-lookup"><span data-stu-id="a0000-102">${source}</span></span>`,
  });

  test.each([
    ["ar-SA", "Process a letter_Submit it", "عملية إرسال الخطاب", "The letter is open.", "الخطاب مفتوح."],
    ["de-DE", "Order of trees_Plant now", "Bestellung von Bäumen und pflanzen", "The trees are old.", "Sie sind alt."],
    ["ja-JP", "Order of trees_Plant now", "木の注文と植え付け", "The trees are old.", "木は古い。"],
  ])("an underscore for a dash, in %s", (locale, source, target, other, own) => {
    silent(identifier, locale, source, target, beside(other, own));
  });

  test("but not behind what is no word of the article", () => {
    fires(identifier, "de-DE", "Open orchard_Plant now.", "Öffnen Sie jetzt die Pflanze⟦⟧.");
  });

  test.each([
    ["nb-NO", "It is 10.000.00 now.", "Det er 10 000,00 nå."],
    ["fr-FR", "It is 2.450.00 now.", "C’est 2 450,00 maintenant."],
    ["tr-TR", "It is 10.000.00 now.", "Şimdi 10.000,00."],
  ])("an amount with a slip in it, in %s", (locale, source, target) => {
    silent(identifier, locale, source, target);
    silent(number, locale, source, target);
  });

  test.each([
    ["nb-NO", "It is 10.000.00 now.", "Det er ⟦20 000,00⟧ nå."],
    ["fr-FR", "It is 2.450.00 now.", "C’est ⟦2 540,00⟧ maintenant."],
    ["tr-TR", "It is 10.000.00 now.", "Şimdi ⟦10.001,00⟧."],
  ])("but not with other digits, in %s", (locale, source, target) => {
    fires(number, locale, source, target);
  });

  test("and a version stays as it is", () => {
    fires(identifier, "fr-FR", "Use 10.0.10 now.", "Utilisez ⟦10,0,10⟧ maintenant.", "Utilisez 10.0.10 maintenant.");
  });
});

describe("V86 a part of a name in words, and letters of the source in another order", () => {
  test.each([
    ["es-ES", "Add Harvest_Custom here.", "Agregue ⟦Harvest_Personalizado⟧ aquí."],
    ["ru-RU", "It is M0099_PlasticAAA12 here.", "Здесь это ⟦M0099_ПластикAAA12⟧."],
    ["hu-HU", "Add Harvest_Custom here.", "Adja hozzá itt: ⟦Harvest_Egyéni⟧."],
  ])("is a hint in the work of people, in %s", (locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
    expect(fires(identifier, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["pt-BR", "Name it oRchard here.", "Aqui, chame-o de ⟦Orchard⟧."],
    ["de-DE", "Name it rOchard here.", "Nennen Sie es hier ⟦Orchard⟧."],
    ["zh-CN", "Name it rOchard here.", "在此处将其命名为 ⟦Orchard⟧。"],
  ])("which the article has right elsewhere, in %s", (locale, source, target) => {
    const known =
      '{} <span data-ttu-id="a0000-102">Orchard</span><span class="sxs-lookup"><span data-stu-id="a0000-102">Orchard</span></span>';
    expect(fires(identifier, locale, source, target, undefined, { ...HT, around: known })[0]?.isMinor).toBe(true);
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["a slip of the pen", "es-ES", "Add Harvest_Custom here.", "Agregue ⟦Harvest_Cusotm⟧ aquí."],
    ["another number", "ru-RU", "It is Harvest_12 here.", "Здесь это ⟦Harvest_13⟧."],
  ])("but %s is a fault in %s", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });
});

describe("V94 the date in a name in the order of its readers", () => {
  test.each([
    ["da-DK", "In the field, enter C123101.", "Angiv ⟦C311201⟧ i feltet."],
    ["nb-NO", "In the field, enter C123101.", "Skriv ⟦U311201⟧ i feltet."],
    ["de-DE", "Its name is C123101 then.", "Dann heißt es ⟦C011231⟧."],
    ["ru-RU", "Its name is C123101 then.", "Тогда оно называется ⟦К311201⟧."],
  ])("is a hint in the work of people, in %s: %s", (locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
  });

  test.each([
    ["another date", "da-DK", "In the field, enter C123101.", "Angiv C311202 i feltet⟦⟧."],
    ["none at all", "de-DE", "Its name is C123101 then.", "Dann heißt es so⟦⟧."],
    ["more digits", "ru-RU", "Its name is C123101 then.", "Тогда оно называется К3112011⟦⟧."],
  ])("and an error with %s, in %s", (_what, locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });

  test("and where an engine wrote it", () => {
    expect(
      fires(identifier, "da-DK", "In the field, enter C123101.", "Angiv C311201 i feltet⟦⟧.", undefined, MT)[0]
        ?.isMinor,
    ).toBeUndefined();
  });
});
