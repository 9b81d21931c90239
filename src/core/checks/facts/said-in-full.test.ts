import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { identifier } from "./identifier.ts";
import { number } from "./number.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

describe("C170 a product that its source writes short or mistypes is kept where it stands in full or as it is written", () => {
  test.each([
    ["ru-RU", "Use the O365 groups here.", "Используйте здесь группы Office 365."],
    ["de-DE", "It came with VS2017 last year.", "Es kam letztes Jahr mit Visual Studio 2017."],
    ["ja-JP", "M365 admins see it first.", "Microsoft 365 管理者に最初に表示されます。"],
    ["it-IT", "Charts in PowerBI are live.", "I grafici in Power BI sono dinamici."],
    ["zh-TW", "Host it with ASP.Net today.", "立即使用 ASP.NET 裝載它。"],
    ["pl-PL", "Groups of Office365 are listed.", "Grupy usługi Office 365 są na liście."],
  ])("in %s: %s", (locale, source, target) => {
    silent(identifier, locale, source, target);
    silent(identifier, locale, source, target, MT);
  });

  test.each([
    ["another number", "de-DE", "Use the O365 groups.", "Verwenden Sie die Gruppen von Office 356⟦⟧."],
    ["another product", "ru-RU", "It came with VS2017.", "Он входит в Azure DevOps 2017⟦⟧."],
    ["in capitals that nobody gives it", "zh-TW", "Charts in PowerBI are live.", "⟦Power Bi⟧ 中的圖表即時。"],
    ["a known name that was parted", "es-ES", "Open PowerPoint now.", "Abra ⟦Power Point⟧ ahora."],
  ])("is told as %s in %s", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target)[0]?.isMinor).toBeUndefined();
  });
});

describe("C171 no identifiers are what English joins by a hyphen, amounts and kinds", () => {
  test.each([
    ["a version and an adjective", "ko-KR", "Upload a v2.0.0-specific package.", "v2.0.0 특정 패키지를 업로드합니다."],
    ["a version and an adjective", "fr-FR", "It is v1.4-compatible.", "Il est compatible avec v1.4."],
    ["an amount with points", "fi-FI", "The total is 2.500.000 now.", "Summa on nyt 2 500 000."],
    [
      "a slash behind a quotation",
      "id-ID",
      'Use **"web links"/external** ones.',
      'Gunakan **"tautan web"/eksternal**.',
    ],
    ["a slash that is a point", "uk-UA", "Check SPF and.or DKIM.", "Перевірте SPF або DKIM."],
    ["a kind of messaging", "es-ES", "See the Publish-Subscribe pattern.", "Vea el patrón de publicador y suscriptor."],
  ])("%s in %s", (_name, locale, source, target) => {
    silent(identifier, locale, source, target);
  });

  test.each([
    ["a version", "de-DE", "Install v2.1.0-beta now.", "Installieren Sie jetzt ⟦v2.1.0-gamma⟧."],
    ["a flag in quotation marks", "de-DE", 'Use "/quiet" here.', 'Verwenden Sie hier "⟦/ruhig⟧".'],
    ["a command", "ru-RU", "Run Publish-Module first.", "Сначала запустите Опубликовать-Модуль⟦⟧."],
  ])("%s in %s is told", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });
});

describe("C172 a name gets the capital of a sentence within the text too, and hosts have none of their own", () => {
  test.each([
    ["behind a full stop", "ru-RU", "Signing: baseUrl is fixed.", "Подпись. BaseUrl не изменяется."],
    ["behind a colon", "de-DE", "Signing - baseUrl is fixed.", "Signatur: BaseUrl steht fest."],
    ["in quotation marks", "de-DE", "Next, orchard.exe is a tool.", "„Orchard.exe“ ist ein Werkzeug."],
    ["a host", "es-ES", "Orchard.org lists them.", "OrcHard.org los enumera."],
  ])("%s in %s", (_name, locale, source, target) => {
    silent(identifier, locale, source, target);
  });

  test.each([
    ["in the middle", "de-DE", "Here baseUrl is fixed.", "Hier steht ⟦BaseUrl⟧ fest."],
    ["a file", "ru-RU", "Open *Grove.cshtml* now.", "Откройте *⟦grove.cshtml⟧*."],
  ])("but is told %s in %s", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target)[0]?.isMinor).toBeUndefined();
  });
});

describe("V100 what a person puts into the words of the readers is a hint", () => {
  test.each([
    ["what a reader fills in", "es-ES", "Replace YOUR_TITLE with a word.", "Reemplace SU_TÍTULO por una palabra⟦⟧."],
    ["a release", "ru-RU", "v3.1.0-preview", "⟦v3.1.0 (предварительная)⟧"],
    ["a folder of Windows", "de-DE", "See *C:\\\\Program Files\\\\Orchard*.", "Siehe *⟦C:\\\\Programme\\\\Orchard⟧*."],
    ["a processor", "fr-FR", "It runs on x86 machines only.", "Il ne s’exécute que sur des machines 32 bits⟦⟧."],
    ["words that stand apart", "de-DE", "A WebAPI starts here.", "Eine ⟦Web-API⟧ beginnt hier."],
    ["a program", "it-IT", "Then Orchard.exe runs it.", "Quindi ⟦orchard.exe⟧ lo esegue."],
  ])("%s in %s", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
    expect(fires(identifier, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["a constant", "es-ES", "Set FILE_NAME first.", "Establezca primero NOMBRE_ARCHIVO⟦⟧."],
    ["another version", "ru-RU", "v3.1.0-preview", "⟦v3.2.0 (предварительная)⟧"],
    ["another folder", "de-DE", "See *C:\\\\Users\\\\Orchard*.", "Siehe *⟦C:\\\\Benutzer\\\\Orchard⟧*."],
    ["letters in other case", "fi-FI", "The GroveBank pays.", "⟦Grovebank⟧ maksaa."],
  ])("but no %s in %s", (_name, locale, source, target) => {
    expect(fires(identifier, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });
});

describe("C173 numbers said in another way", () => {
  test.each([
    ["a year of a name", "ru-RU", "Prices for FY24 rise.", "Цены на 2024 финансовый год растут."],
    ["a year of a name", "de-DE", "It starts with VS19.", "Es beginnt mit Visual Studio 2019."],
    ["a day without its year", "ru-RU", "It runs from 7/8 to 7/31.", "Он идет с 08.07 по 31.07."],
    ["a day without its year", "fi-FI", "Pay by 3/4 please.", "Maksa viimeistään 4.3."],
    ["round the clock", "zh-TW", "They offer 24 X 7 support.", "他們提供全天候支援。"],
    ["round the clock all year", "uk-UA", "With 24x7x365 care", "З цілодобовим обслуговуванням"],
    ["the first and the second", "ja-JP", "A primary or secondary phone", "電話番号 1 または電話番号 2"],
  ])("%s in %s", (_name, locale, source, target) => {
    silent(number, locale, source, target);
  });

  test.each([
    ["another year", "ru-RU", "Prices for FY24 rise.", "Цены на ⟦2025⟧ финансовый год растут."],
    ["another day", "ru-RU", "Pay by 7/8 please.", "Оплатите до ⟦09.07⟧."],
    ["a half", "fr-FR", "Fill 1/2 of the page.", "Remplissez ⟦0,3⟧ de la page."],
    ["hours", "de-DE", "Wait for 24 hours.", "Warten Sie lange.⟦⟧"],
  ])("but %s in %s is told", (_name, locale, source, target) => {
    fires(number, locale, source, target);
  });
});
