import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { leftover } from "./leftover.ts";

describe("C57 a leftover", () => {
  test.each([
    ["lv-LV", "Select **File** > **New**.", "Atlasiet **Fails** ⟦> >⟧ **Jauns**.", "Atlasiet **Fails** > **Jauns**."],
    ["ja-JP", "Select File > New.", "ファイル⟦> >⟧新規を選択します。", "ファイル>新規を選択します。"],
    ["ar-SA", "Select **File** > **New**.", "حدد **ملف** ⟦> >⟧ **جديد**.", "حدد **ملف** > **جديد**."],
    ["de-DE", "Open the file.", "Öffnen Sie die Datei⟦ &⟧.", "Öffnen Sie die Datei."],
    ["fr-FR", "Save the file.", "Enregistrez⟦ &⟧ le fichier.", "Enregistrez le fichier."],
    ["ru-RU", "Save the file.", "Сохраните⟦ &⟧ файл.", "Сохраните файл."],
    ["de-DE", "Open Settings.", "Öffnen Sie Einstellungen⟦ &⟧ jetzt.", "Öffnen Sie Einstellungen jetzt."],
    ["ko-KR", "Save the file.", "파일⟦ &⟧ 저장합니다.", "파일 저장합니다."],
    ["th-TH", "Open the file", "⟦& ⟧เปิดไฟล์", "เปิดไฟล์"],
    ["ru-RU", "Files, folders", "Файлы,⟦ &⟧ папки", "Файлы, папки"],
    ["zh-CN", "1\\. Open the file", "1⟦ \\。⟧ 打开文件", "1\\. 打开文件"],
    ["ja-JP", "Open it (now).", "開きます⟦\\⟧。", "開きます。"],
    ["hi-IN", "Open it.", "इसे खोलें⟦ \\⟧।", "इसे खोलें।"],
  ])("is found in %s: %s", (locale, source, target, fixed) => {
    fires(leftover, locale, source, target, fixed);
  });

  test.each([
    ["the source has it", "de-DE", "Use a > > b.", "Verwenden Sie a > > b."],
    ["a joining sign", "fr-FR", "Research and development", "Recherche & développement"],
    ["a sign for a list", "fi-FI", "Files, folders", "Tiedostot & kansiot"],
    ["a sign for a plus", "pt-BR", "Voice + video", "Voz & vídeo"],
    ["a sign for a slash", "cs-CZ", "Files/folders", "Soubory & složky"],
    ["a part of a name", "de-DE", "Sales", "Marketing & Vertrieb"],
    ["a part of a name", "fr-FR", "Open Compliance.", "Ouvrez Sécurité & Conformité."],
    ["a part of a name", "ru-RU", "Choose HR.", "Выберите Кадры & Зарплата."],
    ["the source's own", "es-ES", "Terms &amp;", "Términos &"],
    ["an entity", "pl-PL", "Tom and Anna", "Tom &amp; Anna"],
    ["code", "ko-KR", "Use `a & b`.", "`a & b`를 사용합니다."],
    ["an address", "tr-TR", "See [it](a?b&c).", "Bkz. [o](a?b&c)."],
    ["a path", "zh-CN", "Open C:\\x\\。", "打开 C:\\x\\。"],
    ["a comparison", "vi-VN", "x is more than y", "x >> y"],
    ["a quotation of a quotation", "he-IL", "Open it", "> > פתח"],
  ])("is none: %s", (_name, locale, source, target) => {
    silent(leftover, locale, source, target);
  });
});
