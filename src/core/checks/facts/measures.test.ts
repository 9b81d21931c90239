import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { number } from "./number.ts";

describe("what a number counts", () => {
  test.each([
    ["de-DE", "Set it to 80%.", "Legen Sie ⟦80⟧ fest.", "Legen Sie 80\u00a0% fest."],
    ["tr-TR", "Set it to 80%.", "Bunu ⟦80⟧ olarak ayarlayın.", "Bunu %80 olarak ayarlayın."],
    ["ja-JP", "Set it to 80 percent.", "⟦80⟧ に設定します。", "80% に設定します。"],
    ["ru-RU", "It costs $250.", "Это стоит ⟦250⟧.", "Это стоит 250\u00a0$."],
    ["pt-BR", "It costs €12.50.", "Custa ⟦12,50⟧.", "Custa €\u00a012,50."],
    ["uk-UA", "It costs $10.", "Це коштує ⟦10⟧ грн.", undefined],
    ["nl-NL", "It costs $12.50.", "Het kost € ⟦12,50⟧.", "Het kost $ 12,50."],
    ["lv-LV", "At least 8 GB of memory", "Vismaz 8 ⟦MB⟧ atmiņas", "Vismaz 8 GB atmiņas"],
    ["zh-CN", "At least 8 GB", "至少 8⟦MB⟧", "至少 8GB"],
    ["ru-RU", "At least 8 GB", "Не менее 8 ⟦М⟧Б", undefined],
    ["ko-KR", "A 10-KB file", "10⟦MB⟧ 파일", "10KB 파일"],
    ["de-DE", "A file of 10 MB.", "Eine Datei von ⟦10⟧.", "Eine Datei von 10 MB."],
    ["fr-FR", "Wait 30 seconds.", "Attendez ⟦30⟧ minutes.", undefined],
    ["pl-PL", "After 30 days", "Po ⟦30⟧ godzin", undefined],
    ["ar-SA", "After 15 minutes", "بعد ⟦15⟧ ساعة", undefined],
  ])("is told where it is gone or another in %s: %s", (locale, source, target, fixed) => {
    fires(number, locale, source, target, fixed);
  });

  test.each([
    ["de-DE", "Set it to 80%.", "Legen Sie 80 Prozent fest."],
    ["ar-SA", "Set it to 80%.", "اضبطه على 80 بالمائة."],
    ["el-GR", "From 10% to 20%", "Από 10 έως 20 τοις εκατό"],
    ["fa-IR", "About 80%", "حدود ۸۰٪"],
    ["fr-FR", "It costs $250.", "Il coûte 250 USD."],
    ["ru-RU", "It costs $250.", "Это стоит 250 долларов."],
    ["zh-CN", "It costs $250.", "费用为 250 美元。"],
    ["de-DE", "Run it with $1 and $2.", "Führen Sie es mit 1 und 2 aus."],
    ["fr-FR", "Up to 10 MB and 4 GB", "Jusqu’à 10 Mo et 4 Go"],
    ["ru-RU", "Up to 10 MB and 4 GHz", "До 10 МБ и 4 ГГц"],
    ["ar-SA", "Up to 10 MB", "حتى 10 ميغابايت"],
    ["he-IL", "Up to 10 MB", "עד 10 מגה-בייט"],
    ["zh-TW", "Up to 10 MB", "最多 10 百萬位元組"],
    ["zh-CN", "Up to 10 GB", "最多 10 千兆字节"],
    ["ja-JP", "Up to 10 MB", "最大 10 メガバイト"],
    ["uk-UA", "Up to 10 KB", "До 10 кілобайт"],
    ["es-ES", "From 5 to 10 MB", "De 5 a 10 MB"],
    ["de-DE", "Every 30 minutes", "Alle 30 min"],
    ["cs-CZ", "After 5 days", "Po 5 dnech"],
    ["fi-FI", "After 5 days", "5 päivän kuluttua"],
    ["ja-JP", "In 3 months", "3 か月後"],
    ["sr-Cyrl-RS", "About 80 percent", "Око 80 одсто"],
    ["pl-PL", "35 x 50/5,000", "35 x 50/5000"],
  ])("may be said in the language's way in %s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });
});

describe("a number that names something", () => {
  test.each([
    ["fr-FR", "It listens on port 5432.", "Il écoute sur le port ⟦5\u202f432⟧.", "Il écoute sur le port 5432."],
    ["de-DE", "Event ID 4625 is logged.", "Ereignis-ID ⟦4.625⟧ wird protokolliert.", undefined],
    ["ru-RU", "Install Exchange Server 2016 first.", "Сначала установите Exchange Server ⟦2 016⟧.", undefined],
    ["sv-SE", "It was released in 2017.", "Den släpptes ⟦2 017⟧.", "Den släpptes 2017."],
    ["cs-CZ", "Use .NET 4.5 for this.", "Použijte k tomu .NET ⟦4,5⟧.", "Použijte k tomu .NET 4.5."],
    ["uk-UA", "Requires version 2.0 of the tool.", "Потрібна версія ⟦2,0⟧ засобу.", "Потрібна версія 2.0 засобу."],
    ["vi-VN", "TLS 1.2 and only TLS 1.2", "TLS 1.2 và chỉ TLS ⟦1,2⟧", "TLS 1.2 và chỉ TLS 1.2"],
    ["tr-TR", "Windows 8.1 is older.", "Windows ⟦8,1⟧ daha eskidir.", "Windows 8.1 daha eskidir."],
  ])("keeps its digits as they are in %s: %s", (locale, source, target, fixed) => {
    fires(number, locale, source, target, fixed);
  });

  test.each([
    ["fr-FR", "Up to 2000 users", "Jusqu’à 2 000 utilisateurs"],
    ["de-DE", "Wait 1.5 hours.", "Warten Sie 1,5 Stunden."],
    ["lv-LV", "Windows takes 1.5 GB.", "Windows aizņem 1,5 GB."],
    ["ru-RU", "Premium 2.5 GB", "Premium 2,5 ГБ"],
    ["pl-PL", "The factor is 2.5.", "Współczynnik to 2,5."],
    ["es-ES", "About 2.5 times", "Unas 2,5 veces"],
    ["sv-SE", "Of 2000 files, open one.", "Av 2 000 filer, öppna en."],
    ["fr-FR", "Use TLS 1.2.", "Utilisez TLS 1.2."],
  ])("is no amount in %s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });
});

describe("V50 what a number counts", () => {
  test.each([
    ["fr-FR", "It weighs 10 kg here.", "Il pèse ⟦10⟧ lb ici."],
    ["de-DE", "A box of 5 lb", "Ein Paket von ⟦5⟧ kg"],
    ["es-ES", "Walk 3 km.", "Camine ⟦3⟧ mi."],
    ["tr-TR", "It is 12 cm wide.", "Genişliği ⟦12⟧ in."],
    ["ja-JP", "Wait 5 seconds.", "⟦5⟧ 分待ちます。"],
    ["ko-KR", "Wait 5 minutes.", "⟦5⟧초를 기다립니다."],
    ["zh-CN", "Wait 5 hours.", "请等待 ⟦5⟧ 分钟。"],
    ["th-TH", "Wait 5 hours.", "รอ ⟦5⟧ นาที"],
    ["pl-PL", "It costs €5.", "Kosztuje ⟦5⟧ $."],
    ["sv-SE", "It costs £7.", "Det kostar ⟦7⟧."],
    ["de-DE", "A box of 5 lb.", "Ein Paket von ⟦5⟧."],
  ])("is told where it is another in %s: %s", (locale, source, target) => {
    fires(number, locale, source, target);
  });

  test.each([
    ["fr-FR", "It weighs 10 kg here.", "Il pèse 10 kg ici."],
    ["ru-RU", "It weighs 10 kg here.", "Он весит 10 кг."],
    ["de-DE", "A box of 5 lb.", "Ein Paket von 5 Pfund."],
    ["pl-PL", "A box of 5 lb.", "Paczka o masie 5 funtów."],
    ["ja-JP", "Wait 5 minutes.", "5 分間待ちます。"],
    ["ja-JP", "Wait 5 hours.", "5時間待ちます。"],
    ["ko-KR", "Wait 5 minutes.", "5분 동안 기다립니다."],
    ["zh-CN", "Wait 5 seconds.", "等待 5 秒。"],
    ["th-TH", "Wait 5 minutes.", "รอ 5 นาที"],
    ["es-ES", "It costs €5.", "Cuesta 5 euros."],
    ["de-DE", "Use $1 here.", "Verwenden Sie hier 1."],
    ["it-IT", "Size 5 in the list", "Dimensione 5 in elenco"],
  ])("may be said in the words of %s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });
});

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

describe("V83 an example in the money and the measures of its readers is a hint in the work of people", () => {
  test.each([
    ["fi-FI", "It costs $100.", "Se maksaa ⟦100⟧ euroa."],
    ["nb-NO", "Spend $500 here.", "Bruk ⟦500⟧ kroner her."],
    ["pl-PL", "It costs $250.", "Kosztuje ⟦250⟧ złotych."],
    ["ja-JP", "It costs $250.", "⟦250⟧円です。"],
    ["sv-SE", "One pallet is 100 lbs.", "En pall är ⟦100⟧ kg."],
    ["ru-RU", "It is 20 mi long.", "Длина ⟦20⟧ km."],
    ["fi-FI", "A 20-foot container", "⟦6⟧-metrinen kontti"],
    ["ja-JP", "It is 32 miles long.", "長さは⟦51⟧キロです。"],
    ["pl-PL", "It weighs 22 pounds.", "Waży ⟦10⟧ kilogramów."],
  ])("in %s: %s", (locale, source, target) => {
    expect(fires(number, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
    expect(fires(number, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["no money", "fi-FI", "It costs $100.", "Se maksaa ⟦100⟧."],
    ["people where money was", "nb-NO", "Spend $500 here.", "Bruk ⟦500⟧ personer her."],
    ["another number of files", "fi-FI", "A 20-file folder", "⟦6⟧ tiedoston kansio"],
    ["less of the same system", "sv-SE", "One pallet is 100 kg.", "En pall är ⟦100⟧ mg."],
  ])("but %s is a fault in %s", (_name, locale, source, target) => {
    expect(fires(number, locale, source, target, undefined, HT)[0]?.isMinor).toBeUndefined();
  });
});

describe("V98 an amount that people reckon in the money of their readers is a hint", () => {
  test.each([
    ["sv-SE", "At a cost of USD 20.00 each.", "Till en kostnad på ⟦200,00⟧ kronor vardera."],
    ["nb-NO", "At a cost of USD 11.00 each.", "Til NOK ⟦66,00⟧ per stykk."],
    ["pl-PL", "It costs $250.", "Kosztuje ⟦900⟧ złotych."],
    ["ja-JP", "It costs $250.", "⟦25000⟧円です。"],
    ["hi-IN", "It costs USD 250.", "इसकी कीमत ₹⟦20000⟧ है।"],
  ])("in %s: %s", (locale, source, target) => {
    expect(fires(number, locale, source, target, undefined, HT)[0]?.isMinor).toBe(true);
    expect(fires(number, locale, source, target, undefined, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["the same money", "sv-SE", "At a cost of USD 20.00 each.", "Till en kostnad på ⟦200,00⟧ dollar vardera."],
    ["the same money", "ja-JP", "It costs ¥250.", "⟦2500⟧円です。"],
    ["no money", "nb-NO", "At a cost of USD 11.00 each.", "Til ⟦66,00⟧ per stykk."],
    ["what was no money", "pl-PL", "It has 250 files.", "Kosztuje ⟦900⟧ złotych."],
  ])("but %s is a fault in %s: %s", (_name, locale, source, target) => {
    expect(fires(number, locale, source, target, undefined, HT).some(({ isMinor }) => isMinor !== true)).toBe(true);
  });
});
