import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { emphasisDead } from "./emphasis-dead.ts";

const BOLD = "Select **Save** to go on.";

describe("dead emphasis", () => {
  test.each([
    ["lv-LV", BOLD, "Atlasiet ⟦** Saglabāt**⟧.", "Atlasiet **Saglabāt**."],
    ["lv-LV", BOLD, "Atlasiet⟦** Saglabāt **⟧, lai turpinātu.", "Atlasiet **Saglabāt**, lai turpinātu."],
    ["de-DE", BOLD, "Wählen Sie ⟦**Speichern **⟧aus.", "Wählen Sie **Speichern** aus."],
    ["fr-FR", "**Note:** x", "⟦**Remarque :**⟧ceci", "**Remarque :** ceci"],
    ["ru-RU", "**Note:** x", "⟦**Примечание.**⟧Это", "**Примечание.** Это"],
    ["ja-JP", BOLD, "⟦**「保存」**⟧を選択します。", "「**保存**」を選択します。"],
    ["ja-JP", "**Note:** x", "⟦**注:**⟧これは", "**注**:これは"],
    ["ja-JP", "**Text.** The **bold**", "⟦**テキスト。**⟧次の**太字**です", "**テキスト**。次の**太字**です"],
    ["zh-CN", "See **[this](a.md)** now", "请⟦**[这](a.md)**⟧看", "请[**这**](a.md)看"],
    ["zh-CN", "Select _Name_.", "选择⟦_名称_⟧。".replace("。", "项"), "选择*名称*项"],
    ["ko-KR", BOLD, "⟦**저장(Save)**⟧을 선택합니다.", "**저장**(Save)을 선택합니다."],
    ["th-TH", BOLD, "เลือก ⟦** บันทึก**⟧", "เลือก **บันทึก**"],
    ["hi-IN", BOLD, "⟦** सहेजें**⟧ चुनें।", "**सहेजें** चुनें।"],
    ["ar-SA", BOLD, "حدد ⟦** حفظ **⟧ للمتابعة.", "حدد **حفظ** للمتابعة."],
    ["he-IL", "In **“Save”** now", 'ב⟦**"שמור"**⟧ עכשיו', 'ב"**שמור**" עכשיו'],
    ["es-ES", "Select *Save* now.", "Seleccione ⟦* Guardar*⟧ ahora.", "Seleccione *Guardar* ahora."],
    ["de-DE", "Added _name_.", "Die⟦_name_⟧-Eigenschaft", "Die _name_-Eigenschaft"],
    ["lv-LV", BOLD, "Atlasiet ⟦**⟧Save, lai turpinātu.", "Atlasiet **Save**, lai turpinātu."],
    ["lv-LV", BOLD, "Atlasiet Saglabāt⟦**⟧, lai turpinātu.", "Atlasiet Saglabāt, lai turpinātu."],
  ])("is found and mended in %s: %s | %s", (locale, source, marked, fixed) => {
    fires(emphasisDead, locale, source, marked, fixed);
  });

  test("of two dead runs each is told and mended by itself", () => {
    const found = fires(
      emphasisDead,
      "lv-LV",
      "Select **File** and **Save**.",
      "Atlasiet ⟦** Fails**⟧ un ⟦** Saglabāt**⟧.",
      "Atlasiet **Fails** un ** Saglabāt**.",
    );
    expect(new Set(found.map(({ detail }) => detail)).size).toBe(2);
  });

  test.each([
    ["lv-LV", BOLD, "Atlasiet **Saglabāt**."],
    ["ja-JP", BOLD, "続けるには**保存**を選択します。"],
    ["ja-JP", BOLD, "続けるには **保存** を選択します。"],
    ["de-DE", "All files of the form *.txt", "Alle Dateien der Form *.txt"],
    ["de-DE", "5 * 3 * 2", "5 * 3 * 2"],
    ["de-DE", "Fields with \\* are required", "Felder mit * sind Pflichtfelder"],
    ["de-DE", "Set snake_case_name and a_b.", "Setzen Sie snake_case_name und a_b."],
    ["zh-CN", "Set snake_case_name.", "设置snake_case_name项"],
    ["fr-FR", "Run `a ** b`.", "Exécutez `a ** b`."],
    ["fr-FR", "***Both*** and __strong__", "***Les deux*** et __fort__"],
    ["ko-KR", "See [a_b](x_y__z.md) **now**", "[a_b](x_y__z.md)**지금**"],
  ])("is not found where nothing is dead, in %s: %s | %s", (locale, source, target) => {
    silent(emphasisDead, locale, source, target);
  });

  test("C5 is not told of code blocks", () => {
    silent(emphasisDead, "de-DE", "a **b**", "a ** b**", { around: "```\n{}\n```" });
  });
});
