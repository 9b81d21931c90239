import { describe, expect, test } from "vitest";
import { partsOf, wholeWordsOf } from "./words-of.ts";

describe("words", () => {
  test.each([
    ["Open the File_1 now", ["open", "the", "file_1", "now"]],
    ["SIE GROSS Größe", ["sie", "gross", "grösse"]],
    ["e\u0301te\u0301 ΣΑΣ", ["été", "σασ"]],
    ["数据库 v2", ["数据", "据库", "v2"]],
    ["サーバーを開く", ["サー", "ーバ", "バー", "ーを", "を開", "開く"]],
    ["파일을 열기", ["파일", "일을", "열기"]],
    ["ไฟล์", ["ไฟ", "ฟล", "ล์"]],
    ["API件", ["api", "件"]],
    ["खोलें मिटाएँ", ["खोलें", "मिटाएँ"]],
    ["", []],
  ])("MM12 of %j", (text, words) => {
    expect(wholeWordsOf(text)).toEqual(words);
  });

  test.each([
    ["getItem XMLHttpRequest", ["get", "item", "xml", "http", "request"]],
    ["snake_case SHA256", ["snake", "case", "sha", "256"]],
    ["ВклЧить Über", ["вкл", "чить", "über"]],
    ["API件 開く", ["api", "件", "開く"]],
    ["مرحبا بك", ["مرحبا", "بك"]],
    ["खोलें", ["खोलें"]],
    ["a\u0001b", ["a", "b"]],
  ])("MM11 parts of %j", (text, parts) => {
    expect([...partsOf(text)]).toEqual(parts);
  });
});
