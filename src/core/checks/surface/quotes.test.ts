import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { quotes } from "./quotes.ts";

describe("quotation marks", () => {
  test.each([
    ["English ones in German", "de-DE", "Open “A”.", "Öffnen Sie ⟦“⟧A”.", "Öffnen Sie „A“."],
    ["English ones in French", "fr-FR", "Open “A”.", "Ouvrez ⟦“⟧A”.", "Ouvrez «\u202fA\u202f»."],
    ["Swiss French", "fr-CH", "Open “A”.", "Ouvrez ⟦“⟧A”.", "Ouvrez «A»."],
    ["English ones in Russian", "ru-RU", "Open “A”.", "Откройте ⟦“⟧A”.", "Откройте «A»."],
    ["English ones in Japanese", "ja-JP", "Open “A”.", "⟦“⟧A”を開きます。", "「A」を開きます。"],
    ["one without a partner", "lv-LV", "Open “A”.", "Atveriet ⟦“⟧A.", "Atveriet “A”."],
    ["a straight one without a partner", "tr-TR", 'Open "A" now.', 'Şimdi ⟦"⟧A açın.', undefined],
    ["one too many", "es-ES", "Open A.", "Abra A⟦”⟧.", "Abra A."],
    ["all lost", "lv-LV", "Open “A” now.", "Tagad atveriet ⟦A⟧.", "Tagad atveriet “A”."],
    ["lost, and translated", "ko-KR", "Open “the page”.", "페이지를 엽니다⟦⟧.", undefined],
    ["of two sorts", "ru-RU", "Open “A” now.", "Откройте «A⟦”⟧ сейчас.", "Откройте «A» сейчас."],
    ["straight and turned", "tr-TR", 'Open "A" now.', 'Şimdi "A⟦»⟧ açın.', "Şimdi “A” açın."],
    ["turned around", "es-ES", "Open “A” now.", "Abra ⟦»⟧A« ahora.", "Abra “A” ahora."],
  ])("%s", (_name, locale, source, target, fixed) => {
    fires(quotes, locale, source, target, fixed);
  });

  test.each([
    ["lv-LV", "Open “A”.", "Atveriet ⟦“⟧A.", undefined],
    ["ar-SA", "Open it (now).", 'افتح الملف (الآن⟦"⟧).', undefined],
    ["zh-CN", "Open A.", "打开 A⟦”⟧。", undefined],
    ["de-DE", "Open “A”.", "Öffnen Sie ⟦“⟧A”.", true],
    ["ko-KR", "Open “the page”.", "페이지를 엽니다⟦⟧.", true],
  ])("without a partner are a warning, of another style a hint, in %s: %s", (locale, source, target, isMinor) => {
    expect(fires(quotes, locale, source, target)[0]?.isMinor).toBe(isMinor);
  });

  test("may be single ones in Korean", () => {
    silent(quotes, "ko-KR", "Use “tags” here.", "여기서 '태그'를 사용합니다.");
  });

  test.each([
    ["the language's own", "de-DE", "Open “A”.", "Öffnen Sie „A“."],
    ["turned guillemets in German", "de-DE", "Open “A”.", "Öffnen Sie »A«."],
    ["straight ones", "fr-FR", "Open “A”.", 'Ouvrez "A".'],
    ["French with plain spaces", "fr-FR", "Open “A”.", "Ouvrez « A »."],
    ["French before a comma", "fr-FR", "“A”, “B”", "« A », « B »"],
    ["Latvian, as printed", "lv-LV", "Open “A”.", "Atveriet „A”."],
    ["inner ones", "ru-RU", "“A “B””", "«А „Б“»"],
    ["inner straight ones", "fr-FR", "“A “B””", '« A "B" »'],
    ["Chinese", "zh-CN", "Open “A”.", "打开“A”。"],
    ["Chinese of Taiwan", "zh-TW", "Open “A”.", "開啟「A」。"],
    ["Japanese brackets instead", "ja-JP", "Open “A”.", "[A] を開きます。"],
    ["bold instead", "de-DE", "Open “A”.", "Öffnen Sie **A**."],
    ["an apostrophe", "fr-FR", "the user's", "l’utilisateur"],
    ["inches", "de-DE", 'A 15" display', 'Ein 15"-Display'],
    ["gershayim", "he-IL", "Israel Defense Forces", 'צה"ל'],
    ["a Hebrew prefix", "he-IL", 'The "new" report', 'הדוח ה"חדש"'],
    ["Arabic", "ar-SA", "Open “A”.", "افتح “أ”."],
    ["the source's own lone one", "de-DE", "“A", "„A"],
    ["in code", "de-DE", 'Use `"a`.', 'Nutzen Sie `"a`.'],
  ])("are right: %s", (_name, locale, source, target) => {
    silent(quotes, locale, source, target);
  });
});
