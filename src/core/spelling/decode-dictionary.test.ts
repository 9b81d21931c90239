import { describe, expect, it } from "vitest";
import { decodeDictionary } from "./decode-dictionary.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...codes: readonly (number | string)[]) =>
  new Uint8Array(codes.flatMap((code) => (typeof code === "string" ? Array.from(utf8(code)) : [code])));

describe("the files of a dictionary", () => {
  it("SP4 are read as UTF-8 where they say so, their flags as they are", () => {
    const text = decodeDictionary({ aff: utf8("SET UTF-8\nTRY āē\n"), dic: utf8("1\nāda\n") });
    expect(text).toEqual({ aff: "SET UTF-8\n\nTRY āē\n", dic: "1\nāda\n" });
  });

  it.each([
    ["ISO8859-13", 0xe2, "ā"],
    ["ISO-8859-2", 0xb1, "ą"],
    ["KOI8-R", 0xc1, "а"],
    ["microsoft-cp1251", 0xe0, "а"],
    ["cp1257", 0xe2, "ā"],
  ])("SP4 are decoded by what the .aff says: %s", (encoding, code, letter) => {
    const text = decodeDictionary({ aff: bytes(`# old\r\nSET ${encoding}\r\nTRY `, code), dic: bytes("1\n", code) });
    expect(text?.aff).toMatch(new RegExp(`^SET UTF-8\nFLAG UTF-8\n# old\\r?\n\\r?\nTRY ${letter}$`));
    expect(text?.dic).toBe(`1\n${letter}`);
  });

  it("SP4 are Latin 1 where the .aff says nothing, and their own kind of flags stays", () => {
    expect(decodeDictionary({ aff: bytes("FLAG long\nTRY ", 0xe9), dic: bytes("1\n", 0xe9) })).toEqual({
      aff: "SET UTF-8\nFLAG long\nTRY é",
      dic: "1\né",
    });
  });

  it("SP4 in an encoding that nobody knows are none", () => {
    expect(decodeDictionary({ aff: utf8("SET EBCDIC-X\n"), dic: utf8("0\n") })).toBeNull();
  });
});
