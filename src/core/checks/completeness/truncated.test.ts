import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { length } from "./length.ts";
import { truncated } from "./truncated.ts";

const SOURCE = "If you forgot your password, go to the password reset page and follow the steps that are shown there.";

describe("a target cut off", () => {
  test.each([
    ["de-DE", "Wenn Sie Ihr Kennwort vergessen haben, wechseln Sie zur"],
    ["lv-LV", "Ja esat aizmirsis savu paroli, atveriet paroles atiestatīšanas lapu un"],
    ["ja-JP", "パスワードを忘れた場合は、パスワードのリセット ページに移動し、そこに表示される手順を"],
    ["zh-CN", "如果您忘记了密码，请转到"],
    ["ar-SA", "إذا نسيت كلمة المرور، فانتقل إلى"],
    ["ru-RU", "Если вы забыли пароль, перейдите"],
    ["th-TH", "ถ้าคุณลืมรหัสผ่าน"],
    ["ko-KR", "암호를 잊은 경우 암호 재설정 페이지로 이동하여 표시되는 단계를"],
  ])("is found in %s", (locale, target) => {
    fires(truncated, locale, SOURCE, `${target}⟦⟧`);
    silent(length, locale, SOURCE, target);
  });

  test.each([
    ["only the final mark is lost", "de-DE", "Starten Sie das Gerät neu", "Restart your device."],
    ["the source has no final mark", "lv-LV", "Parole", "How to change the password of your account"],
    ["it ends as a sentence", "ja-JP", "手順に従います。", SOURCE],
    ["Thai has no final marks", "th-TH", "เริ่มการทํางานของอุปกรณ์ของคุณใหม่", "Restart your device."],
    ["it is short", "tr-TR", "Tamam", "Click OK."],
    ["there is nothing", "he-IL", "", SOURCE],
    ["it ends in Hindi's mark", "hi-IN", "अपना डिवाइस पुनः प्रारंभ करें।", "Restart your device."],
  ])("is not, for %s", (_name, locale, target, source) => {
    silent(truncated, locale, source, target);
  });
});

describe("C116 what is whole", () => {
  test.each([
    ["what leads on with a comma", "ja-JP", "For example:", "たとえば、"],
    ["what leads on with a comma", "ja-JP", "This sheet of styles:", "このスタイルシートは、"],
    ["what leads on with a comma", "zh-CN", "Run it like this:", "像这样运行，"],
    ["a sentence of a kind", "zh-CN", "These are the ones that you use most.", "这些是您最常用的"],
    [
      "the last of as many sentences, without its stop",
      "it-IT",
      "Give the full path of the folder in which all of the settings of the program are stored. The program reads it twice.",
      "Indicare il percorso. Il programma lo legge due volte",
    ],
    [
      "the last of as many sentences, without its stop",
      "ru-RU",
      "Give the full path of the folder in which all of the settings of the program are stored. The program reads it twice.",
      "Укажите путь. Программа читает его дважды",
    ],
  ])("%s in %s: %s", (_name, locale, source, target) => silent(truncated, locale, source, target));

  test.each([
    [
      "ar-SA",
      "The program has a wizard for that. If you like it better, set it up by hand instead.",
      "يحتوي البرنامج الذي تستخدمه على معالج مخصص لهذا الغرض. إذا كنت تفضل⟦⟧",
    ],
    [
      "de-DE",
      "Open it. Then choose the folder that you want to share with all the others.",
      "Öffnen Sie die Datei jetzt bitte im Editor auf Ihrem Gerät. Wählen Sie dann⟦⟧",
    ],
    ["zh-CN", "You see what you use.", "您看到您使用的⟦⟧"],
    ["ja-JP", "Choose the folder that you like.", "フォルダーは、⟦⟧"],
  ])("is told where the last sentence is cut off in %s", (locale, source, target) => {
    fires(truncated, locale, source, target);
  });
});
