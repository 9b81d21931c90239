import { expect, it } from "vitest";
import { createTestBrowser } from "#state/article/testing/test-browser.ts";
import { writtenTextsOf } from "./written-texts.ts";

it("MM128 what was written for a source in a language lasts until it is given", () => {
  const { workspace } = createTestBrowser().tab("a");
  const of = { source: "Save.", locale: "de-DE" };
  writtenTextsOf(workspace).keep(of, { text: "Bewahren.", machine: "Sichern." });
  expect(writtenTextsOf(workspace).of(of)).toEqual({ text: "Bewahren.", machine: "Sichern." });
  expect(writtenTextsOf(workspace).of({ ...of, locale: "fr-FR" })).toBeNull();
  expect(writtenTextsOf(createTestBrowser().tab("a").workspace).of(of)).toBeNull();
  writtenTextsOf(workspace).drop(of);
  expect(writtenTextsOf(workspace).of(of)).toBeNull();
});
