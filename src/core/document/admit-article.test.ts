import { describe, expect, it } from "vitest";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { admitArticle, MAX_BYTES, type Rejection, refuseFile } from "./admit-article.ts";
import { writePair } from "./testing/generated-articles.ts";

const article = `---\ntitle: Virsraksts\n---\n# ${writePair("a-1", "Mērķis 日本 😀", "Source")}\n`;

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Array.from(text, (character) =>
    [...Array(character.length).keys()].map((index) => character.charCodeAt(index)),
  )
    .flat()
    .flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  return Uint8Array.from(bytes);
}

/** ASCII with some bytes of a code page, none of which is UTF-8 here. */
function codePage(locale: string, bytes: readonly number[]): Uint8Array {
  const head = utf8(`---\ntitle: x\nms.contentlocale: ${locale}\n---\n`);
  return Uint8Array.from([...head, ...bytes, ...utf8(writePair("a-1", "T", "S"))]);
}

function rejection(bytes: Uint8Array, path = "docs/x.md"): Rejection {
  const admitted = admitArticle(bytes, path);
  if (admitted.ok) throw new Error("It was admitted.");
  // One sentence: what it is, and what to do.
  expect(admitted.failure.message).toMatch(/^(?:(?!\. ).)+: (?:(?!\. ).)+\.$/);
  return admitted.failure;
}

describe("the door", () => {
  it.each(["x.md", "a/b.markdown", "X.MD", "x.yml", "x.yaml", "a.b/x.lv-LV.md"])("D70 admits %s", (path) => {
    const text = path.endsWith("l") ? `title: ${writePair("a-1", "T", "S")}` : article;
    const admitted = admitArticle(utf8(text), path);
    expect(admitted.ok && exportSideBySide(admitted.value, new Map())).toBe(text);
  });

  it.each(["x.txt", "x", "md", "x.md.bak", "x.zip", ".md/x"])("D70 refuses %s by its name", (path) => {
    expect(rejection(utf8(article), path).kind).toBe("extension");
  });

  it("D71 refuses an empty file", () => {
    expect(rejection(new Uint8Array())).toEqual({
      kind: "empty",
      message: "x.md is empty: choose the article itself.",
    });
  });

  it("D72 refuses what is larger than 10 MB, without reading it", () => {
    expect(refuseFile(MAX_BYTES, "x.md")).toBeNull();
    expect(refuseFile(MAX_BYTES + 1, "x.md")?.kind).toBe("too-large");
    expect(rejection(new Uint8Array(MAX_BYTES + 1)).message).toContain("10.1 MB");
  });

  it("D72 admits 20,000 segments and refuses 20,001", () => {
    const pairs = (count: number) =>
      utf8(Array.from({ length: count }, (_, index) => writePair(`a-${index}`, "T", "S")).join(" "));
    expect(admitArticle(pairs(20_000), "x.md").ok).toBe(true);
    expect(rejection(pairs(20_001))).toMatchObject({ kind: "too-large", message: expect.stringContaining("20,001") });
  });

  it.each([true, false])("D73 names UTF-16 for what it is (big endian: %s)", (isBigEndian) => {
    const japanese = `${"日本語の文章です。".repeat(20)}${writePair("a-1", "日本語の文章です。", "Source")}`;
    for (const text of [article, japanese, "title: x"]) {
      for (const mark of ["\ufeff", ""]) {
        expect(rejection(utf16(mark + text, isBigEndian))).toMatchObject({
          kind: "encoding",
          message: expect.stringContaining("UTF-16"),
        });
      }
    }
  });

  it("D74 names binary files for what they are", () => {
    const png = [
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 0xff,
    ];
    expect(rejection(Uint8Array.from(png)).kind).toBe("binary");
    expect(rejection(Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0xff])).kind).toBe("binary");
    expect(rejection(utf8(`${article}\0`)).kind).toBe("binary");
    expect(rejection(Uint8Array.from([...utf8(article), 1, 0xff])).kind).toBe("binary");
  });

  it.each([1, 2, 3])("D75 names a file that ends in the middle of a character, %i bytes in", (count) => {
    const cut = Uint8Array.from([...utf8(article), ...utf8("😀").subarray(0, count)]);
    expect(rejection(cut)).toMatchObject({
      kind: "encoding",
      message: expect.stringContaining("middle of a character"),
    });
  });

  it.each([
    ["windows-1250", "pl-PL", [0xb9, 0xe6, 0x20]],
    ["windows-1251", "ru-RU", [0xcf, 0xf0, 0xe8, 0x20]],
    ["windows-1252", "de-DE", [0xfc, 0x20]],
    ["windows-1253", "el-GR", [0xc1, 0xe2, 0x20]],
    ["windows-1254", "tr-TR", [0xfe, 0x20]],
    ["windows-1255", "he-IL", [0xf9, 0xec, 0x20]],
    ["windows-1256", "ar-SA", [0xc7, 0xe1, 0x20]],
    ["windows-1257", "lv-LV", [0xe7, 0x20]],
    ["windows-1258", "vi-VN", [0xd5, 0x20]],
    ["windows-874", "th-TH", [0xa1, 0x20]],
    ["windows-932", "ja-JP", [0x93, 0xfa, 0x20]],
    ["windows-1252", "xx", [0xe7, 0x20]],
  ] as const)("D76 names the code page %s that was usual for %s", (name, locale, bytes) => {
    const message = expect.stringContaining(`looks like ${name.replace("w", "W")}`);
    expect(rejection(codePage(locale, bytes))).toMatchObject({ kind: "encoding", message });
    if (locale !== "xx")
      expect(rejection(Uint8Array.from([0xe7, ...bytes]), `docs.${locale}/x.md`)).toMatchObject({ message });
  });

  it("D77 refuses an article without a pair, and says when it holds parts of some", () => {
    expect(rejection(utf8("# Text"))).toMatchObject({
      kind: "no-pairs",
      message: expect.stringContaining("no translated segments"),
    });
    expect(rejection(utf8("---\ntitle: x")).message).toContain("no translated segments");
    expect(rejection(utf8(article.slice(0, article.indexOf("Source")))).message).toContain("only parts of some");
  });

  it("D1 D78 admits what is odd but whole: a byte order mark, ids that are names of every object", () => {
    const text = `\ufeff${writePair("__proto__", "T", "S")} ${writePair("constructor", "T", "S")}\r\n`;
    const admitted = admitArticle(utf8(text), "x.md");
    expect(admitted.ok && admitted.value.units.map(({ key }) => key)).toEqual(["__proto__", "constructor"]);
    expect(
      admitted.ok && Buffer.compare(utf8(exportSideBySide(admitted.value, new Map([["toString", "x"]]))), utf8(text)),
    ).toBe(0);
    expect({}).not.toHaveProperty("target");
  });
});
