import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { fullWidth } from "./full-width.ts";

describe("full-width characters", () => {
  test.each([
    ["ja-JP", "Use FTP.", "⟦ＦＴＰ⟧を使用します。", "FTPを使用します。"],
    ["zh-CN", "In 2019", "在⟦２０１９⟧年", "在2019年"],
    ["de-DE", "Use FTP.", "⟦ＦＴＰ⟧ verwenden.", "FTP verwenden."],
    ["lv-LV", "Open, save", "Atveriet⟦，⟧saglabājiet", "Atveriet, saglabājiet"],
    ["ru-RU", "Save it.", "Сохраните⟦。⟧", "Сохраните."],
    ["ar-SA", "Version 2", "الإصدار ⟦２⟧", "الإصدار 2"],
    ["ko-KR", "Open: it", "열기⟦：⟧그것", "열기: 그것"],
    ["ko-KR", "Save it.", "저장합니다⟦。⟧", "저장합니다."],
  ])("are made narrow in %s: %s", (locale, source, target, fixed) => {
    fires(fullWidth, locale, source, target, fixed);
  });

  test.each([
    ["marks in Japanese", "ja-JP", "Open (it).", "開く（それ）。"],
    ["a tilde in Korean", "ko-KR", "1 to 9", "1～9"],
    ["the source has them", "de-DE", "Type ＡＢ", "Geben Sie ＡＢ ein"],
    ["a broken link, told elsewhere", "de-DE", "[a](b)", "[a]（b）"],
    ["code", "de-DE", "`ＡＢ`", "`ＡＢＣ`"],
  ])("are right: %s", (_name, locale, source, target) => {
    silent(fullWidth, locale, source, target);
  });
});
