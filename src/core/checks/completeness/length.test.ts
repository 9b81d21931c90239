import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { length } from "./length.ts";

const SOURCE = "If you forgot your password, go to the password reset page and follow the steps that are shown there.";

describe("length", () => {
  test.each([
    ["lv-LV", "Aizmirsāt?", "short"],
    ["ja-JP", "移動します。", "short"],
    ["zh-CN", "请转到。", "short"],
    ["de-DE", `${"Wenn Sie Ihr Kennwort vergessen haben, gehen Sie zur Seite. ".repeat(6)}`.trim(), "long"],
    ["ar-SA", `${"إذا نسيت كلمة المرور، فانتقل إلى صفحة إعادة تعيين كلمة المرور. ".repeat(5)}`.trim(), "long"],
  ])("far from the usual is found in %s", (locale, target, detail) => {
    expect(fires(length, locale, SOURCE, `⟦${target}⟧`)[0]?.detail).toBe(detail);
  });

  test.each([
    [
      "lv-LV",
      "Ja esat aizmirsis savu paroli, atveriet paroles atiestatīšanas lapu un izpildiet tur norādītās darbības.",
    ],
    ["ja-JP", "パスワードを忘れた場合は、パスワードのリセット ページに移動し、表示される手順に従います。"],
    ["zh-CN", "如果忘记了密码，请转到密码重置页面，并按照其中显示的步骤操作。"],
    ["ko-KR", "암호를 잊은 경우 암호 재설정 페이지로 이동하여 표시되는 단계를 따르세요."],
    ["th-TH", "ถ้าคุณลืมรหัสผ่าน ให้ไปที่หน้าการตั้งค่ารหัสผ่านใหม่ และทําตามขั้นตอนที่แสดงอยู่ที่นั่น"],
    ["hi-IN", "यदि आप अपना पासवर्ड भूल गए हैं, तो पासवर्ड रीसेट पृष्ठ पर जाएँ और वहाँ दिखाए गए चरणों का पालन करें।"],
    ["he-IL", "אם שכחת את הסיסמה, עבור לדף איפוס הסיסמה ובצע את השלבים המוצגים שם."],
  ])("is usual in %s", (locale, target) => {
    silent(length, locale, SOURCE, target);
  });

  test("says nothing of short texts", () => {
    silent(length, "de-DE", "OK", "In Ordnung, weiter");
  });
});
