import { describe, expect, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { blockInjection } from "#core/checks/markup/block-injection.ts";
import { linkExtra } from "#core/checks/markup/link-extra.ts";
import { type CaseOptions, fires, silent } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { capital } from "./capital.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { spaceBeforePunctuation } from "./space-before-punctuation.ts";
import { whitespaceEdge } from "./whitespace-edge.ts";

type Case = [name: string, check: Check, locale: string, source: string, target: string, options?: CaseOptions];

const HEADING = { around: "# {}" };
const QUOTE = { around: "> {}" };
const BESIDE_NAME = { around: "Orchard{}" };

describe("C150 a pair of several lines in a quote", () => {
  test.each<Case>([
    [
      "the quote's own mark",
      blockInjection,
      "pl-PL",
      "[Back](a.md)\n[Next](b.md)",
      "[Wstecz](a.md)\n> [Dalej](b.md)",
      QUOTE,
    ],
    [
      "the quote's own mark",
      blockInjection,
      "tr-TR",
      "[Back](a.md)\n[Next](b.md)",
      "[Geri](a.md) \n>  [İleri](b.md)",
      QUOTE,
    ],
    [
      "the quote's own mark",
      blockInjection,
      "ja-JP",
      "[Back](a.md)\n[Next](b.md)",
      "[戻る](a.md)\n> [次へ](b.md)",
      QUOTE,
    ],
  ])("%s, case %#", (_name, check, locale, source, target, options) => silent(check, locale, source, target, options));

  test.each<Case>([
    ["outside of a quote", blockInjection, "pl-PL", "Back\nNext", "Wstecz\n⟦>⟧ Dalej"],
    ["a quote within the quote", blockInjection, "ja-JP", "Back\nNext", "戻る\n> ⟦>⟧ 次へ", QUOTE],
    ["a list within the quote", blockInjection, "tr-TR", "Back\nNext", "Geri\n> ⟦-⟧ İleri", QUOTE],
  ])("but %s, case %#", (_name, check, locale, source, target, options) => {
    fires(check, locale, source, target, undefined, options);
  });
});

describe("C151 brackets that are none too many", () => {
  test.each<Case>([
    [
      "a colon before the bracket that closes",
      brackets,
      "ko-KR",
      "See a branch (for example `a`).",
      "분기를 봅니다(예:)`a`.",
    ],
    [
      "a colon before the bracket that closes",
      brackets,
      "ja-JP",
      "See a branch (for example `a`).",
      "分岐 (例:) `a` を参照します。",
    ],
    [
      "a colon before the bracket that closes",
      brackets,
      "de-DE",
      "See a branch (for example `a`).",
      "Siehe den Zweig (Beispiel:) `a`.",
    ],
    ["a colon before the bracket that opens", brackets, "zh-CN", "Two kinds (A and B).", "两种:(A 和 B)。"],
    ["letters as capitals", brackets, "es-ES", "Take i) a name and ii) a flag.", "Tome i) un nombre y II) una marca."],
    ["letters as capitals", brackets, "ru-RU", "Take a) a name and b) a flag.", "Возьмите A) имя и B) флаг."],
    ["letters as capitals", brackets, "tr-TR", "Take i) a name and ii) a flag.", "I) bir ad ve II) bir bayrak alın."],
    ["a smiley", brackets, "de-DE", "Well done", "Gut gemacht :)"],
  ])("%s, case %#", (_name, check, locale, source, target) => silent(check, locale, source, target));

  test.each<Case>([
    ["a capital behind a bracket that was lost", brackets, "es-ES", "Open it (point A).", "Ábralo punto A⟦)⟧."],
    ["one that nothing closes", brackets, "ko-KR", "See a branch (for example `a`).", "분기를 봅니다⟦(⟧예: `a`."],
    [
      "words that lost theirs",
      brackets,
      "pl-PL",
      "[in] The id of the module.",
      "informacje ⟦in⟧ Identyfikator modułu.",
    ],
  ])("but %s, case %#", (_name, check, locale, source, target) => {
    fires(check, locale, source, target);
  });
});

describe("C152 small letters at the beginning", () => {
  const LIST = (one: string, two: string) => ({
    frontMatter: "ms.translationtype: MT",
    around: `- {}\n- ${pairOf(one, "Delete it", 102)}\n- ${pairOf(two, "Rename it", 103)}`,
  });
  const pairOf = (target: string, source: string, id: number) =>
    `<span data-ttu-id="a0000-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="a0000-${id}">${source}</span></span>`;

  test.each<Case>([
    ["a small name with an ending", capital, "tr-TR", "Clean up orchard.exe", "orchard.exe'de temizlik yapın"],
    ["a small name with an ending", capital, "fi-FI", "Clean up orchard", "orchard’ista siivotaan kaikki"],
    ["a small name with an ending", capital, "hu-HU", "Clean up npm", "npm’et tisztítani kell"],
    ["a constant", capital, "de-DE", "**ORCHARD\\_QUERY**", "**erwartete Orchard-Abfrage hier**"],
    ["a constant", capital, "fr-FR", "**ORCHARD\\_QUERY**", "**requête de verger attendue**"],
    ["a constant", capital, "ru-RU", "**ORCHARD\\_QUERY**", "**запрос к саду здесь**"],
  ])("%s, case %#", (_name, check, locale, source, target) => silent(check, locale, source, target));

  test.each<[locale: string, target: string, one: string, two: string]>([
    ["ru-RU", "⟦с⟧охранение этого файла;", "Удаление этого файла", "Переименование этого файла"],
    ["fr-FR", "⟦e⟧nregistrer ce fichier ;", "Supprimer ce fichier", "Renommer ce fichier"],
    ["cs-CZ", "⟦u⟧ložit tento soubor;", "Odstranit tento soubor", "Přejmenovat tento soubor"],
  ])("an item that a semicolon ends is a hint in %s", (locale, target, one, two) => {
    const found = fires(capital, locale, "Save this file", target, undefined, LIST(one, two));
    expect(found.map(({ isMinor }) => isMinor)).toEqual([true]);
  });

  test.each<[locale: string, target: string, one: string, two: string]>([
    ["ru-RU", "⟦с⟧охранение этого файла;", "удаление этого файла;", "переименование этого файла."],
    ["fr-FR", "⟦e⟧nregistrer ce fichier ;", "supprimer ce fichier ;", "renommer ce fichier."],
    ["lv-LV", "⟦s⟧aglabāt šo failu;", "dzēst šo failu;", "pārdēvēt šo failu."],
  ])("a list that is small throughout is a hint in %s", (locale, target, one, two) => {
    const found = fires(capital, locale, "Save this file", target, undefined, LIST(one, two));
    expect(found.map(({ isMinor }) => isMinor)).toEqual([true]);
  });

  test.each<[locale: string, target: string, one: string, two: string]>([
    ["ru-RU", "⟦с⟧охранение этого файла.", "Удаление этого файла;", "Переименование этого файла."],
    ["fr-FR", "⟦e⟧nregistrer ce fichier.", "Supprimer ce fichier", "Renommer ce fichier."],
    ["lv-LV", "⟦s⟧aglabāt šo failu.", "Dzēst šo failu;", "Pārdēvēt šo failu."],
  ])("but one item among others is a warning in %s", (locale, target, one, two) => {
    const found = fires(capital, locale, "Save this file", target, undefined, LIST(one, two));
    expect(found.map(({ isMinor }) => isMinor)).toEqual([undefined]);
  });
});

describe("C153 what stands beside the pair", () => {
  test.each<Case>([
    ["a particle", whitespaceEdge, "ko-KR", " supports files.", "는 파일을 지원합니다.", BESIDE_NAME],
    ["a comma", whitespaceEdge, "tr-TR", " supports files.", ", dosyaları destekler.", BESIDE_NAME],
    ["an ending", whitespaceEdge, "tr-TR", " supports files.", "'ın dosya desteği vardır.", BESIDE_NAME],
    ["a compound", whitespaceEdge, "de-DE", " syntax", "-Syntax", BESIDE_NAME],
  ])("%s, case %#", (_name, check, locale, source, target, options) => silent(check, locale, source, target, options));

  test.each<Case>([
    ["a word", whitespaceEdge, "de-DE", " supports files.", "⟦⟧unterstützt Dateien.", BESIDE_NAME],
    ["a word", whitespaceEdge, "ko-KR", " supports files.", "⟦⟧파일을 지원합니다.", BESIDE_NAME],
    ["a word", whitespaceEdge, "tr-TR", " supports files.", "⟦⟧dosyaları destekler.", BESIDE_NAME],
  ])("but %s, case %#", (_name, check, locale, source, target, options) => {
    fires(check, locale, source, target, undefined, options);
  });
});

describe("C154 ends that are whole", () => {
  test.each<Case>([
    ["no words for articles", truncated, "cs-CZ", "A description of the package.", "Popis balíčku"],
    ["no words for articles", truncated, "fi-FI", "A description of the package.", "Paketin kuvaus"],
    ["no words for articles", truncated, "tr-TR", "A description of the package.", "Paket açıklaması"],
    ["a noun that asks", truncated, "ja-JP", "What should a handler of the page return?", "ハンドラーが返すもの"],
    ["a semicolon meant as a colon", truncated, "zh-CN", "For example;", "例如，"],
    ["a semicolon meant as a colon", endPunctuation, "zh-CN", "For example;", "例如，"],
    ["a semicolon meant as a colon", endPunctuation, "pt-BR", "In this guide, you;", "Neste guia, você:"],
    [
      "a semicolon meant as a colon",
      endPunctuation,
      "ru-RU",
      "Insert the line into the file;",
      "Вставьте строку в файл.",
    ],
    [
      "a semicolon meant as a colon",
      endPunctuation,
      "ja-JP",
      "In this guide, you;",
      "このガイドでは、次のことを行います:",
    ],
    [
      "a quoted point",
      endPunctuation,
      "pl-PL",
      "Ignore folders that start with '.' by default",
      'Domyślnie ignoruj foldery, które zaczynają się od "."',
      HEADING,
    ],
    [
      "a quoted point",
      endPunctuation,
      "de-DE",
      "Ignore folders that start with '.' by default",
      "Ordner ignorieren, beginnend mit „.“",
      HEADING,
    ],
    [
      "a quoted point",
      endPunctuation,
      "tr-TR",
      "Ignore folders that start with '.' by default",
      "Klasörleri yok say: '.'",
      HEADING,
    ],
  ])("%s, case %#", (_name, check, locale, source, target, options) => silent(check, locale, source, target, options));

  test.each<Case>([
    [
      "a sentence",
      truncated,
      "cs-CZ",
      "Open the settings and choose a description of the package.",
      "Otevřete nastavení⟦⟧",
    ],
    ["a semicolon lost", endPunctuation, "pt-BR", "In this guide, you;", "Neste guia, você⟦⟧"],
    [
      "a point that the source has not",
      endPunctuation,
      "de-DE",
      "Folders that start with a dot",
      'Ordner, beginnend mit "⟦.⟧"',
      HEADING,
    ],
  ])("but %s, case %#", (_name, check, locale, source, target, options) => {
    fires(check, locale, source, target, undefined, options);
  });
});

describe("C155 a point or a scheme that begins a name", () => {
  test.each<Case>([
    ["a point", spaceBeforePunctuation, "hu-HU", "It ends in **.psm1** here.", "Itt a vége **. psm1** kiterjesztés."],
    ["a point", spaceBeforePunctuation, "tr-TR", "Create a .nupkg file.", "Dosya . nupkg oluşturun."],
    ["a point", spaceBeforePunctuation, "ko-KR", "Create a .nupkg file.", "파일 . nupkg를 만듭니다."],
    ["a scheme", linkExtra, "de-DE", "It is the https:// URL here.", "Das ist hier die https://-URL."],
    ["a scheme", linkExtra, "nl-NL", "It is the https:// URL here.", "Dit is hier de https://-URL."],
    ["a scheme", linkExtra, "sv-SE", "It is the https:// URL here.", "Det är https://-URL:en här."],
  ])("%s, case %#", (_name, check, locale, source, target) => silent(check, locale, source, target));

  test.each<Case>([
    ["a stop", spaceBeforePunctuation, "hu-HU", "It ends in **psm1** here.", "Itt a vége **psm1**⟦ ⟧. Itt van."],
    ["an address", linkExtra, "de-DE", "It is the https:// URL here.", "Das ist hier ⟦https://orchard.example⟧ jetzt."],
  ])("but %s, case %#", (_name, check, locale, source, target) => {
    fires(check, locale, source, target);
  });
});
