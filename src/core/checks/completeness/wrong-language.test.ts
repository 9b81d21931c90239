import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
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
    ["hi-IN", "Starten Sie das Gerät neu, und melden Sie sich mit Ihrem Konto an.", "Latin script"],
    ["ar-SA", "Redémarrez l’appareil où il a été arrêté.", "Latin script"],
    ["zh-TW", "重新启动设备，然后登录。", "simplified Chinese"],
    ["zh-CN", "重新啟動裝置，然後登入。", "traditional Chinese"],
    ["ja-JP", "重新启动设备，然后使用帐户登录。", "Chinese"],
    ["th-TH", "Reinicie el dispositivo e inicie sesión.", "Latin script"],
    ["ar-SA", "Laite käynnistetään uudelleen automaattisesti.", "Latin script"],
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
    ["ru-RU", "Объект съел подъезд, и разъём остался."],
    ["ja-JP", "利用規約変更"],
    ["cs-CZ", "Cena v roce 2021 vzrostla o 12 %, ze 30 na 34 eur."],
    ["pt-BR", "Reinicie o dispositivo."],
    ["da-DK", "Genstart enheden, og log derefter på med din konto."],
    ["nb-NO", "Start enheten på nytt, og logg deretter på med kontoen din."],
    ["it-IT", "Riavvia il dispositivo."],
    ["de-DE", "Das Café in Kraków"],
    ["de-DE", "Die Firma Ķekavas Šūna liefert heute die Pläne für das ganze Gerät an alle Kunden aus."],
    ["fr-FR", "Le pare-feu est géré par Jānis Bērziņš, qui répond à toutes les questions de sécurité du réseau."],
    ["tr-TR", "Cihazınızı yeniden başlatın ve hesabınızla oturum açın."],
  ])("is not the article's own, %s: %s", (locale, target) => {
    silent(wrongLanguage, locale, SOURCE, target);
  });

  test.each([
    ["de-DE", "Redémarrez l’appareil et connectez-vous avec votre compte."],
    ["fr-FR", "Starten Sie das Gerät neu, und melden Sie sich mit Ihrem Konto an."],
    ["lv-LV", "Starten Sie das Gerät neu, und melden Sie sich mit Ihrem Konto an."],
    ["de-DE", "Restartējiet ierīci un pēc tam pierakstieties ar savu kontu."],
    ["es-ES", "Uruchom ponownie urządzenie, a następnie zaloguj się."],
    ["ru-RU", "Перезавантажте пристрій і увійдіть знову."],
    ["ru-RU", "Рестартирайте устройството, за да влезете отново със същия акаунт."],
    ["bg-BG", "Перезапустите устройство и войдите снова, чтобы продолжить."],
    ["uk-UA", "Перезапустите устройство, чтобы войти снова."],
    ["fr-FR", "Reinicie el dispositivo y después inicie sesión con su cuenta."],
    ["es-ES", "Riavvia il dispositivo e quindi accedi con il tuo account."],
    ["sv-SE", "Genstart enheden, og log derefter på med din konto."],
    ["cs-CZ", "Uruchom ponownie urządzenie, a następnie zaloguj się przy użyciu konta."],
    ["vi-VN", "Mulai ulang perangkat lalu masuk."],
    ["fi-FI", "Laitteen asetukset voidaan avata uudestaan valikosta milloin tahansa."],
    ["id-ID", "Buka setelan perangkat lalu pilih menu pengguna baru."],
    ["it-IT", "Riavviare dispositivo, quindi accedere nuovamente usando proprio account aziendale."],
    ["nl-NL", "Start apparaat opnieuw, meld daarna opnieuw aan."],
    ["sr-Cyrl-RS", "Поново покрените уређај, па се пријавите са својим налогом."],
    ["nb-NO", "Genstart enheden, og log derefter på med din konto."],
    ["fa-IR", "أعد تشغيل الجهاز وسجل الدخول."],
    ["bg-BG", "Рестартирајте го уредот и најавете се повторно."],
  ])("is not told within one script, %s: %s", (locale, target) => {
    silent(wrongLanguage, locale, SOURCE, target);
  });

  test.each([
    ["sr-RS", "Ponovo pokrenite uređaj, a zatim se prijavite."],
    ["uz-UZ", "Қурилмани қайта ишга туширинг."],
    ["kk-KZ", "Qurylǵyny qaıta iske qosyńyz da kirińiz."],
  ])("is not told of a language that is written in both scripts, %s: %s", (locale, target) => {
    silent(wrongLanguage, locale, SOURCE, target);
  });

  test("is told where the tag says the script", () => {
    const target = "Ponovo pokrenite uređaj, a zatim se prijavite.";
    fires(wrongLanguage, "sr-Cyrl-RS", SOURCE, `⟦${target}⟧`);
    fires(wrongLanguage, "sr-Latn-RS", SOURCE, "⟦Поново покрените уређај.⟧");
    fires(wrongLanguage, "sr-RS", SOURCE, "⟦デバイスを再起動します。⟧");
  });

  test("is not the source's, which is told as not translated", () => {
    silent(wrongLanguage, "lv-LV", SOURCE, SOURCE);
    silent(wrongLanguage, "ja-JP", SOURCE, SOURCE);
  });

  test("is no script that the source shows too", () => {
    silent(wrongLanguage, "de-DE", "Русский (Russian)", "Русский");
  });
});
