import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { fullWidth } from "./full-width.ts";

describe("a Latin mark within the text", () => {
  test.each([
    ["zh-CN", "If so, close it.", "如果是⟦,⟧请关闭。", "如果是，请关闭。"],
    ["zh-TW", "Is it so? Then close it.", "是嗎⟦?⟧ 請關閉。", "是嗎？請關閉。"],
    ["ja-JP", "Open, and close.", "開いて⟦,⟧閉じます。", "開いて、閉じます。"],
    ["ar-SA", "Open, and close.", "افتح⟦,⟧ ثم أغلق.", "افتح، ثم أغلق."],
    ["fa-IR", "Is it so? Then close it.", "آیا چنین است⟦?⟧ آن را ببندید.", "آیا چنین است؟ آن را ببندید."],
    ["ur-PK", "Open; close.", "کھولیں⟦;⟧ بند کریں۔", "کھولیں؛ بند کریں۔"],
    ["el-GR", "Is it so? Then close it.", "Είναι έτσι⟦?⟧ Κλείστε το.", "Είναι έτσι; Κλείστε το."],
  ])("is told in %s: %s", (locale, source, target, fixed) => {
    fires(fullWidth, locale, source, target, fixed);
  });

  test.each([
    ["ja-JP", "Is it so? Then close it.", "そうですか? 閉じます。"],
    ["zh-CN", "Open A, B and C", "打开 A, B 和 C"],
    ["ar-SA", "Up to 1,000 files", "حتى 1,000 ملف"],
    ["he-IL", "Open, and close.", "פתח, ואז סגור."],
    ["hy-AM", "Open, and close.", "Բացեք, ապա փակեք։"],
    ["el-GR", "Open, and close.", "Ανοίξτε, και κλείστε."],
    ["hi-IN", "Open, and close.", "खोलें, और बंद करें।"],
  ])("is right in %s: %s", (locale, source, target) => {
    silent(fullWidth, locale, source, target);
  });
});

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

describe("V53 a space beside a full-width mark", () => {
  test.each([
    ["zh-CN", "Choose A, then B.", "选择甲，⟦ ⟧然后选择乙。", "选择甲，然后选择乙。"],
    ["ja-JP", "Save it, then go.", "保存し、⟦ ⟧次に進みます。", "保存し、次に進みます。"],
    ["zh-TW", "Save (it) now.", "立即儲存⟦ ⟧（它）。", "立即儲存（它）。"],
    ["ja-JP", "Save it now.", "今すぐ「保存」⟦ ⟧を選びます。", "今すぐ「保存」を選びます。"],
  ])("is a hint in %s: %s", (locale, source, target, fixed) => {
    fires(fullWidth, locale, source, target, fixed);
  });

  test.each([
    ["between sentences", "zh-CN", "Save it. Open it.", "保存它。 打开它。"],
    ["beside Latin letters", "zh-CN", "Use A, B and C.", "使用 A， B 和 C。"],
    ["beside bold", "ja-JP", "Open **A**, then go.", "**開く**、 **次へ**"],
    ["of another language", "ko-KR", "Save it, then go.", "저장하고, 다음으로 갑니다."],
  ])("may be right %s in %s", (_name, locale, source, target) => {
    silent(fullWidth, locale, source, target);
  });
});
