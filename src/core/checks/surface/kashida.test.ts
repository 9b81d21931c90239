import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { kashida } from "./kashida.ts";

describe("a tatweel", () => {
  test.each([
    ["ar-SA", "Save", "اح⟦ـ⟧فظ", "احفظ"],
    ["ar-SA", "Save **it**", "**اح⟦ــ⟧فظ**", "**احفظ**"],
    ["fa-IR", "Book", "کت⟦ـ⟧اب", "کتاب"],
    ["ur-PK", "Book", "کت⟦ـ⟧اب", "کتاب"],
  ])("is taken away in %s: %s", (locale, source, target, fixed) => {
    fires(kashida, locale, source, target, fixed);
  });

  test.each([
    ["a prefix before a name", "ar-SA", "to Microsoft", "لـ Microsoft"],
    ["an abbreviation", "ar-SA", "1445 AH", "1445 هـ"],
    ["the source has one", "ar-SA", "Type حـب", "اكتب حـب"],
    ["none", "ar-SA", "Save", "احفظ"],
    ["none in Persian", "fa-IR", "Book", "کتاب"],
    ["none in Urdu", "ur-PK", "Book", "کتاب"],
    ["another script", "de-DE", "Save", "Speichern"],
  ])("is right: %s", (_name, locale, source, target) => {
    silent(kashida, locale, source, target);
  });
});
