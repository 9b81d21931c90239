import { describe, expect, it } from "vitest";
import { directionOf, hasWideScript, localeOf } from "./locale.ts";

describe("locale", () => {
  it("D80 takes the declared locale, in canonical form", () => {
    expect(localeOf("lv-lv", "x.md")).toBe("lv-LV");
    expect(localeOf(" zh-hans-cn ", "ar-SA/x.md")).toBe("zh-Hans-CN");
    expect(localeOf("sr-latn-rs", "")).toBe("sr-Latn-RS");
  });

  it.each<[path: string, locale: string | null]>([
    ["docs.lv-LV/x.md", "lv-LV"],
    ["docs/he-il/articles/x.md", "he-IL"],
    ["C:\\docs\\ja-jp\\x.md", "ja-JP"],
    ["x.ar-SA.md", "ar-SA"],
    ["x_pt-br.md", "pt-BR"],
    ["zh-hans-cn/x.md", "zh-Hans-CN"],
    ["en-US/lv-LV/x.md", "lv-LV"],
    ["how-to/sign-in/x-y.md", null],
    ["lv/x.md", null],
    ["prelv-LV/x.md", null],
    ["", null],
  ])("D81 guesses the locale from the path %s", (path, locale) => {
    expect(localeOf(undefined, path)).toBe(locale);
  });

  it("D81 guesses where what is declared is no locale", () => {
    expect(localeOf("not a locale", "docs.lv-LV/x.md")).toBe("lv-LV");
    expect(localeOf("", "x.md")).toBeNull();
  });

  it("D82 knows the direction", () => {
    expect(["ar-SA", "he-IL", "fa-IR", "ur-PK"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl"]);
    expect([directionOf("lv-LV"), directionOf("ja-JP"), directionOf(null)]).toEqual(["ltr", "ltr", "auto"]);
  });

  it("knows whose characters are wide", () => {
    expect(["ja-JP", "ko-KR", "zh-Hans-CN", "zh-TW"].map(hasWideScript)).toEqual([true, true, true, true]);
    expect(["de-DE", "th-TH", "ar-SA", null].map(hasWideScript)).toEqual([false, false, false, false]);
  });
});
