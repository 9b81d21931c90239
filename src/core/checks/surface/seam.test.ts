import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { seam } from "./seam.ts";

describe("a blank between text and markup", () => {
  test.each([
    ["de-DE", "See the [log](x) for more.", "Siehe [Protokoll](x)⟦⟧für mehr.", "Siehe [Protokoll](x) für mehr."],
    [
      "de-DE",
      "See the [log](x) for more.",
      "Siehe das⟦⟧[Protokoll](x) für mehr.",
      "Siehe das [Protokoll](x) für mehr.",
    ],
    ["fr-FR", "Run `stop` and wait.", "Exécutez⟦⟧`stop` et attendez.", "Exécutez `stop` et attendez."],
    ["it-IT", "Run `stop` and wait.", "Esegui `stop`⟦⟧e attendi.", "Esegui `stop` e attendi."],
    [
      "ru-RU",
      "Select **Save** and close.",
      "Выберите **Сохранить**⟦⟧и закройте.",
      "Выберите **Сохранить** и закройте.",
    ],
    [
      "lv-LV",
      "Click **Start**, and then go.",
      "Noklikšķiniet uz **Sākt**⟦⟧un pēc tam ejiet.",
      "Noklikšķiniet uz **Sākt** un pēc tam ejiet.",
    ],
    ["el-GR", "Select *this* and that.", "Επιλέξτε *αυτό*⟦⟧και εκείνο.", "Επιλέξτε *αυτό* και εκείνο."],
    ["ar-SA", "See the [log](x) for more.", "راجع [السجل](x)⟦⟧للمزيد.", "راجع [السجل](x) للمزيد."],
    ["vi-VN", "See the [log](x) for more.", "Xem [nhật ký](x)⟦⟧để biết thêm.", "Xem [nhật ký](x) để biết thêm."],
    [
      "ko-KR",
      "For more, see [Overview](x).",
      "자세한 내용은⟦⟧[개요](x)를 참조하세요.",
      "자세한 내용은 [개요](x)를 참조하세요.",
    ],
    ["pl-PL", "Select ![icon](x) and go.", "Wybierz⟦⟧![ikona](x) i idź.", "Wybierz ![ikona](x) i idź."],
    [
      "hu-HU",
      "Select **Save** to close the whole window.",
      "Válassza a **Mentés**⟦⟧lehetőséget a bezáráshoz.",
      "Válassza a **Mentés** lehetőséget a bezáráshoz.",
    ],
    ["es-ES", "See [one](x) [two](y).", "Vea [uno](x)⟦⟧[dos](y).", "Vea [uno](x) [dos](y)."],
  ])("is missed in %s: %s", (locale, source, target, fixed) => {
    fires(seam, locale, source, target, fixed);
  });

  test.each([
    ["an ending of Hungarian", "hu-HU", "In the [log](x) it is.", "A [napló](x)ban van."],
    ["an ending of Finnish", "fi-FI", "In `app` it is.", "Se on `app`issa."],
    ["an ending of Turkish", "tr-TR", "Open **Settings** now.", "Şimdi **Ayarlar**ı açın."],
    ["a particle of Korean", "ko-KR", "Open `app` now.", "지금 `app`을 엽니다."],
    ["an ending of Indonesian", "id-ID", "Open its [log](x) now.", "Buka [log](x)nya sekarang."],
    ["a genitive", "de-DE", "The name of **Contoso** is new.", "Der Name **Contoso**s ist neu."],
    ["an ending of Russian", "ru-RU", "In `app` it is.", "Это в `app`е."],
    ["a prefix of Hebrew", "he-IL", "In [the log](x) it is.", "זה נמצא ב[יומן](x)."],
    ["a prefix of Arabic", "ar-SA", "In [the log](x) it is.", "هو في وال[سجل](x)."],
    ["Japanese has none", "ja-JP", "See the [log](x) for more.", "詳しくは[ログ](x)をご覧ください。"],
    ["Thai has none", "th-TH", "Select **Save** now.", "เลือก**บันทึก**ตอนนี้"],
    ["an apostrophe", "fr-FR", "Open the [app](x) now.", "Ouvrez l’[application](x)."],
    ["a hyphen", "de-DE", "The `app` folder", "Der `app`-Ordner"],
    ["half a word", "de-DE", "User [activities](x) are new.", "Benutzer[aktivitäten](x) sind neu."],
    ["glued in the source too", "es-ES", "The **H**yper text", "El **H**iper texto"],
    ["a mark behind", "pl-PL", "Select **Save**, then go.", "Wybierz **Zapisz**, a potem idź."],
  ])("is not asked for: %s in %s", (_name, locale, source, target) => {
    silent(seam, locale, source, target);
  });
});

