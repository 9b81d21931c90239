import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { name } from "./name.ts";
import { number } from "./number.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

const minors = (found: ReturnType<typeof fires>) => found.map(({ isMinor }) => isMinor === true);

describe("C230 zeros behind a letter or a bare mark count nothing", () => {
  test.each([
    ["de-DE", "A farm that spends $X,000,000 on water.", "Ein Hof, der X Millionen Dollar für Wasser ausgibt."],
    ["fr-FR", "It costs more than $x,000 a year.", "Cela coûte plus de x milliers de dollars par an."],
    ["ru-RU", "It costs $X,000 a year.", "Это стоит X тысяч долларов в год."],
    ["fi-FI", "A comma is the .000 separator.", "Pilkku on tuhaterotin."],
    ["ja-JP", "A comma is the .000 separator.", "コンマは桁区切り記号です。"],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but a code of zeros, and zeros behind a digit, are numbers", () => {
    fires(number, "de-DE", "Enter the code 000 first.", "Geben Sie zuerst den Code ein.⟦⟧");
    fires(number, "fr-FR", "It has 5,000 trees.", "Il a des arbres.⟦⟧");
    fires(number, "ja-JP", "Plot 7 costs 2,000 dollars.", "区画 7 は無料です。⟦⟧");
  });
});

describe("C231 hours of the afternoon are told by the clock of the day", () => {
  test.each([
    ["da-DK", "Open from 9 to 12, 12 to 3, and 4 to 6.", "Åbent 9 til 12, 12 til ⟦15⟧ og ⟦16⟧ til ⟦18⟧."],
    ["de-DE", "The gate is open from 9 to 5.", "Das Tor ist von 9 bis ⟦17⟧ geöffnet."],
    ["ja-JP", "The gate is open from 9 to 5.", "門は 9 時から ⟦17⟧ 時まで開いています。"],
    ["pl-PL", "Water at 2 and at 7.", "Podlewaj o ⟦14⟧ i o ⟦19⟧."],
  ])("a hint in %s: %s", (locale, source, target) => {
    const found = fires(number, locale, source, target);
    expect(minors(found)).toEqual(found.map(() => true));
  });

  test("but one number that is twelve more, or another one, is a fault", () => {
    expect(minors(fires(number, "de-DE", "Plant 3 trees.", "Pflanzen Sie ⟦15⟧ Bäume."))).toEqual([false]);
    expect(minors(fires(number, "ru-RU", "Plant 2 to 5 trees.", "Посадите от 2 до ⟦17⟧ деревьев."))).toEqual([false]);
    expect(minors(fires(number, "ja-JP", "Open from 9 to 5.", "9 時から ⟦18⟧ 時まで。"))).toEqual([false]);
  });
});

describe("C232 a quarter of an hour is fifteen minutes", () => {
  test.each([
    ["da-DK", "Water every 15 minutes.", "Vand hvert kvarter."],
    ["sv-SE", "Water every 15 minutes.", "Vattna varje kvart."],
    ["de-DE", "Wait for 15 minutes.", "Warten Sie eine Viertelstunde."],
    ["fr-FR", "Wait for 15 minutes.", "Attendez un quart d’heure."],
    ["es-ES", "Wait for 15 minutes.", "Espere un cuarto de hora."],
    ["pl-PL", "Wait for 15 minutes.", "Poczekaj kwadrans."],
    ["ru-RU", "Wait for 15 minutes.", "Подождите четверть часа."],
    ["hu-HU", "Wait for 15 minutes.", "Várjon egy negyedórát."],
    ["fi-FI", "Wait for 15 minutes.", "Odota vartti."],
    ["zh-CN", "Wait for 15 minutes.", "请等候一刻钟。"],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but neither of hours nor of a quarter of anything", () => {
    fires(number, "da-DK", "Water every 15 hours.", "Vand hvert kvarter.⟦⟧");
    fires(number, "ru-RU", "Wait for 15 minutes.", "Подождите час.⟦⟧");
    fires(number, "es-ES", "Wait for 15 minutes.", "Espere el cuarto paso.⟦⟧");
  });
});

