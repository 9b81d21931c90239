import { describe, expect, test } from "vitest";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { Check } from "./check.ts";
import { truncated } from "./completeness/truncated.ts";
import { untranslated } from "./completeness/untranslated.ts";
import { wrongLanguage } from "./completeness/wrong-language.ts";
import { identifier } from "./facts/identifier.ts";
import { name } from "./facts/name.ts";
import { number } from "./facts/number.ts";
import { placeholder } from "./markup/placeholder.ts";
import type { NameCounts } from "./names/name-evidence.ts";
import { Subject } from "./reading/subject.ts";
import { punctuationDoubled } from "./surface/punctuation-doubled.ts";
import { punctuationSpacing } from "./surface/punctuation-spacing.ts";
import { repeatedWord } from "./surface/repeated-word.ts";
import { fires, silent } from "./testing/check-case.ts";

type Case = [locale: string, source: string, target: string];

describe("C87 parts with dots between them", () => {
  test.each<Case>([
    ["cs-CZ", "Inventory object.Value is the price.", "Objekt zásob.Hodnota je cena."],
    ["nb-NO", "In the tree, select model.Validated.", "Velg modell.Validert i treet."],
    [
      "ru-RU",
      "Select **User to person relationship.Person**.",
      "Выберите **Отношение пользователя к сотруднику.Лицо**.",
    ],
  ])("may be translated: %s", (...texts) => silent(punctuationSpacing, ...texts));

  test.each<Case>([
    ["cs-CZ", "Select model.Value. Then save it.", "Vyberte model.Hodnota a uložte⟦.⟧Potom zavřete."],
    ["nb-NO", "Save the file. Then close it.", "Lagre filen⟦.⟧Deretter lukker du den."],
    ["ru-RU", "Save the file. Then close it.", "Сохраните файл⟦.⟧Затем закройте его."],
  ])("are no missing space, which is told: %s", (...texts) => {
    fires(punctuationSpacing, ...texts);
  });

  test.each(["es-ES", "fr-FR", "pl-PL"])("a member of a class keeps its colons in a title: %s", (locale) => {
    const article = parseArticle(`---\ntitle: "Session:: Find"\nms.contentlocale: ${locale}\n---\n`, "case.md");
    const [unit] = article.units;
    if (unit === undefined) throw new Error("The title is no unit.");
    const context = { article, readTags: readInlineTags, sourceLocale: "en-US" };
    expect(punctuationDoubled.run(new Subject(unit, unit.target, context))).toEqual([]);
    fires(punctuationDoubled, locale, "Note: Save it.", "Nota⟦::⟧ x.");
  });
});

describe("C88 numbers that are none of the text's", () => {
  test.each<Case>([
    ["zh-CN", "Get support through 21Vianet.", "通过世纪互联获得支持。"],
    ["fi-FI", "It runs from January 1, 2018, through January 31, 2018.", "Se kestää 1.1.–31.1.2018."],
    ["de-DE", "It runs from March 3, 2018, through April 5, 2018.", "Es dauert vom 3.3. bis 5.4.2018."],
    ["ja-JP", "No thousand separator", "3 桁の区切り文字なし"],
    ["ko-KR", "Use a thousand separator.", "3자리 구분 기호를 사용합니다."],
  ])("the beginning of a name, a day without its year, how thousands are parted: %s", (...texts) =>
    silent(number, ...texts),
  );

  test.each<Case>([
    ["zh-CN", "Wait 21 minutes.", "请等待几分钟。⟦⟧"],
    ["fi-FI", "It ends on July 16, 2019.", "Se päättyy ⟦16.6.2019⟧."],
    ["ja-JP", "Enter the digits.", "⟦3⟧ 桁を入力します。"],
  ])("others are missed: %s", (...texts) => {
    fires(number, ...texts);
  });

  test.each(["nb-NO", "fi-FI", "ja-JP"])("a word glued to one is the source's slip: %s", (locale) => {
    silent(identifier, locale, "Select the1099-MISC form.", "1099-MISC.");
    fires(identifier, locale, "Select the SHA256 form.", "1099.⟦⟧".replace(".⟦⟧", "⟦⟧."));
  });

  test.each<Case>([
    ["cs-CZ", "You cannot cancel %1 because it is %2.", "Nelze zrušit %1, protože je %2."],
    ["lv-LV", "%1 is %2.", "%2. %1."],
    ["tr-TR", "Cancel %1, then %2.", "%1, sonra %2 iptal."],
  ])("a placeholder stands before a comma too: %s", (...texts) => silent(placeholder, ...texts));
  test("but no part of a percentage does: 50%1,5", () => {
    fires(placeholder, "cs-CZ", "Cancel %1 now.", "Zrušit 1,5⟦⟧.");
  });
});