describe("a mark that was pulled in", () => {
  test.each([
    ["cs-CZ", "See [the overview](x).", "Podívejte se na [přehled⟦.⟧](x)", "Podívejte se na [přehled](x)."],
    ["ko-KR", "Select **Next**.", "**다음을 선택합니다⟦.⟧**", "**다음을 선택합니다**."],
    [
      "ja-JP",
      "With [this version](x), it works.",
      "[このバージョン⟦、⟧](x)では動作します。",
      "[このバージョン](x)、では動作します。",
    ],
    ["fr-FR", "See [the overview](x).", "Voir [la vue d’ensemble ⟦.⟧](x)", "Voir [la vue d’ensemble](x)."],
  ])("goes out again in %s", (locale, source, target, fixed) => {
    fires(seam, locale, source, target, fixed);
  });

  test.each([
    ["where the source has it so", "de-DE", "[See it.](x)", "[Siehe da.](x)"],
    ["an abbreviation", "pl-PL", "See [the plan](x).", "Zobacz [plan na 2020 r.](x)"],
    ["a colon", "lv-LV", "**Note**: Save it.", "**Piezīme:** Saglabājiet."],
    ["behind it", "es-ES", "See [the overview](x).", "Vea [la información](x)."],
  ])("may stand there: %s", (_name, locale, source, target) => {
    silent(seam, locale, source, target);
  });
});

describe("brackets", () => {
  test("with nothing left in them are told", () => {
    const [found] = fires(seam, "de-DE", "Mark it (<u>now</u>).", "<u>jetzt</u> markieren ⟦()⟧.");
    expect(found?.message).toBe("The brackets are empty");
    fires(seam, "zh-CN", "Open it (**now**).", "**立即**打开⟦（）⟧。");
    fires(seam, "ru-RU", "Open it (now).", "Откройте сейчас ⟦( )⟧.");
  });

  test("of a function are its own", () => {
    silent(seam, "de-DE", "Call run first.", "Rufen Sie zuerst run() auf.");
    silent(seam, "fr-FR", "Use () here.", "Utilisez () ici.");
  });
});

describe("C122 an ending of one letter", () => {
  test.each([
    ["de-DE", "Declare a `list` here.", "Hier eine `list`e deklarieren."],
    ["de-DE", "The `set`s of trees", "Die `set`s von Bäumen"],
    ["lb-LU", "Use the `list` here.", "Hei eng `list`e benotzen."],
  ])("is no word: %s", (locale, source, target) => silent(seam, locale, source, target));

  test.each([
    ["de-DE", "Use `stop` and wait.", "`stop`⟦⟧und warten."],
    ["es-ES", "Use `stop` and wait.", "Use `stop`⟦⟧y espere."],
    ["it-IT", "Use `stop` and wait.", "Usare `stop`⟦⟧e attendere."],
  ])("a word is: %s", (locale, source, target) => {
    fires(seam, locale, source, target);
  });
});

describe("C131 links of a list that nothing parts", () => {
  test.each([
    [
      "zh-CN",
      "By [Ann](a.md), [Bob](b.md), and [Cy](c.md)",
      "作者：[Ann](a.md)⟦⟧[Bob](b.md) 和 [Cy](c.md)",
      "作者：[Ann](a.md)、[Bob](b.md) 和 [Cy](c.md)",
    ],
    [
      "ja-JP",
      "See [one](a.md), [two](b.md).",
      "[一](a.md)⟦⟧[二](b.md) を参照してください。",
      "[一](a.md)、[二](b.md) を参照してください。",
    ],
    ["th-TH", "See [one](a.md), [two](b.md).", "ดู [หนึ่ง](a.md)⟦⟧[สอง](b.md)", "ดู [หนึ่ง](a.md), [สอง](b.md)"],
  ])("are told in %s: %s", (locale, source, target, fixed) => {
    fires(seam, locale, source, target, fixed);
  });

  test.each([
    ["that the source has side by side", "zh-CN", "[one](a.md)[two](b.md)", "[一](a.md)[二](b.md)"],
    ["of which words are gone that joined them", "ja-JP", "[one](a.md) of the [two](b.md)", "[二](b.md)[一](a.md)"],
    ["in another order", "zh-CN", "[one](a.md), [two](b.md)", "[二](b.md)[一](a.md)"],
  ])("may be links %s, in %s", (_what, locale, source, target) => {
    silent(seam, locale, source, target);
  });
});
