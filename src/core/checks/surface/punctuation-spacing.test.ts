import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";

describe("a missing space", () => {
  test.each([
    ["French colon", "fr-FR", "**Note**: Save.", "**Note**⟦:⟧ Enregistrez.", "**Note**\u202f: Enregistrez."],
    ["French question", "fr-FR", "Why?", "Pourquoi⟦?⟧", "Pourquoi\u202f?"],
    ["Canadian colon", "fr-CA", "Note: Save.", "Remarque⟦:⟧ Enregistrez.", "Remarque\u202f: Enregistrez."],
    ["behind code", "fr-FR", "Run `x`; wait.", "Exécutez `x`⟦;⟧ attendez.", "Exécutez `x`\u202f; attendez."],
    ["behind a comma", "de-DE", "Save, then close.", "Speichern⟦,⟧dann schließen.", "Speichern, dann schließen."],
    ["before bold", "lv-LV", "Open, **Save**", "Atveriet⟦,⟧**Saglabāt**", "Atveriet, **Saglabāt**"],
    ["behind a link", "lv-LV", "[Open,](x) save", "[Atveriet⟦,⟧](x)saglabājiet", "[Atveriet,](x) saglabājiet"],
    ["before a link", "es-ES", "First, [open](x)", "Primero⟦,⟧[abra](x)", "Primero, [abra](x)"],
    ["behind a full stop", "ru-RU", "Save it. Close it.", "Сохраните⟦.⟧Закройте.", "Сохраните. Закройте."],
    ["Arabic comma", "ar-SA", "First, save", "أولا⟦،⟧احفظ", "أولا، احفظ"],
    ["Hindi danda", "hi-IN", "Save. Close.", "इसे सहेजें⟦।⟧बंद करें", "इसे सहेजें। बंद करें"],
    ["Korean", "ko-KR", "Save. Close.", "저장합니다⟦.⟧닫습니다", "저장합니다. 닫습니다"],
    ["Hebrew", "he-IL", "Save, close", "שמור⟦,⟧סגור", "שמור, סגור"],
    ["colon before a small letter", "de-DE", "In states: waiting", "Zustände⟦:⟧wartend", "Zustände: wartend"],
    ["colon behind bold", "lv-LV", "**Note**: save", "**Piezīme**⟦:⟧saglabājiet", "**Piezīme**: saglabājiet"],
    ["colon in Korean", "ko-KR", "Important: Save", "중요⟦:⟧저장", "중요: 저장"],
    ["before an elided article", "fr-FR", "In lines. The one", "En lignes⟦.⟧L’une", "En lignes. L’une"],
    ["before a word of one letter", "pt-BR", "Save it. It is", "Salve isso⟦.⟧O arquivo", "Salve isso. O arquivo"],
    ["behind a placeholder", "ru-RU", "It is %s if", "Это %s⟦,⟧если", "Это %s, если"],
    ["French question like its source", "fr-FR", "a table?", "une table⟦?⟧", "une table\u202f?"],
    ["French colon without the space behind it", "fr-FR", "States: on", "États\u00a0⟦:⟧marche", "États\u00a0: marche"],
    ["French guillemets", "fr-FR", "The “x” page", "La page ⟦«⟧x\u00a0»", "La page «\u202fx\u00a0»"],
    ["a short word before a danda", "hi-IN", "It is. Close it.", "यह है⟦।⟧बंद करें", "यह है। बंद करें"],
  ])("%s", (_name, locale, source, target, fixed) => {
    fires(punctuationSpacing, locale, source, target, fixed);
  });

  test.each([
    ["French with a plain space", "fr-FR", "Note: x", "Remarque : x"],
    ["French with a no-break space", "fr-FR", "Note: x", "Remarque\u00a0: x"],
    ["Canadian question", "fr-CA", "Why?", "Pourquoi?"],
    ["a drive", "fr-FR", "Drive C: is full", "Le lecteur C: est plein"],
    ["a brand", "fr-FR", "Sign in to Yahoo!", "Connexion à Yahoo!"],
    ["a time", "fr-FR", "At 10:30", "À 10:30"],
    ["what was not translated", "fr-FR", "See Guide: Getting Started", "Voir Guide: Getting Started"],
    ["an entity shown", "fr-FR", "&amp;lt;", "&amp;lt;"],
    ["a broken entity, told elsewhere", "fr-FR", "Tom &amp; Anna", "Tom & amp; Anna & amp;amp"],
    ["a number", "de-DE", "2.5 or 1,000", "2,5 oder 1.000"],
    ["a line of code", "fr-FR", "SELECT * FROM jobs;", "SELECT * FROM jobs;"],
    ["Swiss guillemets", "fr-CH", "The “x” page", "La page «x»"],
    ["guillemets of German", "de-DE", "The “x” page", "Die Seite »x«"],
    ["a colon inside a name", "de-DE", "Use xref:name", "Mit präfix:name"],
    ["a name with a full stop", "de-DE", "Use Outlook.com and Node.js", "Mit Outlook.com und Node.js"],
    ["a name, inflected", "de-DE", "Use System.Text", "Mit Namespace System.Text.Json"],
    ["an abbreviation", "de-DE", "for example", "z.B. und d.h."],
    ["a Finnish ending", "fi-FI", "Of the EU", "Microsoftin EU:n ja Azure:Ssa"],
    ["Chinese", "zh-CN", "Save, close", "保存，关闭"],
    ["Thai", "th-TH", "Save, close", "บันทึก,ปิด"],
    ["an address", "de-DE", "See https://x.com/a,b", "Siehe https://x.com/a,bc"],
    ["the same in the source", "de-DE", "Set alpha,beta", "Legen Sie alpha,beta fest"],
  ])("is not: %s", (_name, locale, source, target) => {
    silent(punctuationSpacing, locale, source, target);
  });
});
