import { describe, expect, it } from "vitest";
import { exportGlossary } from "./export-glossary.ts";
import { importGlossary } from "./import-glossary.ts";
import { bareTerm } from "./term.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** With its byte order mark. */
function utf16(text: string, isLittle = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at + 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe("a glossary's file", () => {
  it("T25 gives terms and problems to look at", () => {
    expect(importGlossary(bytes("source,required\nshelf,Ablage\n,Ort\n"), "terms.csv", "de-DE")).toMatchObject({
      ok: true,
      value: { glossary: { terms: [{ source: "shelf", required: ["Ablage"] }] }, problems: [{ line: 3 }] },
    });
  });

  it.each([
    ["", "“terms.csv” is empty."],
    ["\n\n", "No term could be read from “terms.csv”. Line 1: The file holds no rows."],
    ["<tbx></tbx>", "No term could be read from “terms.csv”."],
    ["en,lv\nshelf,plaukts\n", "No term could be read from “terms.csv”. Line 1: It has no column for de."],
    ["only a source", "No term could be read from “terms.csv”. Line 1: “only a source” has no translation,"],
    ["<tbx><body>", "No term could be read from “terms.csv”. Line 1: The XML cannot be read here"],
  ])("T25 says in one sentence why %j is none", (text, sentence) => {
    const read = importGlossary(bytes(text), "terms.csv", "de-DE");
    expect(read.ok ? "" : read.failure).toContain(sentence);
  });

  it.each([
    [
      "of Latvian in its Windows code page",
      "lv-LV",
      [0x73, 0x2c, 0xe2, 0x0a],
      "is not UTF-8 (it looks like Windows-1257). Save it as CSV UTF-8",
    ],
    [
      "of a language that has none of its own",
      "de-DE",
      [0x73, 0x2c, 0xe4, 0x0a],
      "is not UTF-8 (it looks like Windows-1252). Save it as CSV UTF-8",
    ],
    [
      "that is a workbook",
      "de-DE",
      [0x50, 0x4b, 3, 4],
      "is a workbook or an archive, not a table of text. Save it as CSV UTF-8",
    ],
    ["that is a picture", "de-DE", [0x89, 0x50, 0, 1, 2], "is not text. Choose a CSV, TSV or TBX file."],
    ["that is cut off", "de-DE", [0x73, 0x2c, 0xc3], "ends in the middle of a character"],
    [
      "of UTF-16 that does not say so",
      "de-DE",
      [...utf16("source\tOrt\n").slice(2)],
      "is UTF-16 without a byte order mark. Save it as",
    ],
  ])("T33 says of a file %s what it is and what to do", (_what, locale, file, sentence) => {
    const read = importGlossary(new Uint8Array(file), "terms.csv", locale);
    expect(read.ok ? "" : read.failure).toContain(`“terms.csv” ${sentence}`);
  });

  it.each([true, false])("T33 reads what spreadsheets write as Unicode text, little endian %s", (isLittle) => {
    const read = importGlossary(utf16("source\trequired\nshelf\tplaukts, vēl\n", isLittle), "terms.txt", "lv-LV");
    expect(read).toMatchObject({
      ok: true,
      value: { glossary: { terms: [{ source: "shelf", required: ["plaukts, vēl"] }] } },
    });
  });

  it.each(["csv", "tsv", "tbx"] as const)("T26 comes back from %s as it was", (format) => {
    const terms = [
      { ...bareTerm("shelf"), required: ["Ablage, neu"], allowed: ["Fach"], forbidden: ["Regal"], note: "“a”" },
    ];
    const { name, text } = exportGlossary(terms, format, "de-DE");
    expect(name).toBe(`glossary.de-DE.${format}`);
    expect(importGlossary(bytes(text), name, "de-DE")).toEqual({
      ok: true,
      value: { glossary: { locale: "de-DE", terms }, problems: [] },
    });
  });
});
