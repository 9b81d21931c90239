import { describe, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { blockInjection } from "#core/checks/markup/block-injection.ts";
import { type CaseOptions, fires, silent } from "#core/checks/testing/check-case.ts";

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
