import { describe, expect, test } from "vitest";
import { inconsistent } from "#core/checks/article/inconsistent.ts";
import type { Check } from "#core/checks/check.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { number } from "#core/checks/facts/number.ts";
import { codeSpan } from "#core/checks/markup/code-span.ts";
import { emphasis } from "#core/checks/markup/emphasis.ts";
import { articleCase, type CaseLine } from "#core/checks/testing/article-case.ts";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { invisible } from "./invisible.ts";
import { repeatedWord } from "./repeated-word.ts";
import { spaceBeforePunctuation } from "./space-before-punctuation.ts";
import { whitespaceEdge } from "./whitespace-edge.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

describe("V41 what a person may do on purpose is a hint, and a fault of an engine's", () => {
  test.each<[string, string, string, string, Check]>([
    ["a full stop behind a label", "cs-CZ", "Not available", "Není k dispozici⟦.⟧", endPunctuation],
    ["a full stop behind a heading", "tr-TR", "Not available", "Mevcut değil⟦.⟧", endPunctuation],
    ["a full stop behind a label", "ar-SA", "Not available", "غير متوفر⟦.⟧", endPunctuation],
    ["a colon behind a heading", "nb-NO", "See also this", "Se også dette⟦:⟧", endPunctuation],
    [
      "a call for a statement",
      "zh-TW",
      "We would love to hear from you.",
      "我們很樂於傾聽您的意見⟦！⟧",
      endPunctuation,
    ],
    ["code in quotation marks", "zh-CN", "Use `let` here.", "在此处使用⟦“let”⟧。", codeSpan],
    ["code in quotation marks", "fa-IR", "Use `unwrap` here.", "اینجا از ⟦«unwrap»⟧ استفاده کنید.", codeSpan],
    ["code set as a word", "ro-RO", "Use `await` here.", "Folosiți ⟦await⟧ aici.", codeSpan],
  ])("%s in %s", (_name, locale, source, target, check) => {
    expect(fires(check, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
    expect(fires(check, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each<[string, string, string, string, Check]>([
    ["a full stop lost", "cs-CZ", "Save the whole file.", "Uložte celý soubor⟦⟧", endPunctuation],
    ["code that changed", "it-IT", "Use `10_u16` here.", "Usare ⟦`10u16`⟧ qui.", codeSpan],
    ["code that is gone", "ko-KR", "Use `Result` here.", "여기서 결과를 사용합니다⟦⟧.", codeSpan],
    ["a comma for a full stop", "fr-FR", "Save the whole file.", "Enregistrez tout le fichier⟦,⟧", endPunctuation],
    ["brackets around words lost", "de-DE", "Wait (an hour) now.", "Warten Sie ⟦an hour⟧ jetzt.", brackets],
  ])("but not %s in %s", (_name, locale, source, target, check) => {
    expect(fires(check, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });
});

describe("V42 a space at the edge", () => {
  test.each([
    ["de-DE", "Save it.", "Speichern.⟦ ⟧"],
    ["ar-SA", "Save it.", "⟦ ⟧احفظه."],
    ["ja-JP", "Save it.", "保存します。⟦ ⟧"],
  ])("is not seen on the page where it is one too many: %s", (locale, source, target) => {
    expect(fires(whitespaceEdge, locale, source, target)[0]?.isMinor).toBe(true);
  });

  test.each([
    ["de-DE", " Save it.", "⟦⟧Speichern."],
    ["ru-RU", "Save it. ", "Сохраните.⟦⟧"],
    ["el-GR", "Save it. ", "Αποθηκεύστε.⟦⟧"],
  ])("parts sentences where it is missing: %s", (locale, source, target) => {
    expect(fires(whitespaceEdge, locale, source, target, undefined, { around: "a.{}b" })[0]?.isMinor).toBeUndefined();
  });
});

describe("V43 direction controls", () => {
  test.each([
    ["ar-SA", "مربع الحوار⟦\u202c⟧."],
    ["ar-SA", "مجموعة ⟦\u200f\u202b⟧الاتفاقيات"],
    ["he-IL", "תיבת הדו-שיח⟦\u202c⟧."],
    ["fa-IR", "کادر گفتگو⟦\u2069⟧."],
  ])("left over in text that runs from right to left are a hint: %s %s", (locale, target) => {
    expect(fires(invisible, locale, "Open the box.", target)[0]?.isMinor).toBe(true);
  });

  test.each([
    ["ar-SA", "مل⟦\u202e⟧ف"],
    ["he-IL", "קו⟦\u202d⟧בץ"],
    ["de-DE", "Datei⟦\u202c⟧"],
  ])("are a fault where they turn letters around, or have nothing to do: %s %s", (locale, target) => {
    expect(fires(invisible, locale, "File", target)[0]?.isMinor).toBeUndefined();
  });
});

describe("V44 several translations of one source", () => {
  const severityOf = (locale: string, lines: readonly CaseLine[]) => {
    const { units, context, metadata } = articleCase(locale, lines);
    return [...inconsistent.run(units, context, metadata).values()].flat().map(({ isMinor }) => isMinor === true);
  };
  const times = (count: number, line: CaseLine): readonly CaseLine[] => Array.from({ length: count }, () => line);

  test("are a hint where neither is usual", () => {
    expect(
      severityOf("de-DE", [
        ["Click New.", "Klicken Sie auf Neu."],
        ["Click New.", "Auf Neu klicken."],
      ]),
    ).toEqual([true]);
    expect(severityOf("cs-CZ", [...times(2, ["State", "Stav"]), ["State", "Stát"]])).toEqual([true]);
    expect(severityOf("ja-JP", [...times(4, ["State", "状態"]), ...times(2, ["State", "州"])])).toEqual([true, true]);
  });

  test("are a fault beside what was approved, or stands nearly everywhere", () => {
    expect(
      severityOf("de-DE", [
        ["State", "Status", "approved"],
        ["State", "Zustand"],
      ]),
    ).toEqual([false]);
    expect(severityOf("ru-RU", [...times(3, ["State it now", "Укажите"]), ["State it now", "Скажите"]])).toEqual([
      false,
    ]);
    expect(severityOf("zh-CN", [...times(9, ["Save it now", "立即保存"]), ["Save it now", "现在保存"]])).toEqual([
      false,
    ]);
  });
});

describe("V45 a word twice", () => {
  test.each([
    ["zh-CN", "BOM versions that differ from the BOM version", "不同于使用的物料清单版本的物料清单版本"],
    ["zh-CN", "Write to applicants of the application", "发送到具有组合的申请的申请人"],
    ["fi-FI", "Select the Select amount option.", "Valitse Valitse summa -vaihtoehto."],
    ["ar-SA", "Use ItemEdit, ItemView, ItemView, and ItemNew.", "استخدم ItemEdit ItemView ItemView وItemNew."],
    ["is-IS", "To create what you created", "Það sem þú varst að búa til til að nota"],
  ])("may be right: %s", (locale, source, target) => {
    silent(repeatedWord, locale, source, target);
  });

  test.each([
    ["zh-CN", "Open the file.", "打开文件夹⟦文件夹⟧。"],
    ["nb-NO", "The list of all features", "Tabellen viser listen⟦ listen⟧ over funksjoner"],
    ["ar-SA", "In the table of names", "اسم الجدول في⟦ الجدول في⟧ قسم"],
  ])("is told all the same: %s", (locale, source, target) => {
    fires(repeatedWord, locale, source, target);
  });
});

describe("V46 what is left in the source's language", () => {
  test.each([
    ["fi-FI", "Model to learn the deferred elements.xml", "Model to learn the deferred elements.xml"],
    ["ja-JP", "bindings: any (optional)", "bindings: any (optional)"],
    ["nb-NO", "Regression suite automation tool (RSAT)", "Regression Suite Automation Tool (RSAT)"],
    [
      "de-DE",
      'It offers a "what you see is what you get" (WYSIWYG) pane.',
      "Das Tool zeigt während der Bearbeitung unten in der Mitte einen Bereich für die Vorschau (What you see is what you get).",
    ],
    ["ar-SA", "The ID is f9be0c49-aa22-4ec6-911a-c5da515226ff.", "المعرف هو f9be0c49-aa22-4ec6-911a-c5da515226ff."],
  ])("may be a name, a file or a saying: %s %s", (locale, source, target) => {
    silent(untranslated, locale, source, target);
  });

  test.each([
    ["fi-FI", "Model to learn the deferred elements", "⟦Model to learn the deferred elements⟧"],
    ["ja-JP", "The bindings are optional here", "⟦The bindings are optional here⟧"],
    ["ar-SA", "Open the file that you want to see.", "⟦افتح the file that you want to see.⟧"],
  ])("is told where it is prose: %s %s", (locale, source, target) => {
    fires(untranslated, locale, source, target);
  });
});

describe("V48 a colon with a space on both sides", () => {
  test.each([
    ["ja-JP", "Example: 93039", "例 : 93039"],
    ["ja-JP", 'The error: "Not found"', "エラー : 「見つかりません」"],
    ["zh-CN", "Name: value", "名称 : 值"],
  ])("is set so by some who write without spaces: %s", (locale, source, target) => {
    silent(spaceBeforePunctuation, locale, source, target);
  });

  test.each([
    ["ja-JP", "Save it.", "保存します⟦ ⟧。"],
    ["zh-CN", "Do this:", "执行此操作⟦ ⟧："],
    ["ko-KR", "Name: value", "이름⟦ ⟧: 값"],
    ["de-DE", "Name: value", "Name⟦ ⟧: Wert"],
  ])("is told elsewhere: %s", (locale, source, target) => {
    fires(spaceBeforePunctuation, locale, source, target);
  });
});

describe("V49 a list that goes on", () => {
  test.each([
    ["ja-JP", "C, C++, Pascal, ...", "C、C++、Pascal など"],
    ["ko-KR", "C, C++, Pascal, ...", "C, C++, Pascal 등"],
    ["ru-RU", "C, C++, Pascal, ...", "C, C++, Pascal и т. д."],
    ["uk-UA", "C, C++, Pascal, …", "C, C++, Pascal тощо"],
    ["de-DE", "C, C++, Pascal, ...", "C, C++, Pascal usw."],
    ["ar-SA", "C, C++, Pascal, ...", "C وC++ وPascal وغيرها"],
  ])("ends with each language's own words: %s", (locale, source, target) => {
    silent(endPunctuation, locale, source, target);
  });

  test.each([
    ["cs-CZ", "Loading the files...", "Načítání souborů⟦⟧"],
    ["ja-JP", "Loading...", "ファイルを読み込みます⟦⟧"],
    ["ru-RU", "C, C++, Pascal, ...", "C, C++, Pascal⟦⟧"],
  ])("ends with dots where nothing says so: %s", (locale, source, target) => {
    fires(endPunctuation, locale, source, target);
  });
});

describe("V55 what a person stresses or adds", () => {
  test.each<[string, string, string, Check]>([
    ["de-DE", "They are not dynamic types.", "Es sind ⟦**keine**⟧ dynamischen Typen.", emphasis],
    ["es-ES", "Move from **right to left** now.", "Muévase de derecha a izquierda ahora⟦⟧.", emphasis],
    ["uk-UA", "Do **not** open it.", "Не відкривайте його⟦⟧.", emphasis],
    ["ja-JP", "It has a field.", "それにはフィールドがあります。（訳注: ⟦9⟧ つの命）", number],
    ["ko-KR", "Activate the search bar.", "검색창을 활성화합니다(⟦23⟧ 버전 기준).", number],
    ["cs-CZ", "Open the course.", "Otevřete kurz (verze ⟦5⟧).", number],
  ])("is a hint: %s: %s", (locale, source, target, check) => {
    expect(fires(check, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
  });

  test.each<[string, string, string, Check]>([
    ["de-DE", "Select **Save as** now.", "Wählen Sie jetzt Speichern unter aus⟦⟧.", emphasis],
    ["ja-JP", "Wait (an hour).", "待機します（⟦9⟧ 時間）。", number],
    ["ko-KR", "Activate the search bar.", "검색창 ⟦23⟧개를 활성화합니다.", number],
  ])("is a fault where it is none of either: %s: %s", (locale, source, target, check) => {
    expect(fires(check, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });

  test.each<[string, string, string, Check]>([
    [
      "zh-CN",
      "A _foreign function interface_, or FFI",
      "**外部函数接口**（*Foreign Function Interface*），即 FFI",
      emphasis,
    ],
    ["ja-JP", "It is *opaque* here.", "ここでは**不透明**です。", emphasis],
    ["fi-FI", "It might not be 100 percent accurate.", "Se ei ehkä ole täysin tarkka.", number],
    ["de-DE", "It is 100% free.", "Es ist völlig kostenlos.", number],
    ["ru-RU", "It is 100 percent free.", "Это полностью бесплатно.", number],
  ])("may be said in another way: %s: %s", (locale, source, target, check) => {
    silent(check, locale, source, target);
  });
});
