import { describe, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { blockInjection } from "#core/checks/markup/block-injection.ts";
import { type CaseOptions, fires, silent } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";

type Case = [name: string, check: Check, locale: string, source: string, target: string, options?: CaseOptions];

const QUOTE = { around: "> {}" };

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
