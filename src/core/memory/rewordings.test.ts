import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { hasWord, hasWords, rewordingsOf, wordBehind } from "./rewordings.ts";

describe("what was reworded", () => {
  test.each([
    [
      "lv-LV",
      "Atveriet maksājumu kartes iestatījumus.",
      "Atveriet norēķinu kartes iestatījumus.",
      ["maksājumu>norēķinu"],
    ],
    ["lv-LV", "Pievienojiet maksājumu karti.", "Pievienojiet norēķinu kontu.", ["maksājumu karti>norēķinu kontu"]],
    [
      "de-DE",
      "Klicken Sie auf **Sichern** und warten.",
      "Klicken Sie auf **Speichern** und warten.",
      ["Sichern>Speichern"],
    ],
    ["ja-JP", "設定を保存します。", "構成を保存します。", ["設定>構成"]],
    ["ar-SA", "افتح الملف الآن", "افتح المستند الآن", ["الملف>المستند"]],
    // Signs, numbers, code, addresses, what is only added or gone, and what is too short to be looked for.
    ["de-DE", "Öffnen, bitte.", "Öffnen; bitte!", []],
    ["de-DE", "Warten Sie 10 Minuten.", "Warten Sie 20 Minuten.", []],
    ["de-DE", "Öffnen Sie `a`.", "Öffnen Sie `b`.", []],
    ["de-DE", "[Hier](a.md)", "[Hier](b.md)", []],
    ["de-DE", "Öffnen Sie das Tor.", "Öffnen Sie jetzt das Tor.", []],
    ["de-DE", "Es ist da.", "Er ist da.", []],
  ])("MM90 %s: %j to %j is %j", (locale, machine, text, expected) => {
    expect(rewordingsOf(machine, text, locale).map(({ before, after }) => `${before}>${after}`)).toEqual(expected);
  });

  test("MM90 law: the words before stand in the machine translation, those after in the text, each as they are", () => {
    const text = fc
      .array(fc.constantFrom("Karte", "Konto", "öffnen", "**fett**", "`a`", "10", "設定", "ملف", ",", "{0}"), {
        maxLength: 9,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, fc.constantFrom("de-DE", "ja-JP", null), (machine, now, locale) => {
        for (const { before, after } of rewordingsOf(machine, now, locale)) {
          expect(machine).toContain(before);
          expect(now).toContain(after);
          expect(before).not.toBe(after);
        }
      }),
      { numRuns: lawRuns(400) },
    );
  });
});

describe("whole words", () => {
  test.each([
    ["ไฟล์", "เปิดไฟล์ของคุณ", true],
    ["ไฟล์", "เปิดโปรไฟล์ของคุณ", false],
    ["ファイル", "ファイルを開く", true],
    ["ファイル", "プロファイルを開く", false],
    ["设置", "用户设置", true],
    ["카드", "카드를 선택", true],
    ["카드", "신용카드를 선택", false],
    ["PDF", "ไฟล์PDF", true],
    ["card", "a card.", true],
    ["card", "a postcard.", false],
    ["card", "cards", false],
  ])("MM161 %s in %s: %s", (words, text, expected) => expect(hasWords(text, words)).toBe(expected));
});

describe("the word behind it", () => {
  const pairs = [
    { source: "Add a payment card.", target: "Pievienojiet maksājumu karti." },
    { source: "Payment is due.", target: "Ir jāveic maksājumu apstrāde." },
    { source: "Open the card.", target: "Atveriet karti." },
    { source: "Remove the file.", target: "Noņemiet failu." },
  ];

  test("MM91 is the one that stands in the same segments, as this source has it", () => {
    const [first, second] = pairs;
    if (first === undefined || second === undefined) throw new Error("There are pairs.");
    expect(wordBehind("maksājumu", first, pairs)).toBe("payment");
    expect(wordBehind("maksājumu", second, pairs)).toBe("Payment");
    expect(wordBehind("karti", first, pairs)).toBe("card");
  });

  test("MM91 is none where the wording stands once, or with all sorts of sources", () => {
    expect(wordBehind("failu", { source: "Remove the file.", target: "Noņemiet failu." }, pairs)).toBeNull();
    const any = ["Open", "Close", "Save", "Print"].map((source) => ({ source: `${source} it`, target: "bitte das" }));
    const others = Array.from({ length: 20 }, () => ({ source: "it", target: "es" }));
    expect(wordBehind("bitte", { source: "Open it", target: "bitte das" }, [...any, ...others])).toBeNull();
  });

  test("MM91 whole words alone are found, in any case for sources; where words are not set apart, any", () => {
    expect(["karte", "kartes", "(karte)", "karte_x"].map((text) => hasWords(text, "karte"))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([hasWords("設定画面", "設定"), hasWord("A Card.", "card"), hasWord("cards", "card")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
