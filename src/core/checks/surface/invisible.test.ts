import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { invisible } from "./invisible.ts";

describe("characters that should not be there", () => {
  test.each([
    ["zero-width space", "de-DE", "Da⟦\u200b⟧tei", "Datei"],
    ["soft hyphen", "lv-LV", "sa⟦\u00ad⟧glabāt", "saglabāt"],
    ["right-to-left override", "ru-RU", "фа⟦\u202e⟧йл", "файл"],
    ["override in Arabic", "ar-SA", "مل⟦\u202e⟧ف", "ملف"],
    ["a mark inside a Hebrew word", "he-IL", "קו⟦\u200f⟧בץ", "קובץ"],
    ["a direction mark in German", "de-DE", "Datei⟦\u200e⟧ speichern", "Datei speichern"],
    ["before a line break, which stays", "de-DE", "eins⟦\u200b⟧\nzwei", "eins\nzwei"],
    ["byte order mark", "zh-CN", "⟦\ufeff⟧保存", "保存"],
    ["joiner in Latin", "es-ES", "ar⟦\u200d⟧chivo", "archivo"],
    ["a control", "fr-FR", "fi⟦\u0008⟧chier", "fichier"],
    ["a replacement character", "tr-TR", "dosya ⟦\ufffd⟧", undefined],
    ["a line separator", "de-DE", "eins⟦\u2028⟧zwei", "eins zwei"],
    ["an object replacement", "hi-IN", "फ़ाइल⟦\ufffc⟧", undefined],
    ["a private character", "ja-JP", "保存⟦\ue001⟧する", "保存する"],
    ["mojibake", "lv-LV", "Saglab⟦Ä\u0081⟧t", "Saglabāt"],
    ["mojibake, twice", "lv-LV", "m⟦Ä“⟧nesÄ«", "mēnesī"],
    ["an apostrophe", "fr-FR", "l⟦â€™⟧outil", "l’outil"],
    ["an accent", "es-ES", "p⟦Ã¡⟧gina", "página"],
    ["Russian", "ru-RU", "⟦Ð´⟧Ð°", "да"],
    ["Japanese", "ja-JP", "⟦ä¿\u009d⟧", "保"],
  ])("%s", (_name, locale, target, fixed) => {
    fires(invisible, locale, "Save the file.", target, fixed);
  });

  test.each([
    ["a non-joiner in Persian", "fa-IR", "Files", "پرونده\u200cها"],
    ["joiners in Hindi", "hi-IN", "x", "क्\u200dष और क्\u200cष"],
    ["a family of emoji", "de-DE", "x", "👩\u200d👧"],
    ["a mark beside Latin", "ar-SA", "x", "في Outlook\u200f."],
    ["balanced isolates in Hebrew", "he-IL", "x", "את \u2066npm\u2069 כאן"],
    ["line breaks of Khmer", "km-KH", "x", "រក្សា\u200bទុក"],
    ["the source's own", "de-DE", "a\u200bb", "a\u200bb"],
    ["an entity", "de-DE", "a b", "a&nbsp;b und c\u00a0d"],
    ["a private sign of the source", "ru-RU", "Press \ue700", "Нажмите \ue700"],
    ["in code, told elsewhere", "de-DE", "`ab`", "`a\u200bb`"],
    ["French before a guillemet", "fr-FR", "x", "fermé\u00a0» à\u00a0»"],
    ["a German capital in quotation marks", "de-DE", "x", "Der Buchstabe „Ä“"],
    ["a tab and a line break", "de-DE", "x", "a\tb\nc"],
  ])("is right: %s", (_name, locale, source, target) => {
    silent(invisible, locale, source, target);
  });
});

describe("a no-break space between words", () => {
  test.each([
    ["de-DE", "Open the file now.", "Öffnen Sie die Datei⟦\u00a0⟧jetzt.", "Öffnen Sie die Datei jetzt."],
    ["es-ES", "Open the file now.", "Abra el archivo⟦\u00a0⟧ahora.", "Abra el archivo ahora."],
    ["tr-TR", "Open the file now.", "Dosyayı⟦\u00a0⟧şimdi\u00a0açın.", "Dosyayı şimdi açın."],
  ])("is worth a look in %s", (locale, source, target, fixed) => {
    const [found] = fires(invisible, locale, source, target, fixed);
    expect(found?.isMinor).toBe(true);
  });

  test.each([
    ["lv-LV", "Update DNS records.", "Atjauniniet DNS\u00a0ierakstus."],
    ["cs-CZ", "In the file", "V\u00a0souboru"],
    ["fr-FR", "Note: 10 MB", "Remarque\u00a0: 10\u00a0Mo"],
    ["pl-PL", "Use Azure Monitor.", "Użyj Azure\u00a0Monitor."],
    ["ru-RU", "One&nbsp;and two", "Один\u00a0или два"],
  ])("may be typography in %s", (locale, source, target) => {
    silent(invisible, locale, source, target);
  });
});
