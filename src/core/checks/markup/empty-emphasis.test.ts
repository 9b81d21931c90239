import { describe, expect, test } from "vitest";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { emphasisDead } from "./emphasis-dead.ts";
import { emptyEmphasis } from "./empty-emphasis.ts";

const BOLD = "Select **Save** to go on.";

describe("empty emphasis", () => {
  test.each([
    ["lv-LV", "Atlasiet ⟦\\*\\*\\*\\*⟧, lai turpinātu.", "Atlasiet, lai turpinātu."],
    ["lv-LV", "Atlasiet ⟦****⟧ lai turpinātu.", "Atlasiet lai turpinātu."],
    ["lv-LV", "Atlasiet ⟦** **⟧ lai turpinātu.", "Atlasiet lai turpinātu."],
    ["de-DE", "Wählen Sie ⟦\\*\\* \\*\\*⟧ aus.", "Wählen Sie aus."],
    ["de-DE", "Wählen Sie ⟦\\*\\*Speichern\\*\\*⟧ aus.", "Wählen Sie **Speichern** aus."],
    ["ja-JP", "⟦****⟧を選択します。", "を選択します。"],
    ["ja-JP", "⟦\\*\\*保存\\*\\*⟧を選択します。", "**保存**を選択します。"],
    ["ar-SA", "حدد ⟦\\*\\*\\*\\*⟧.", "حدد."],
    ["hi-IN", "⟦\\*सहेजें\\*⟧ चुनें।", "*सहेजें* चुनें।"],
    ["ru-RU", "Выберите ⟦\\_\\_⟧ далее", "Выберите далее"],
  ])("is found and taken away in %s: %s", (locale, marked, fixed) => {
    fires(emptyEmphasis, locale, BOLD, marked, fixed);
  });

  test("is found beside an asterisk that the source has", () => {
    const source = "The path can't contain \\* and \\|.";
    fires(
      emptyEmphasis,
      "lv-LV",
      source,
      "Ceļā ⟦\\*\\*\\*\\*⟧ nedrīkst būt \\* un \\|.",
      "Ceļā nedrīkst būt \\* un \\|.",
    );
    silent(emptyEmphasis, "lv-LV", source, "Ceļā nedrīkst būt \\* un \\|.");
  });

  test("is told once, not as dead emphasis too", () => {
    for (const target of ["a **** b **** c", "a ** ** b", "a **** b"]) {
      expect(emphasisDead.run(subjectOf("de-DE", BOLD, target))).toEqual([]);
      expect(emptyEmphasis.run(subjectOf("de-DE", BOLD, target))).not.toEqual([]);
    }
  });

  test.each([
    ["lv-LV", BOLD, "Atlasiet **Saglabāt**."],
    ["de-DE", "Fields marked * are required.", "Felder mit \\* sind Pflichtfelder."],
    ["de-DE", "A HTTP\\_QUERY\\_\\* value", "Ein Wert von HTTP\\_QUERY\\_\\*"],
    ["fr-FR", "The __init__ method", "La méthode \\_\\_init\\_\\_"],
    ["fr-FR", "The my_init method", "La méthode my\\_init"],
    ["ja-JP", "Type `****`.", "`****` と入力します。"],
    ["ko-KR", "****", "****"],
    ["es-ES", "**a****b**", "**a****b**"],
  ])("is not found where nothing is empty, in %s: %s", (locale, source, target) => {
    silent(emptyEmphasis, locale, source, target);
  });
});
