import { describe, expect, it } from "vitest";
import { unportableNames } from "./unportable-names.ts";

const told = (...paths: string[]) => unportableNames(paths).map((sentence) => sentence.replace(/: .*/, ""));

describe("names that not every computer keeps", () => {
  it.each([
    "CON.md",
    "docs/aux.de.md",
    "nul",
    "a/com1/b.md",
    "LPT9.yml",
    "lpt¹.md",
    "a./b.md",
    "a /b.md",
    "b.md.",
    "a:b.md",
    "what?.md",
    'a "b".md',
  ])("W204 %j is none of Windows'", (path) => {
    expect(unportableNames([path, "plain.md"])).toEqual([`${path}: Windows can keep no file of that name.`]);
  });

  it.each([
    "console.md",
    "con-x.md",
    "com.md",
    "com10.md",
    ".github/a.md",
    "a..b/..c.md",
    "docs/документ.md",
    "a/مقال.md",
    "記事 (2).md",
    "😀.md",
    `${"long/".repeat(60)}x.md`,
  ])("W204 %j is a name everywhere", (path) => expect(unportableNames([path, "plain.md"])).toEqual([]));

  it("W204 those that differ only in letter case are told together, in every script, and others not", () => {
    expect(told("a/Case.md", "b.md", "a/case.md", "A/CASE.md")).toEqual(["a/Case.md, a/case.md and A/CASE.md"]);
    expect(told("Ж.md", "ж.md", "é.md", "e\u0301.md")).toEqual(["Ж.md and ж.md", "é.md and e\u0301.md"]);
    expect(told("a/x.md", "b/x.md", "e.md", "é.md", "ss.md", "ß.md")).toEqual([]);
  });

  it("W204 a name that turns the direction of text is told by its numbers", () => {
    expect(told("a\u202eb?.md")).toEqual(["a\\u202Eb?.md"]);
  });
});
