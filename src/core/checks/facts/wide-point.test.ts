import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { number } from "./number.ts";

describe("C130 a point between digits is narrow in every language", () => {
  test.each([
    ["zh-CN", "Migrate from 3.0 to 3.1", "从 3.0 迁移到⟦3。1⟧", "从 3.0 迁移到3.1"],
    ["ja-JP", "Version 10.2 of it", "⟦10．2⟧ 版", "10.2 版"],
    ["zh-TW", "Use .NET 4.7.2 here.", "在這裡使用 .NET ⟦4。7。2⟧。", "在這裡使用 .NET 4.7.2。"],
  ])("in %s: %s", (locale, source, target, fixed) => {
    const [found] = fires(number, locale, source, target, fixed);
    expect(found?.fixes?.[0]?.isProposal).toBeUndefined();
  });

  test.each([
    ["a sentence behind a number", "zh-CN", "Choose 3. 1 is the default.", "选择 3。1 是默认值。"],
    ["what the source has so", "ja-JP", "Type 3。1 there.", "3。1 と入力します。"],
    ["a narrow one", "ko-KR", "Migrate from 3.0 to 3.1", "3.0에서 3.1로 마이그레이션"],
  ])("but not %s, in %s", (_what, locale, source, target) => {
    silent(number, locale, source, target);
  });
});
