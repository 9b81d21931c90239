import { describe, expect, test } from "vitest";
import { fires, silent } from "./testing/check-case.ts";
import { wrongLanguage } from "./wrong-language.ts";

const SOURCE = "Restart your device, and then sign in with your account.";

describe("another language", () => {
  test.each([
    ["lv-LV", "Перезапустите устройство.", "Cyrillic script"],
    ["de-DE", "デバイスを再起動してサインインします。", "Japanese script"],
    ["ja-JP", "장치를 다시 시작하십시오.", "Korean script"],
    ["ja-JP", "如果这不起作用，请重新启动设备并登录您的帐户，这样问题就会解决。", "Chinese"],
    ["ko-KR", "请重新启动设备并登录您的帐户。", "Chinese"],
    ["zh-CN", "デバイスをもう一度開きます。", "Japanese script"],
    ["zh-CN", "請重新啟動這個設備，這個問題就會解決。", "traditional Chinese"],
    ["he-IL", "أعد تشغيل الجهاز.", "Arabic script"],
    ["hi-IN", "Starten Sie das Gerät neu, und melden Sie sich mit Ihrem Konto an.", "German"],
    ["ar-SA", "Redémarrez l’appareil où il a été arrêté.", "French"],
    ["de-DE", "Redémarrez l’appareil et connectez-vous avec votre compte.", "French"],
    ["fr-FR", "Starten Sie das Gerät neu, und melden Sie sich mit Ihrem Konto an.", "German"],
    ["lv-LV", "Starten Sie das Gerät neu, und melden Sie sich mit Ihrem Konto an.", "German"],
    ["de-DE", "Restartējiet ierīci un pēc tam pierakstieties ar savu kontu.", "Latvian"],
    ["es-ES", "Uruchom ponownie urządzenie, a następnie zaloguj się.", "another language"],
    ["ru-RU", "Перезавантажте пристрій і увійдіть знову.", "Ukrainian"],
  ])("is found in %s: %s", (locale, target, name) => {
    const [found] = fires(wrongLanguage, locale, SOURCE, `⟦${target}⟧`);
    expect(found?.message).toBe(`The target seems to be in ${name}`);
  });

  test.each([
    ["lv-LV", "Restartējiet ierīci un pēc tam pierakstieties ar savu kontu."],
    ["lv-LV", "Saņemiet e-pastu no Outlook.com."],
    ["de-DE", "Starten Sie das Gerät neu."],
    ["ja-JP", "重要事項"],
    ["ja-JP", "Microsoft Azure Active Directory のデバイス"],
    ["zh-CN", "重新启动设备，然后使用您的帐户登录。"],
    ["zh-TW", "重新啟動這個裝置，然後使用您的帳戶登入。"],
    ["ko-KR", "장치를 다시 시작하십시오."],
    ["th-TH", "เริ่มการทํางานของอุปกรณ์ของคุณใหม่"],
    ["hi-IN", "अपना डिवाइस पुनः प्रारंभ करें।"],
    ["ar-SA", "أعد تشغيل الجهاز وسجل الدخول باستخدام Microsoft Azure Active Directory."],
    ["he-IL", "הפעל מחדש את ההתקן."],
    ["ru-RU", "Перезапустите устройство и войдите."],
    ["uk-UA", "Перезавантажте пристрій і увійдіть."],
    ["pt-BR", "Reinicie o dispositivo e entre com a sua conta."],
    ["es-ES", "Reinicie el dispositivo y después inicie sesión con su cuenta."],
    ["fr-FR", "Contoso GmbH"],
    ["de-DE", "Das Café in Kraków"],
    ["de-DE", "Die Firma Ķekavas Šūna liefert heute die Pläne für das ganze Gerät an alle Kunden aus."],
    ["fr-FR", "Le pare-feu est géré par Jānis Bērziņš, qui répond à toutes les questions de sécurité du réseau."],
    ["tr-TR", "Cihazınızı yeniden başlatın ve hesabınızla oturum açın."],
  ])("is not the article's own, %s: %s", (locale, target) => {
    silent(wrongLanguage, locale, SOURCE, target);
  });

  test("is not the source's, which is told as not translated", () => {
    silent(wrongLanguage, "lv-LV", SOURCE, SOURCE);
    silent(wrongLanguage, "ja-JP", SOURCE, SOURCE);
  });

  test("is no script that the source shows too", () => {
    silent(wrongLanguage, "de-DE", "Русский (Russian)", "Русский");
  });
});
