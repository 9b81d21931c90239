import { describe, expect, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { wrongLanguage } from "#core/checks/completeness/wrong-language.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { name } from "#core/checks/facts/name.ts";
import { number } from "#core/checks/facts/number.ts";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { capital } from "./capital.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { hangulSpacing } from "./hangul-spacing.ts";
import { punctuationDoubled } from "./punctuation-doubled.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";
import { repeatedWord } from "./repeated-word.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

type Case = [check: Check, locale: string, source: string, target: string];

describe("C100 what looks like an identifier and is none", () => {
  test.each<Case>([
    [identifier, "pt-BR", "-**Top influencers** are first.", "-**Principais influenciadores** vêm primeiro."],
    [identifier, "th-TH", "-**Top influencers** are first.", "-**ผู้มีอิทธิพล** มาก่อน"],
    [identifier, "is-IS", "-Select a %1 for it.", "-Velja %1 fyrir það."],
    [identifier, "ru-RU", "-Enter the value again.", "-Введите значение ещё раз."],
    [identifier, "pl-PL", "The value xx.xx is not expected.", "Wartość xx,xx nie jest oczekiwana."],
    [punctuationSpacing, "pl-PL", "The value xx.xx is not expected.", "Wartość xx,xx nie jest oczekiwana."],
    [identifier, "bg-BG", "Press ALT_SHIFT now.", "Натиснете Alt + Shift сега."],
    [identifier, "el-GR", "Contract valueEstimated costs, value, Estimated", "Κόστος, αξία σύμβασης, εκτίμηση"],
  ])("case %#", (check, locale, source, target) => {
    silent(check, locale, source, target, MT);
  });

  test.each([
    ["de-DE", "### -Command", "### ⟦-Kommando⟧"],
    ["fr-FR", "-Path Specifies the path.", "⟦-Chemin⟧ Spécifie le chemin."],
    ["bg-BG", "Set ALT_HOME now.", "Задайте ⟦ALT_ДОМ⟧ сега."],
  ])("but a flag or a variable is one: %s", (locale, source, target) => {
    const isHeading = source.startsWith("### ");
    const plain = (text: string) => text.replace("### ", "");
    fires(identifier, locale, plain(source), plain(target), undefined, { ...MT, around: isHeading ? "### {}" : "{}" });
  });
});

describe("C101 a mark that a name ends with is not the sentence's", () => {
  test.each([
    ["hi-IN", "Select the **Load from GitHub!**", "**GitHub! से लोड करें** को चुनें"],
    ["kk-KZ", "Select the **Load from GitHub!**", "**GitHub жүйесінен жүктеңіз!** опциясын таңдаңыз"],
    ["da-DK", "Enter them in the **Tariff No.**", "Angiv dem i feltet **Varekode**"],
    ["is-IS", "Enter them in the **Tariff No.**", "Færið þau í reitinn **Tollflokkar**"],
    ["th-TH", "Use the **Nothing bought in:** field.", "ใช้ฟิลด์ **ไม่ได้ซื้อใน:**"],
    [
      "uk-UA",
      "Here you set the message that the worker will get when you",
      "Тут задають повідомлення, яке отримає працівник,",
    ],
  ])("%s %s", (locale, source, target) => {
    silent(endPunctuation, locale, source, target, MT);
  });

  test("but the sentence's own is missed", () => {
    fires(endPunctuation, "da-DK", "Do not do it, **no**.", "Gør det ikke, **nej**⟦⟧", undefined, MT);
    fires(endPunctuation, "de-DE", "Select the **Load!**", "Wählen Sie **Laden**⟦⟧", undefined, MT);
  });
});

describe("C102 what stands twice for a reason", () => {
  test.each([
    ["ro-RO", "Server-to-server permissions", "Permisiuni de la server la server"],
    ["bg-BG", "35 x USD 50 = USD 1,850 USD 1,850/USD 5,000", "35 x USD 50 = USD 1850 USD 1850/USD 5000"],
    ["hu-HU", "The period an employee must wait.", "Az az időszak, ameddig az alkalmazott vár."],
  ])("%s", (locale, source, target) => {
    silent(repeatedWord, locale, source, target);
  });

  test.each([
    ["es-ES", "**Exchange rate type**", "**Tipo de⟦ tipo de⟧ cambio**"],
    ["bg-BG", "It is the project invoice.", "Това е фактура за проекта⟦ за проекта⟧ тук."],
    ["hi-IN", "It is lower than the rate by at least 10%.", "यह दर से कम⟦ से कम⟧ 10% है।"],
  ])("or may, and is worth a look: %s", (locale, source, target) => {
    expect(fires(repeatedWord, locale, source, target)[0]?.isMinor).toBe(true);
  });
});

describe("C103 numbers that are said otherwise", () => {
  test.each([
    ["ko-KR", "A decimal number", "10진수"],
    ["ja-JP", "It is hexadecimal 0x0D here.", "ここは 16 進数 0x0D です。"],
    ["nb-NO", "It is updated every 24 hours.", "Den oppdateres hvert døgn."],
    ["ru-RU", "It is updated every 24 hours.", "Обновляется раз в сутки."],
    ["vi-VN", "Select the vertical ellipsis.", "Chọn dấu 3 chấm dọc."],
    ["eu-ES", "Exports of 1 million profiles are slow.", "Milioi profileko esportazioak motelak dira."],
    ["ko-KR", "You can export 500,000 profiles.", "5십만 개의 프로필을 내보낼 수 있습니다."],
    ["ja-JP", "It has 3,000,000 rows.", "3百万行があります。"],
    ["ru-RU", "It costs $.01 here.", "Это стоит здесь 0,01 доллара."],
    ["nb-NO", "It is 2,000 × .10 here.", "Her er det 2000 × 0,10."],
    ["is-IS", "It is USD 12.00 here.", "Hér er það USD 12,00."],
    ["it-IT", "It is secure round-the-clock.", "È sicuro 24 ore su 24."],
    ["bg-BG", "It costs $100 here.", "Тук струва 100 щ.д."],
    ["ca-ES", "09-July-21", "9 de juliol de 2021"],
    ["sv-SE", "It ends on 06-August-21.", "Den slutar den 6 augusti 2021."],
    ["is-IS", "It costs $500.00 here.", "Hér kostar það 500 Bandaríkjadali."],
    ["hu-HU", "It is set to 0 (zero).", "Az érték nullára módosul."],
    ["ja-JP", "Use 3-way matching.", "スリーウェイ マッチングを使います。"],
  ])("%s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });

  test.each([
    ["ko-KR", "You can export 500,000 profiles.", "⟦5만⟧ 개의 프로필을 내보낼 수 있습니다."],
    ["nb-NO", "It is updated every 24 days.", "Den oppdateres hvert døgn.⟦⟧"],
    ["ko-KR", "It has 10 numbers", "숫자가 있음⟦⟧"],
    ["ca-ES", "09-July-21", "9 de juliol de ⟦2022⟧"],
    ["is-IS", "It is TLS 1.2 here.", "Hér er það TLS ⟦1,2⟧."],
  ])("but not others: %s: %s", (locale, source, target) => {
    const plain = target.replace("⟦5만⟧", "⟦5⟧만");
    fires(number, locale, source, plain);
  });
});

describe("C104 names of products, calls of functions and names of languages are no text left over", () => {
  const PRODUCT = "Microsoft Dynamics 365 for Finance and Operations, Enterprise edition";
  test.each<Case>([
    [untranslated, "es-ES", `In ${PRODUCT} 7.3, it is not assigned.`, `En ${PRODUCT} 7.3, no se asigna.`],
    [untranslated, "ja-JP", `${PRODUCT} with application update 5.`, `${PRODUCT} および更新プログラム 5。`],
    [
      untranslated,
      "nl-NL",
      "You can deploy Dynamics 365 Finance + Operations (on-premises).",
      "U kunt Dynamics 365 Finance and Operations (on-premises) implementeren.",
    ],
    [untranslated, "nl-NL", "Open [LinkedIn Talent Hub](a.md).", "Open [LinkedIn Talent Hub](a.md)."],
    [untranslated, "hu-HU", 'CONCATENATE("The code is: ", a.b)', 'CONCATENATE("The code is: ", a.b)'],
    [wrongLanguage, "ko-KR", "中文(简体)", "中文(简体)"],
    [wrongLanguage, "de-DE", "ไทย ภาษา", "ไทย ภาษา"],
    [name, "de-DE", "List of Open Windows", "Liste der geöffneten Fenster"],
  ])("case %#", (check, locale, source, target) => {
    if (check === name) expect(fires(check, locale, source, `${target}⟦⟧`)[0]?.isMinor).toBe(true);
    else silent(check, locale, source, target);
  });

  test("but a sentence is", () => {
    fires(untranslated, "nl-NL", "Open the settings of your account.", "⟦Open the settings of your account.⟧");
  });
});

describe("C105 a mark with no blank behind it, as in the source", () => {
  test.each<Case>([
    [punctuationSpacing, "de-DE", "<em>value</em>,<em>value</em> (comma)", "<em>Wert</em>,<em>Wert</em> (Komma)"],
    [punctuationSpacing, "pl-PL", "See [the list](a.md),[the table](b.md).", "Zob. [lista](a.md),[tabela](b.md)."],
    [
      punctuationDoubled,
      "hu-HU",
      "Join &amp;lt;path&amp;gt; that is not one.",
      "Olyan &amp;lt;út&amp;gt;, amely nem az.",
    ],
  ])("case %#", (check, locale, source, target) => {
    silent(check, locale, source, target);
  });

  test("but not where the source has one", () => {
    fires(punctuationSpacing, "de-DE", "<em>a</em>, <em>b</em> (comma)", "<em>Wert</em>⟦,⟧<em>Wert</em> (Komma)");
  });
});

describe("V70 to V75 what people do on purpose and an engine by mistake", () => {
  test.each<[...Case, around?: string]>([
    [identifier, "lt-LT", "Join **eCommerceContacts** here.", "Čia prijunkite **⟦e-komercijos kontaktus⟧**."],
    [identifier, "he-IL", "Use the *CustomerID* dimension.", "השתמש בממד *⟦מזהה לקוח⟧*."],
    [identifier, "sr-Cyrl-RS", "Choose **loyCustomers** now.", "Изаберите **⟦Лојални клијенти⟧** сада."],
    [identifier, "fi-FI", "Choose worker\\_package.zip now.", "Valitse ⟦työntekijä\\_paketti.zip⟧ nyt."],
    [identifier, "da-DK", "It is a date, as C123101.", "Det er en dato, f.eks. ⟦U123101⟧."],
    [endPunctuation, "uk-UA", "Follow this general process:", "Виконайте описану процедуру⟦.⟧"],
    [endPunctuation, "el-GR", "There are two grids.", "Υπάρχουν δύο πλέγματα⟦:⟧"],
    [endPunctuation, "ja-JP", "The code of the target currency.", "換算先の通貨のコード⟦⟧"],
    [punctuationDoubled, "is-IS", "Enter it in the **Date** field.", "Færðu það inn í **Dags⟦.**.⟧"],
    [punctuationDoubled, "ru-RU", "Set **New state** to **On**.", "Укажите **Вкл⟦.**.⟧"],
    [hangulSpacing, "ko-KR", "Select **Run**.", "**실행**⟦ ⟧을 선택합니다."],
    [capital, "fi-FI", "Copy the agreement line.", "⟦k⟧opioida tämä sopimusrivi nyt.", "- {}"],
    [capital, "bg-BG", "Indent **task** button here", "⟦б⟧утон **Задача** е тук", "- {}"],
    [
      truncated,
      "fi-FI",
      "Whether the questionnaire will be available to a restricted set of respondents.",
      "Kyselylomakkeen käyttö rajatusti⟦⟧",
      "- {}",
    ],
    [brackets, "fi-FI", "The Free text invoice (Excel) has a template.", "Vapaatekstilaskussa on ⟦Excel⟧-malli."],
  ])("case %#", (check, locale, source, target, around = "{}") => {
    const isMinor = (options: object) => fires(check, locale, source, target, undefined, options)[0]?.isMinor;
    expect(isMinor({ ...HT, around })).toBe(true);
    expect(isMinor({ ...MT, around })).toBeUndefined();
  });

  test.each<Case>([
    [identifier, "el-GR", "Use (msdyn\\_plannedwork) here.", "Χρήση (⟦msdyn\\_planedwork⟧) εδώ."],
    [
      identifier,
      "de-DE",
      "Add **skipChecks** to [updateWeeks](a.md).",
      "Fügen Sie **⟦scanAccess⟧** zu [updateWeeks](a.md) hinzu.",
    ],
    [endPunctuation, "lt-LT", "Select the option again.", "Vėl pasirinkite parinktį⟦,⟧"],
    [hangulSpacing, "ko-KR", "You can review it.", "검토⟦ ⟧할 수 있습니다."],
    [punctuationDoubled, "hi-IN", "**Status**: It has run.", "**स्थिति⟦:**:⟧ यह चला है।"],
  ])("but this is a fault of theirs as well: case %#", (check, locale, source, target) => {
    expect(fires(check, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["cs-CZ", "Use the Azure AD B2c screen.", "Použijte obrazovku Azure AD ⟦B2C⟧."],
    ["sk-SK", "Use the ContactIds list.", "Použite zoznam ⟦Contact IDs⟧."],
  ])("a slip of the source that the article has right elsewhere: %s", (locale, source, target) => {
    const other = `<span data-ttu-id="a0001-101">B2C, Contact IDs</span><span class="sxs-lookup"><span data-stu-id="a0001-101">B2C, Contact IDs</span></span>`;
    const found = fires(identifier, locale, source, target, undefined, { ...HT, around: `{}\n\n${other}` });
    expect(found[0]?.isMinor).toBe(true);
  });
});