describe("C89 words that stay", () => {
  test.each<[string, Check, ...Case]>([
    [
      "a message that is quoted",
      untranslated,
      "ja-JP",
      "You get the error “The call of the server failed with a wrong status in the end.”",
      "次のエラーが表示されます。「The call of the server failed with a wrong status in the end.」",
    ],
    [
      "the name of a page",
      untranslated,
      "fi-FI",
      "For more, see [The guide for a service of the whole region](/a).",
      "Lisätietoja: [The guide for a service of the whole region](/a).",
    ],
    [
      "what an abbreviation is short for",
      untranslated,
      "ja-JP",
      "They are sold as software as a service (SaaS) to all.",
      "これらは software as a service (SaaS) として販売されます。",
    ],
    [
      "a file of words",
      untranslated,
      "nb-NO",
      "Import files with the right format.axtr",
      "Import files with the right format.axtr",
    ],
    ["a name of a program", wrongLanguage, "ko-KR", "ProxyAccessType", "system.management.automation.proxyaccesstype"],
    ["a name of a program", wrongLanguage, "el-GR", "ProxyAccessType", "system.management.automation.proxyaccesstype"],
  ])("%s", (_name, check, ...texts) => silent(check, ...texts));

  test("but no sentence", () => {
    fires(
      untranslated,
      "fi-FI",
      "The call of the server failed with a wrong status in the end.",
      "⟦The call of the server failed with a wrong status in the end.⟧",
    );
    fires(wrongLanguage, "ko-KR", "The tree is green today.", "⟦der baum ist heute gruen⟧");
  });
});

describe("C90 a noun says what its source says in a sentence", () => {
  test.each<Case>([
    [
      "ja-JP",
      "The value of the **Name** property that is found by the input parameter of the method.",
      "入力パラメーターに一致する値が要素にある場合の **Name** プロパティの値",
    ],
    [
      "ko-KR",
      "An actual certificate (as it was retrieved from the provider of certificates).",
      "실제 인증서 (공급자에서 검색됨)",
    ],
    ["de-DE", "The identification number.", "Die Kennnummer"],
    [
      "ar-SA",
      'I receive the message: "It cannot be removed because there is work."',
      'تظهر الرسالة "لا يمكن إزالته".\u202c',
    ],
  ])("%s", (...texts) => silent(truncated, ...texts));

  test.each<Case>([
    [
      "ja-JP",
      "The value of the **Name** property that is found by the input parameter of the method.",
      "入力パラメーターに一致する **Name** プロパティの⟦⟧",
    ],
    ["de-DE", "The identification number of the person who takes part in it.", "Die Nummer der⟦⟧"],
    ["ar-SA", "I receive the message that it cannot be removed because there is work.", "تظهر الرسالة التي⟦⟧"],
  ])("but nothing that hangs in the air: %s", (...texts) => {
    fires(truncated, ...texts);
  });
});

describe("C91 names and words", () => {
  const counts: NameCounts = new Map([["Exchange", { segments: 9, kept: 9, articles: 2 }]]);
  test.each<Case>([
    ["cs-CZ", "HU-00001 Exchange rates", "HU-00001 Směnné kurzy"],
    ["ru-RU", "2.1 Exchange rates of today", "2.1 Курсы валют"],
    ["el-GR", "12. Exchange rates of today", "12. Ισοτιμίες"],
  ])("behind the number of a title a capital makes no name: %s", (locale, source, target) =>
    silent(name, locale, source, target, { context: { names: { counts } } }),
  );
  test.each<Case>([
    ["cs-CZ", "See Exchange here.", "Viz výměna⟦⟧."],
    ["ru-RU", "See Exchange here.", "См. обмен⟦⟧."],
    ["el-GR", "See Exchange here.", "Δείτε την ανταλλαγή⟦⟧."],
  ])("in a sentence it does: %s", (locale, source, target) => {
    fires(name, locale, source, target, undefined, { context: { names: { counts } } });
  });

  test.each<[...Case, fires: string]>([
    ["zh-CN", "They are now hidden on pages.", "它们现在在页面上隐藏。", "它们在⟦在⟧页面上隐藏。"],
    ["zh-CN", "It exists in the file.", "它存在在文件中。", "它们是⟦是⟧新的。"],
  ])("the first of two may end another word: %s", (locale, source, target, twice) => {
    silent(repeatedWord, locale, source, target);
    fires(repeatedWord, locale, source, twice);
  });

  test("an Arabic noun may follow the same noun that belongs to what is before it", () => {
    expect(
      fires(
        repeatedWord,
        "ar-SA",
        "The pricing structure uses tiered pricing.",
        "تستخدم بنية التسعير⟦ التسعير⟧ المتدرج.",
      )[0]?.isMinor,
    ).toBe(true);
    expect(
      fires(repeatedWord, "ar-SA", "The place may be full.", "قد يكون الموقع⟦ الموقع⟧ ممتلئا.")[0]?.isMinor,
    ).toBeUndefined();
  });
});
