import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { empty } from "./empty.ts";

describe("an empty target", () => {
  test.each([
    ["lv-LV", "Save it.", "⟦⟧"],
    ["ja-JP", "Save it.", "⟦\u3000⟧"],
    ["ar-SA", "**Save**", "⟦  ⟧"],
    ["de-DE", "`Save-It`", "⟦⟧"],
    ["fr-FR", "", "⟦Enregistrez.⟧"],
  ])("is found in %s", (locale, source, target) => {
    fires(empty, locale, source, target);
  });

  test.each([
    ["lv-LV", "Save it.", "Saglabājiet."],
    ["ja-JP", "Save it.", "。"],
    ["ar-SA", "Save it.", "**"],
    ["de-DE", "", ""],
    ["de-DE", " ", " "],
  ])("is not, in %s: %j | %j", (locale, source, target) => {
    silent(empty, locale, source, target);
  });
});
