import { describe, expect, it } from "vitest";
import { languageOf } from "#core/checks/reading/language.ts";
import { termBetween } from "./term-insertion.ts";

describe("T31 a term put at the caret", () => {
  it.each([
    ["de-DE", "|", "Ablage"],
    ["de-DE", "die|ist", "die Ablage ist"],
    ["de-DE", "die | ist", "die Ablage ist"],
    ["de-DE", "Erst,|.", "Erst, Ablage."],
    ["de-DE", "(|)", "(Ablage)"],
    ["de-DE", "**|**", "**Ablage**"],
    ["de-DE", "„|“", "„Ablage“"],
    ["de-DE", "Datei-|", "Datei-Ablage"],
    ["ar-SA", "على|الآن", "على Ablage الآن"],
    ["hi-IN", "की|", "की Ablage"],
    ["ja-JP", "この|を", "このAblageを"],
    ["th-TH", "เปิด|", "เปิดAblage"],
  ])("%s %s", (locale, text, expected) => {
    const [before = "", behind = ""] = text.split("|");
    expect(before + termBetween(before, "Ablage", behind, languageOf(locale)) + behind).toBe(expected);
  });
});
