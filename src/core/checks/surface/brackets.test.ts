import { describe, test } from "vitest";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { brackets } from "./brackets.ts";

describe("brackets", () => {
  test.each([
    ["as many without a partner", (n: number) => "x{".repeat(n), (n: number) => `${"x{".repeat(n)}y`],
    ["pairs within pairs, lost", (n: number) => `${"{".repeat(n)}a${"}".repeat(n)}`, (n: number) => "b".repeat(n)],
  ])("C7 take time that grows with the text and no faster: %s", (_name, sourceOf, targetOf) => {
    const subjects = new Map([2000, 16_000].map((n) => [targetOf(n), subjectOf("lv-LV", sourceOf(n), targetOf(n))]));
    expectLinear(targetOf, 16_000, (text) => {
      const subject = subjects.get(text);
      if (subject !== undefined) brackets.run(subject);
    });
  });

  test.each([
    ["not closed at the end", "de-DE", "Wait (an hour).", "Warten ⟦(⟧eine Stunde.", "Warten (eine Stunde)."],
    [
      "not closed, the words known",
      "lv-LV",
      "Open (Azure AD) now.",
      "Atveriet ⟦(⟧Azure AD tūlīt.",
      "Atveriet (Azure AD) tūlīt.",
    ],
    [
      "not opened, the words known",
      "es-ES",
      "Open (Azure AD) now.",
      "Abra Azure AD⟦)⟧ ahora.",
      "Abra (Azure AD) ahora.",
    ],
    ["full-width", "zh-CN", "Wait (an hour).", "请稍候⟦（⟧一小时。", "请稍候（一小时）。"],
    [
      "not opened at the start",
      "ru-RU",
      "(Optional) Wait.",
      "Необязательно⟦)⟧ Подождите.",
      "(Необязательно) Подождите.",
    ],
    ["one too many", "ja-JP", "Wait.", "待機します⟦)⟧。", "待機します。"],
    ["square", "ko-KR", "Select A.", "A⟦]⟧를 선택합니다.", "A를 선택합니다."],
    ["bold inside", "de-DE", "Wait (**an hour**).", "Warten ⟦(⟧**eine Stunde**.", "Warten (**eine Stunde**)."],
    ["a pair lost", "hi-IN", "Open the site (SharePoint).", "⟦SharePoint⟧ साइट खोलें।", undefined],
    ["a pair lost, translated", "ar-SA", "Wait (an hour).", "انتظر ساعة⟦⟧.", undefined],
  ])("%s", (_name, locale, source, target, fixed) => {
    fires(brackets, locale, source, target, fixed);
  });

  test.each([
    ["the same", "de-DE", "Wait (an hour).", "Warten (eine Stunde)."],
    ["full-width twins", "ja-JP", "Wait (an hour).", "待機（1 時間)。"],
    ["a gloss added", "ja-JP", "Open the hub.", "ハブ (Hub) を開きます。"],
    ["a plural", "ja-JP", "The file(s)", "ファイル"],
    ["square for round", "ja-JP", "Open (Start).", "[スタート] を開きます。"],
    ["numbered", "de-DE", "1) Open", "1) Öffnen"],
    ["lettered", "fr-FR", "First, open", "a) Ouvrez"],
    ["a smiley", "de-DE", "Well done", "Gut gemacht :-)"],
    ["the source's own", "de-DE", "Wait (an hour", "Warten (eine Stunde"],
    ["a broken link, told elsewhere", "de-DE", "See [x](y).", "Siehe [x](y."],
    ["a link apart from its address, told elsewhere", "de-DE", "See [x](y).", "Siehe [x] (y."],
    ["in code", "de-DE", "Run `f(`.", "`f(` aufrufen."],
  ])("are right: %s", (_name, locale, source, target) => {
    silent(brackets, locale, source, target);
  });
});

describe("C122 marks of a row of points", () => {
  test.each([
    ["zh-CN", "Choose: 1) the tree and 2) the leaf.", "选择：1）树和 2）叶。"],
    ["ja-JP", "Choose: a) the tree, b) the leaf.", "選択肢：a）木、b）葉。"],
    ["zh-TW", "First: 1) the tree; 2) the leaf.", "首先：1）樹；2）葉。"],
  ])("close nothing behind a full-width mark: %s", (locale, source, target) => {
    silent(brackets, locale, source, target);
  });

  test.each([
    ["zh-CN", "Choose the tree.", "选择树1⟦）⟧。"],
    ["ja-JP", "Choose the tree.", "木を選択：木⟦）⟧。"],
    ["ko-KR", "Choose the tree.", "나무 선택: 나무⟦)⟧."],
  ])("but what has no partner is told: %s", (locale, source, target) => {
    fires(brackets, locale, source, target);
  });
});
