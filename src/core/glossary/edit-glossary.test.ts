import { describe, expect, it } from "vitest";
import { joinTranslations, putTerm, removeTerm, searchTerms, splitTranslations } from "./edit-glossary.ts";
import { bareTerm, type Term } from "./term.ts";

const shelf: Term = { ...bareTerm("shelf"), required: ["Ablage"], note: "in the menu" };
const place: Term = { ...bareTerm("place"), required: ["Ort"], forbidden: ["Platz"] };
const terms = [shelf, place];

describe("a glossary edited by hand", () => {
  it("T24 puts a changed term where it was, a new one at the end, and makes one of two with one source", () => {
    const renamed = { ...shelf, source: "shelves" };
    expect(putTerm(terms, renamed, "shelf")).toEqual([renamed, place]);
    const added = { ...bareTerm("file"), required: ["Datei"] };
    expect(putTerm(terms, added, null)).toEqual([shelf, place, added]);
    expect(putTerm(terms, added, "gone")).toEqual([shelf, place, added]);
    const second = { ...bareTerm("place"), required: ["Stelle"] };
    expect(putTerm(terms, second, null)).toEqual([shelf, { ...place, required: ["Ort", "Stelle"] }]);
  });

  it("T24 takes a term out", () => {
    expect(removeTerm(terms, "shelf")).toEqual([place]);
  });

  it.each([
    ["  ", terms],
    ["SHELF", [shelf]],
    ["ort", [place]],
    ["platz", [place]],
    ["menu", [shelf]],
    ["nothing", []],
  ])("T24 finds by “%s”", (words, found) => {
    expect(searchTerms(terms, words)).toEqual(found);
  });

  it("T24 writes several translations as one line, and reads them back", () => {
    expect(splitTranslations(joinTranslations(["Ort", "Stelle"]))).toEqual(["Ort", "Stelle"]);
    expect(splitTranslations(" Ort ||Ort| Stelle ")).toEqual(["Ort", "Stelle"]);
    expect(splitTranslations("")).toEqual([]);
  });
});
