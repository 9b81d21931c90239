import { describe, expect, test } from "vitest";
import { Subject } from "#core/checks/reading/subject.ts";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { emphasis } from "./emphasis.ts";

describe("bold and italic runs", () => {
  test.each([
    ["de-DE", "Select **Files** now.", "Wählen Sie ⟦Files⟧ aus.", "Wählen Sie **Files** aus."],
    ["lv-LV", "Select **File** > **Save**.", "Atlasiet **Fails**⟦⟧ > Saglabāt.", undefined],
    ["ja-JP", "Select **Azure** now.", "⟦Azure⟧を選択します。", "**Azure**を選択します。"],
    ["ar-SA", "Use *Azure* now.", "استخدم ⟦Azure⟧ الآن.", "استخدم *Azure* الآن."],
    ["fr-FR", "Select Save.", "Sélectionnez ⟦**Enregistrer**⟧.", "Sélectionnez Enregistrer."],
    ["ru-RU", "The **Save** button", "Кнопка **Save** и ⟦**ещё**⟧", "Кнопка **Save** и ещё"],
    ["th-TH", "All files of *.txt", "ไฟล์ ⟦*.txtและ*⟧.doc", "ไฟล์ .txtและ.doc"],
  ])("that differ are found in %s: %s | %s", (locale, source, marked, fixed) => {
    fires(emphasis, locale, source, marked, fixed);
  });

  test("the words that were bold in the machine translation are made bold again", () => {
    const { unit, context } = subjectOf("lv-LV", "Select **Save**.", "Atlasiet **Saglabāt**.");
    const found = emphasis.run(new Subject(unit, "Atlasiet Saglabāt.", context));
    expect(found[0]?.fixes?.[0]?.target).toBe("Atlasiet **Saglabāt**.");
  });

  test.each([
    ["de-DE", "Select **Save** and *go*.", "Wählen Sie **Speichern** und *los*."],
    ["de-DE", "Select **Save** and *go*.", "Wählen Sie <b>Speichern</b> und _los_."],
    ["ja-JP", "**a** then **b**", "**b**の次は**a**です"],
    ["lv-LV", "Set a **time limit** **element**", "Iestatiet **laika ierobežojumu**"],
    ["lv-LV", "Select **Save**.", "Atlasiet ** Saglabāt**."],
    ["lv-LV", "Select **Save**.", "Atlasiet \\*\\*\\*\\*."],
    ["ko-KR", "Select <b>Save</b>.", "저장을 선택합니다."],
    ["fr-FR", "See [**this**](a.md) now.", "Voir maintenant."],
    ["fr-FR", "Select **Save**.", ""],
  ])("are not told where they don't differ or another check tells it, in %s: %s | %s", (locale, source, target) => {
    silent(emphasis, locale, source, target);
  });

  test.each([
    ["zh-CN", "Select **New** and **Save**.", "选择“新建”和“保存”。", "选择**新建**和**保存**。"],
    ["zh-TW", "Select **New** now.", "選取「新增」。", "選取**新增**。"],
  ])("are put in the place of quotation marks in %s: %s", (locale, source, target, fixed) => {
    const [found] = emphasis.run(subjectOf(locale, source, target));
    expect(found?.fixes?.[0]).toMatchObject({ target: fixed, isProposal: true });
  });

  test("are brackets in Taiwan, and nowhere else", () => {
    silent(emphasis, "zh-TW", "Select **New** and **Save**.", "選取 [新增] 和 [儲存]。");
    fires(emphasis, "zh-TW", "Select **New** and **Save**.", "選取 [新增] 和儲存⟦⟧。");
    expect(emphasis.run(subjectOf("zh-CN", "Select **New** now.", "选择 [新建]。"))).toHaveLength(1);
  });

  test("C5 are not told of code blocks", () => {
    silent(emphasis, "de-DE", "a **b**", "a b", { around: "```\n{}\n```" });
  });
});

describe("V51 quotation marks in the place of bold", () => {
  test.each([
    ["de-DE", "Select **Save** now.", "Wählen Sie jetzt „Speichern“ aus.", "Wählen Sie jetzt **Speichern** aus."],
    [
      "fr-FR",
      "Select **Save** now.",
      "Sélectionnez « Enregistrer » maintenant.",
      "Sélectionnez **Enregistrer** maintenant.",
    ],
    ["ja-JP", "Select **Save** now.", "今すぐ「保存」を選択します。", "今すぐ**保存**を選択します。"],
    ["ko-KR", "Select **Save** now.", '지금 "저장"을 선택합니다.', "지금 **저장**을 선택합니다."],
    [
      "ru-RU",
      "Select **Save** and **Close**.",
      "Выберите «Сохранить» и «Закрыть».",
      "Выберите **Сохранить** и **Закрыть**.",
    ],
    ["pl-PL", "Select **Save** now.", "Wybierz teraz „Zapisz”.", "Wybierz teraz **Zapisz**."],
    ["tr-TR", "Select **Save** now.", 'Şimdi "Kaydet"i seçin.', "Şimdi **Kaydet**i seçin."],
  ])("are made bold in %s: %s", (locale, source, target, fixed) => {
    const [found] = emphasis.run(subjectOf(locale, source, target));
    expect(found?.fixes?.at(-1)?.target).toBe(fixed);
    expect(found?.fixes?.at(-1)?.isProposal).toBe(true);
  });

  test.each([
    ["de-DE", 'Select **Save** in "Files".', "Wählen Sie Speichern in „Dateien“ aus."],
    ["fr-FR", "Select **Save** and **Close**.", "Sélectionnez « Enregistrer » et Fermer."],
    ["ko-KR", "Select **Save** now.", "지금 저장을 선택합니다."],
  ])("are not where there are others, or the source has them: %s", (locale, source, target) => {
    const [found] = emphasis.run(subjectOf(locale, source, target));
    expect(found).toBeDefined();
    expect(found?.fixes ?? []).toEqual([]);
  });
});
