import { describe, expect, it } from "vitest";
import { subjectOf } from "#core/checks/testing/check-case.ts";
import { glossaryOf } from "#core/checks/testing/glossary-of.ts";
import { segmentTerms } from "./segment-terms.ts";

const glossary = glossaryOf("de-DE", [
  { source: "shelf", required: ["Ablage*"], allowed: ["Fach"], forbidden: ["Regal"] },
  { source: "Contoso", doNotTranslate: true },
  { source: "place", forbidden: ["Platz"] },
]);

function terms(source: string, target: string) {
  return segmentTerms(subjectOf("de-DE", source, target, { context: { glossary } })).map(
    ({ term, translation, isThere, forbidden }) => [term.source, translation, isThere, forbidden.length],
  );
}

describe("the terms of a segment", () => {
  it("T30 come in the order of the source, each with its first translation and whether the target has one", () => {
    expect(terms("A place on the shelf.", "Ein Ort in der Ablage.")).toEqual([
      ["place", null, false, 0],
      ["shelf", "Ablage", true, 0],
    ]);
    expect(terms("The shelf.", "Das Fach.")).toEqual([["shelf", "Ablage", true, 0]]);
    expect(terms("The shelf.", "Das Regal.")).toEqual([["shelf", "Ablage", false, 1]]);
  });

  it("T30 are there before anything is translated", () => {
    expect(terms("The shelf.", "")).toEqual([["shelf", "Ablage", false, 0]]);
  });

  it("T30 that stay as they are may stand in code", () => {
    expect(terms("Use Contoso.", "Nutzen Sie `Contoso`.")).toEqual([["Contoso", "Contoso", true, 0]]);
    expect(terms("Use Contoso.", "Nutzen Sie Kontoso.")).toEqual([["Contoso", "Contoso", false, 0]]);
  });
});
