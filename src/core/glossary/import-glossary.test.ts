import { describe, expect, it } from "vitest";
import { exportGlossary } from "./export-glossary.ts";
import { importGlossary } from "./import-glossary.ts";
import { bareTerm } from "./term.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a glossary's file", () => {
  it("T25 gives terms and problems to look at", () => {
    expect(importGlossary(bytes("source,required\nshelf,Ablage\n,Ort\n"), "terms.csv", "de-DE")).toMatchObject({
      ok: true,
      value: { glossary: { terms: [{ source: "shelf", required: ["Ablage"] }] }, problems: [{ line: 3 }] },
    });
  });

  it.each([
    ["", "No term could be read from “terms.csv”. Line 1: The file holds no rows."],
    ["<tbx></tbx>", "No term could be read from “terms.csv”."],
    ["en,lv\nshelf,plaukts\n", "No term could be read from “terms.csv”. Line 1: It has no column for de."],
    ["only a source", "No term could be read from “terms.csv”. Line 1: “only a source” has no translation,"],
    ["<tbx><body>", "No term could be read from “terms.csv”. Line 1: The XML cannot be read here"],
  ])("T25 says in one sentence why %j is none", (text, sentence) => {
    const read = importGlossary(bytes(text), "terms.csv", "de-DE");
    expect(read.ok ? "" : read.failure).toContain(sentence);
  });

  it("T25 says what to do with a file that is no UTF-8", () => {
    const read = importGlossary(new Uint8Array([0xff, 0xfe, 0x61, 0]), "terms.csv", "de-DE");
    expect(read).toEqual({
      ok: false,
      failure: "“terms.csv” is no UTF-8 text. Save it as CSV, TSV or TBX in UTF-8 and import it again.",
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