describe("C233 a number of one digit is below ten", () => {
  test.each([
    ["de-DE", "It needs a single-digit number of trees.", "Es braucht weniger als 10 Bäume."],
    ["ja-JP", "It needs a single-digit number of trees.", "10 本未満の木が必要です。"],
    ["ru-RU", "It has double-digit growth.", "Рост составляет от 10 до 100 %."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but other numbers are new", () => {
    fires(number, "de-DE", "It needs a single-digit number of trees.", "Es braucht weniger als ⟦20⟧ Bäume.");
    fires(number, "ja-JP", "It needs a few trees.", "⟦10⟧ 本未満の木が必要です。");
    fires(number, "ru-RU", "It has digits.", "В нём ⟦10⟧ цифр.");
  });
});

describe("V120 who translates tells temperatures in degrees of Celsius", () => {
  test.each([
    ["de-DE", "Keep it between 60 and 70 °F.", "Halten Sie es zwischen ⟦15⟧ und ⟦21⟧ °C."],
    ["fr-FR", "It is 100 degrees in the greenhouse.", "Il fait ⟦38⟧ °C dans la serre."],
    ["ru-RU", "The range is 32 to 104 degrees F.", "Диапазон — от ⟦0⟧ до ⟦40⟧ °C."],
    ["ja-JP", "It warms up by 18 degrees Fahrenheit.", "摂氏 ⟦10⟧ 度温まります。"],
    ["pl-PL", "Keep it at 68 degrees Fahrenheit (20 degrees Celsius).", "Utrzymuj 20 °C.⟦⟧"],
  ])("a hint in %s: %s", (locale, source, target) => {
    const found = fires(number, locale, source, target, undefined, HT);
    expect(minors(found)).toEqual(found.map(() => true));
  });

  test("but an engine, another temperature and what is no temperature do not", () => {
    const [cold, wrong] = ["Il fait ⟦38⟧ °C dans la serre.", "Il fait ⟦30⟧ °C dans la serre."];
    const source = "It is 100 degrees in the greenhouse.";
    expect(minors(fires(number, "fr-FR", source, cold, undefined, MT))).toEqual([false]);
    expect(minors(fires(number, "fr-FR", source, wrong, undefined, HT))).toEqual([false]);
    expect(minors(fires(number, "de-DE", "Plant 68 trees.", "Pflanzen Sie ⟦20⟧ Bäume.", undefined, HT))).toEqual([
      false,
    ]);
    const [warm, ja] = ["Turn the valve to 60.", "バルブを ⟦15⟧ に回します。"];
    expect(minors(fires(number, "ja-JP", warm, ja, undefined, HT))).toEqual([false]);
  });
});

describe("C234 the year of a release goes with the release, not with the product before it", () => {
  test.each([
    ["es-ES", "See the Dynamics 365 2020 release plan.", "Vea el plan de lanzamientos de 2020 de Dynamics 365."],
    ["it-IT", "See the Dynamics 365 2020 release plan.", "Vedere il piano di rilascio del 2020 di Dynamics 365."],
    ["pt-BR", "See the Dynamics 365 2020 release plan.", "Veja o plano de lançamentos de 2020 do Dynamics 365."],
    ["ru-RU", "See the Dynamics 365 2020 release plan.", "См. план выпуска 2020 для Dynamics 365."],
  ])("in %s", (locale, source, target) => silent(name, locale, source, target));

  test("but that of a product without another number is its own", () => {
    fires(name, "pt-BR", "Open it in Visual Studio 2017.", "Abra-o no ⟦2017 do Visual Studio⟧.");
    fires(name, "es-ES", "Open it in Visual Studio 2017.", "Ábralo en el ⟦2017 de Visual Studio⟧.");
    fires(name, "it-IT", "Install SQL Server 2019.", "Installare ⟦2019 di SQL Server⟧.");
  });
});
