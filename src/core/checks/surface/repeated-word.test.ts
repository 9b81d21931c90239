import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { repeatedWord } from "./repeated-word.ts";

describe("a repeated word", () => {
  test.each([
    ["de-DE", "Open the page.", "Öffnen Sie die Seite⟦ Seite⟧.", "Öffnen Sie die Seite."],
    ["lv-LV", "Open the file.", "Atveriet failu⟦ failu⟧.", "Atveriet failu."],
    ["ru-RU", "Open the file.", "Откройте файл⟦ файл⟧.", "Откройте файл."],
    ["ar-SA", "Open the file.", "افتح الملف⟦ الملف⟧.", "افتح الملف."],
    ["ko-KR", "Open the file.", "파일을⟦ 파일을⟧ 엽니다.", "파일을 엽니다."],
    ["hi-IN", "In the file.", "फ़ाइल में⟦ में⟧।", "फ़ाइल में।"],
    ["tr-TR", "Open the settings.", "Ayarları⟦ Ayarları⟧ açın.", "Ayarları açın."],
    ["de-DE", "When it ends", "Wenn⟦ wenn⟧ es endet", "Wenn es endet"],
    ["fr-FR", "In the folder", "Dans le dossier. Dans⟦ dans⟧ le", "Dans le dossier. Dans le"],
    ["lv-LV", "in the same file", "tajā pašā⟦ tajā pašā⟧ failā", "tajā pašā failā"],
    ["es-ES", "one by one today", "uno por uno hoy⟦ uno por uno hoy⟧.", "uno por uno hoy."],
    ["ja-JP", "Open the file.", "ファイル⟦ファイル⟧を開きます。", "ファイルを開きます。"],
    ["ja-JP", "Open the file.", "ファイルを⟦を⟧開きます。", "ファイルを開きます。"],
    ["zh-CN", "The state of the file", "文件的⟦的⟧状态", "文件的状态"],
    ["hi-IN", "Clear the check box.", "चेक बॉक्स⟦ चेक बॉक्स⟧ साफ़ करें।", "चेक बॉक्स साफ़ करें।"],
  ])("is found in %s", (locale, source, target, fixed) => {
    fires(repeatedWord, locale, source, target, fixed);
  });

  test.each([
    ["German relative clause", "de-DE", "Those who use it", "Kunden, die die Seite nutzen"],
    ["German pronouns", "de-DE", "that they see", "die die Daten"],
    ["French pronouns", "fr-FR", "You use it", "que vous vous en servez"],
    ["Indonesian", "id-ID", "Files", "berkas berkas"],
    ["Hindi", "hi-IN", "Slowly", "धीरे धीरे"],
    ["Turkish", "tr-TR", "Slowly", "yavaş yavaş açın"],
    ["Chinese", "zh-CN", "Check it", "检查检查"],
    ["a purpose and its particle", "zh-CN", "Its purpose", "目的的说明"],
    ["a particle and a word", "ja-JP", "It is lively", "街ににぎやかな"],
    ["Thai", "th-TH", "Various", "ต่างๆ ต่างๆ"],
    ["the source repeats too", "de-DE", "that that", "dass dass"],
    ["a noun and its verb", "de-DE", "Save it.", "Sie können das Sichern sichern."],
    ["a mark within the words", "lv-LV", "one by one", "pa vienam, pa vienam"],
    ["grammar at the start", "de-DE", "Those who use it", "Die die Seite nutzen"],
    ["numbers", "de-DE", "1 1", "100 100"],
    ["a mark between", "de-DE", "Open it", "Seite, Seite"],
    ["a label and a word", "de-DE", "The **Page** page", "**Seite** Seite"],
    ["code", "de-DE", "Run it", "`npm` npm"],
  ])("is none: %s", (_name, locale, source, target) => {
    silent(repeatedWord, locale, source, target);
  });
});

describe("C124 words that meet twice", () => {
  test("are right by grammar in Polish", () => {
    silent(repeatedWord, "pl-PL", "It is the same tree.", "Jest to to samo drzewo.");
  });

  test.each([
    ["nl-NL", "It is in the year that the plan sets.", "Het staat in het⟦ in het⟧ plan bepaalde jaar."],
    ["de-DE", "It is in the column that the list names.", "Es steht in der⟦ in der⟧ Liste genannten Spalte."],
    [
      "tr-TR",
      "The orchard trees are in the list of the orchard trees.",
      "Orchard ağaçları⟦ orchard ağaçları⟧ listesindedir.",
    ],
    ["vi-VN", "Match the price list with the lines in the price list.", "Khớp dòng trong bảng giá⟦ trong bảng giá⟧."],
  ])(
    "are a hint before what is said of a noun, and where the source has two words twice, in %s",
    (locale, source, target) => {
      expect(fires(repeatedWord, locale, source, target)[0]?.isMinor).toBe(true);
    },
  );

  test.each([
    ["tr-TR", "The orchard trees are old.", "Orchard ağaçları⟦ orchard ağaçları⟧ eskidir."],
    ["pl-PL", "The tree is here.", "Drzewo jest⟦ jest⟧ tutaj."],
    ["nl-NL", "The price list is open.", "De lijst met prijzen⟦ met prijzen⟧ is open."],
  ])("are told elsewhere, in %s", (locale, source, target) => {
    expect(fires(repeatedWord, locale, source, target)[0]?.isMinor).toBeUndefined();
  });
});
