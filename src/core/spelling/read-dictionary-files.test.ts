import { describe, expect, it } from "vitest";
import { readDictionaryFiles } from "./read-dictionary-files.ts";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const aff = file("et.aff", "SET UTF-8\n");
const dic = file("ET.DIC", "1\nriiul\n");

describe("files chosen for a dictionary", () => {
  it("SP7 are one in whatever order they come", () => {
    expect(readDictionaryFiles([dic, aff])).toEqual({
      ok: true,
      value: { name: "ET.DIC", files: { aff: aff.bytes, dic: dic.bytes } },
    });
  });

  it.each([
    ["one of the two", [aff], "two files"],
    ["two of the same kind", [dic, dic], "two files"],
    ["a third file", [aff, dic, file("readme.txt", "")], "two files"],
    ["an encoding that nobody knows", [file("x.aff", "SET WRONG\n"), dic], "“x.aff” names an encoding"],
    ["a .dic that begins with a word", [aff, file("x.dic", "riiul\n")], "“x.dic” is no Hunspell dictionary"],
  ])("SP7 are refused in one sentence where they are %s", (_what, files, words) => {
    const read = readDictionaryFiles(files);
    expect(!read.ok && read.failure).toContain(words);
  });
});
