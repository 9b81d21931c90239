import { describe, expect, test } from "vitest";
import { inconsistent } from "#core/checks/article/inconsistent.ts";
import type { Check } from "#core/checks/check.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { name } from "#core/checks/facts/name.ts";
import { number } from "#core/checks/facts/number.ts";
import { articleCase, type CaseLine } from "#core/checks/testing/article-case.ts";
import { fires } from "#core/checks/testing/check-case.ts";
import { doubleSpace } from "./double-space.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { seam } from "./seam.ts";
import { spaceBeforePunctuation } from "./space-before-punctuation.ts";
import { whitespaceEdge } from "./whitespace-edge.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

describe("V57 how a person sets a text is style, and how an engine leaves it a fault", () => {
  test.each<[string, string, string, string, Check, string?]>([
    [
      "an item without its stop",
      "de-DE",
      "Confirm the new place.",
      "Bestätigen Sie den neuen Ort⟦⟧",
      endPunctuation,
      "- {}",
    ],
    [
      "an item without its stop",
      "fi-FI",
      "Search for the right workers.",
      "Hae oikeita työntekijöitä⟦⟧",
      endPunctuation,
      "1. {}",
    ],
    [
      "a cell without its stop",
      "ar-SA",
      "This is the name of the city.",
      "هذا هو اسم المدينة⟦⟧",
      endPunctuation,
      "| a |\n| - |\n| {} |",
    ],
    ["a comma that leads on", "ja-JP", "Run it in this way:", "このように実行すると⟦、⟧", endPunctuation],
    ["a comma that leads on", "ko-KR", "Run it in this way:", "다음과 같이 실행하면⟦,⟧", endPunctuation],
    ["a comma that leads on", "tr-TR", "Run it in this way:", "Bu şekilde çalıştırırsanız⟦,⟧", endPunctuation],
    ["two spaces", "cs-CZ", "Save it now.", "Uložte⟦  ⟧to nyní.", doubleSpace],
    ["two spaces", "tr-TR", "Save it now.", "Şimdi⟦  ⟧kaydedin.", doubleSpace],
    ["two spaces", "ja-JP", "Select **Save** now.", "今すぐ⟦  ⟧**保存** を選択します。", doubleSpace],
    ["the stop in bold type", "is-IS", "Select **Save**.", "Veldu **Vista⟦.⟧**", seam],
    ["the stop in bold type", "fr-FR", "Select **Done**.", "Sélectionnez **Terminé⟦.⟧**", seam],
    ["an example's money", "cs-CZ", "It costs $800.00 now.", "Nyní stojí ⟦800,00⟧ Kč.", number],
    ["an example's money", "ru-RU", "It costs $25 now.", "Сейчас это стоит ⟦25⟧ €.", number],
    ["an example's money", "tr-TR", "It costs $120 now.", "Şimdi fiyatı ⟦120⟧ €.", number],
    ["what an example is called", "fi-FI", "Add Warranty_1 here.", "Lisää ⟦Takuu_1⟧ tähän.", identifier],
    ["what an example is called", "nb-NO", "Enter B2C_1_SignIn here.", "Skriv inn ⟦B2C_1_Pålogging⟧ her.", identifier],
    ["what an example is called", "ru-RU", "It comes to STAGE04 next.", "Он прибывает в СКЛАД04⟦⟧.", identifier],
  ])("%s in %s", (_name, locale, source, target, check, around = "{}") => {
    expect(fires(check, locale, source, target, undefined, { ...HT, around })[0]?.isMinor).toBe(true);
    expect(fires(check, locale, source, target, undefined, { ...MT, around })[0]?.isMinor).toBeUndefined();
  });

  test.each<[string, string, string, string, Check]>([
    [
      "a paragraph without its stop",
      "de-DE",
      "Confirm the new place.",
      "Bestätigen Sie den neuen Ort⟦⟧",
      endPunctuation,
    ],
    ["a comma for the stop of an item", "ar-SA", "Confirm the new place.", "أكد المكان الجديد⟦،⟧", endPunctuation],
    ["a stop in a link", "tr-TR", "See [the log](a.md).", "Bkz. [günlüğün tamamı⟦.⟧](a.md)", seam],
    ["money that is gone", "ru-RU", "It costs $25 now.", "Сейчас это стоит ⟦25⟧.", number],
    [
      "a slip in what an example is called",
      "fi-FI",
      "Add Workforce_Trend here.",
      "Lisää ⟦Workorce_Trend⟧ tähän.",
      identifier,
    ],
    ["another number", "nb-NO", "Add Warranty_1 here.", "Legg til ⟦warranty_1⟧ her.", identifier],
    ["a name in other capitals", "cs-CZ", "Use the SEPA form.", "Použijte formulář ⟦Sepa⟧.", name],
  ])("but not %s in %s", (_name, locale, source, target, check) => {
    expect(fires(check, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["cs-CZ", "Výstupy", "Výstup"],
    ["tr-TR", "Salt okunur", "Salt Okunur"],
    ["ja-JP", "説明", "内容"],
  ])("a label of a word or two in two ways: %s", (locale, usual, other) => {
    const lines = [usual, usual, usual, usual, other].map((target): CaseLine => ["Read-only", target]);
    const isMinor = (type: string) => {
      const { units, context, metadata } = articleCase(locale, lines, `ms.translationtype: ${type}`);
      return [...inconsistent.run(units, context, metadata).values()].flat().map((found) => found.isMinor);
    };
    expect(isMinor("HT")).toEqual([true]);
    expect(isMinor("MT")).toEqual([undefined]);
  });
});

describe("V58 a blank that is missing at the edge of a segment", () => {
  test.each([
    ["de-DE", "Save it. ", "Speichern.⟦⟧"],
    ["ar-SA", " Save it.", "⟦⟧احفظه."],
    ["ru-RU", "Save it. ", "Сохраните.⟦⟧"],
  ])("is a hint where nothing stands beside it: %s", (locale, source, target) => {
    expect(fires(whitespaceEdge, locale, source, target)[0]?.isMinor).toBe(true);
    expect(fires(whitespaceEdge, locale, source, target, undefined, { around: "<td>{}</td>" })[0]?.isMinor).toBe(true);
    expect(fires(whitespaceEdge, locale, source, target, undefined, { around: "a.{}b" })[0]?.isMinor).toBeUndefined();
  });
});

describe("V93 a space before a mark in five segments of an article is how a person sets it there", () => {
  const others = (target: string, count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `<span data-ttu-id="b-${at + 1}">${target}</span><span class="sxs-lookup"><span data-stu-id="b-${at + 1}">One, two</span></span>`,
    ).join("\n\n");
  const minor = (locale: string, marked: string, type: string, beside: string, count: number) =>
    fires(spaceBeforePunctuation, locale, "One, two", marked, undefined, {
      frontMatter: `ms.translationtype: ${type}`,
      around: `{}\n\n${others(beside, count)}`,
    })[0]?.isMinor;

  test.each([
    ["ar-SA", "واحد⟦ ⟧، اثنان", "واحد ، اثنان"],
    ["nl-NL", "Een⟦ ⟧, twee", "Een , twee"],
    ["ja-JP", "一つ⟦ ⟧、二つ", "一つ 、二つ"],
  ])("in %s, and a fault in fewer, before another mark and where an engine made it", (locale, marked, beside) => {
    expect(minor(locale, marked, "HT", beside, 4)).toBe(true);
    expect(minor(locale, marked, "HT", beside, 3)).toBeUndefined();
    expect(minor(locale, marked, "MT", beside, 4)).toBeUndefined();
    expect(minor(locale, marked, "HT", beside.replace(/ [,،、]/u, " ."), 4)).toBeUndefined();
  });
});
