import { describe, expect, it } from "vitest";
import { originalAmong, originalPaths } from "./original-paths.ts";

describe("PG83 the original of an article", () => {
  it.each([
    ["docs/de-de/a/x.md", "de-DE", "docs/en-us/a/x.md"],
    ["docs/zh-Hant-TW/x.md", "zh-TW", "docs/en-us/x.md"],
    ["lv/x.md", "lv-LV", "en/x.md"],
    ["docs.ja-JP/a/x.md", "ja-JP", "docs/a/x.md"],
    ["docs/x.de-DE.md", "de-DE", "docs/x.md"],
    ["x.de-DE.md", null, "x.en-us.md"],
  ])("beside %s in %s may be %s", (path, locale, expected) => {
    expect(originalPaths(path, locale)).toContain(expected);
  });

  it.each([
    ["docs/x.md", "de-DE"],
    ["docs/.md", null],
    ["a/en-us.md", "de-DE"],
    ["", null],
  ])("nothing is beside %j that says so", (path, locale) => {
    expect(originalPaths(path, locale)).toEqual([]);
  });

  it("in a folder of originals is the file that agrees on most of the path", () => {
    const paths = ["README.md", "a/x.md", "b/x.md", "b/c/x.md", "B/y.md"];
    expect(originalAmong("repo.de-de/docs/b/x.md", "de-DE", paths)).toBe("b/x.md");
    expect(originalAmong("de-de/b/c/x.de-DE.md", "de-DE", paths)).toBe("b/c/x.md");
    expect(originalAmong("q/x.md", "de-DE", paths)).toBe("a/x.md");
    expect(originalAmong("b/y.md", null, paths)).toBe("B/y.md");
    expect(originalAmong("b/z.md", null, paths)).toBeNull();
  });
});
