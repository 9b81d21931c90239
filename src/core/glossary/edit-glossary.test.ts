import { describe, expect, it } from "vitest";
import {
  addTerms,
  applyGlossaryChange,
  type GlossaryChange,
  joinTranslations,
  putTerm,
  removeTerm,
  replaceTerms,
  searchTerms,
  splitTranslations,
} from "./edit-glossary.ts";
import { bareTerm, type Term } from "./term.ts";

const shelf: Term = { ...bareTerm("shelf"), required: ["Ablage"], note: "in the menu" };
const place: Term = { ...bareTerm("place"), required: ["Ort"], forbidden: ["Platz"] };
const terms = [shelf, place];
const changed = (change: GlossaryChange) => applyGlossaryChange(terms, change);

describe("a glossary edited by hand", () => {
  it("T24 puts a changed term where it was, a new one at the end, and makes one of two with one source", () => {
    const renamed = { ...shelf, source: "shelves" };
    expect(changed(putTerm(renamed, "shelf"))).toEqual([renamed, place]);
    const added = { ...bareTerm("file"), required: ["Datei"] };
    expect(changed(putTerm(added, null))).toEqual([shelf, place, added]);
    expect(changed(putTerm(added, "gone"))).toEqual([shelf, place, added]);
    const second = { ...bareTerm("place"), required: ["Stelle"] };
    expect(changed(putTerm(second, null))).toEqual([shelf, { ...place, required: ["Ort", "Stelle"] }]);
  });

  it("T24 takes a term out", () => {
    expect(changed(removeTerm("shelf"))).toEqual([place]);
    expect(changed(removeTerm("gone"))).toEqual(terms);
  });

  it("T25 adds a file's terms to those there are, or has them instead", () => {
    const file = { ...bareTerm("file"), required: ["Datei"] };
    const second = { ...bareTerm("place"), required: ["Stelle"] };
    expect(changed(addTerms([second, file]))).toEqual([shelf, { ...place, required: ["Ort", "Stelle"] }, file]);
    expect(changed(replaceTerms([second, file]))).toEqual([second, file]);
  });

  it("T24 knows a term by its source in any encoding", () => {
    const composed = { ...bareTerm("caf\u00e9"), required: ["Lokal"] };
    expect(applyGlossaryChange([composed, place], removeTerm("cafe\u0301"))).toEqual([place]);
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
