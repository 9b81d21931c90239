import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { number } from "./number.ts";

describe("C110 a number that a language says with a word", () => {
  test.each([
    ["a ratio of many", "he-IL", "Add a 1:N relation.", "הוסף קשר של יחיד לרבים."],
    ["a ratio of many", "de-DE", "Add an N:1 relation.", "Fügen Sie eine Viele-zu-eins-Beziehung hinzu."],
    ["a ratio of one", "es-ES", "Plan the 1:1 talks.", "Planifique las charlas individuales."],
    ["a half", "it-IT", "Each helper gets 1/2 point.", "Ogni aiutante riceve la metà di un punto."],
    ["and a half", "ja-JP", "It lasts 3 1/2 years.", "3 年半続きます。"],
    ["and a half", "ru-RU", "It lasts 2 1/2 hours.", "Длится 2 с половиной часа."],
    ["an ordinal in an elision", "it-IT", "It closes on day 8.", "Si chiude all'ottavo giorno."],
    ["an ordinal in an elision", "fr-FR", "It closes on day 11.", "La clôture a lieu l'onzième jour."],
    ["an ordinal of the teens", "fi-FI", "It is the 13th row.", "Se on kolmastoista rivi."],
    ["an ordinal of the teens", "fi-FI", "Open the 15th page.", "Avaa viidennentoista sivu."],
    ["once in so many", "vi-VN", "It runs every 7 days.", "Nó chạy 7 ngày 1 lần."],
    ["all day", "ja-JP", "It is told throughout the day.", "1 日を通して通知されます。"],
    ["below zero", "tr-TR", "It shows –11.25.", "Negatif 11,25 gösterir."],
    ["below zero", "pl-PL", "It shows -5 here.", "Pokazuje tu wartość ujemną 5."],
    ["below zero", "ar-SA", "It shows -5 here.", "يعرض القيمة السالبة 5 هنا."],
    ["percent for short", "lt-LT", "It is 100% ready.", "Jis 100 proc. paruoštas."],
  ])("%s in %s: %s", (_name, locale, source, target) => silent(number, locale, source, target));

  test.each([
    ["another ratio", "de-DE", "Keep it at 1:2 there.", "Lassen Sie es dort bei ⟦1:3⟧."],
    ["no half", "it-IT", "It lasts 3 1/2 years.", "Dura anni.⟦⟧"],
    ["another whole", "ja-JP", "It lasts 3 1/2 years.", "2 年半続きます。⟦⟧"],
    ["another ordinal", "fi-FI", "It is the 13th row.", "Se on neljästoista rivi.⟦⟧"],
    ["no minus", "tr-TR", "It shows –11.25.", "⟦11,25⟧ gösterir."],
    ["no percent", "lt-LT", "It is 100% ready.", "Jis ⟦100⟧ paruoštas."],
  ])("is told where it says %s in %s", (_name, locale, source, target) => {
    fires(number, locale, source, target);
  });
});

describe("C111 dates and signs of the source", () => {
  test.each([
    ["a year that is cut short", "fi-FI", "It is due on 02-12-21.", "Se erääntyy 12.2.2021."],
    ["a year that is cut short", "nl-NL", "It is due on 02-12-2021.", "Het is verschuldigd op 12-02-21."],
    ["one year for two dates", "fi-FI", "From 01-23-2021 to 02-07-2021.", "Aikavälillä 23.1.–7.2.2021."],
    ["one year for two dates", "cs-CZ", "From 03/04/2021 to 03/09/2021.", "Od 4.3. do 9.3.2021."],
    ["a slip in the groups", "tr-TR", "It is 2,8325.00 now.", "Şimdi 28.325,00."],
  ])("%s in %s: %s", (_name, locale, source, target) => silent(number, locale, source, target));

  test.each([
    ["another year", "fi-FI", "It is due on 02-12-21.", "Se erääntyy ⟦12.2.2022⟧."],
    ["other digits", "tr-TR", "It is 2,8325.00 now.", "Şimdi ⟦28.326,00⟧."],
    ["another day", "cs-CZ", "From 03/04/2021 to 03/09/2021.", "Od ⟦5.3⟧. do 9.3.2021."],
  ])("is told where it is %s in %s", (_name, locale, source, target) => {
    fires(number, locale, source, target);
  });

  test("the number of a product that the source says for short is a hint", () => {
    const [found] = fires(number, "lv-LV", "Open Finance.", "Atveriet Dynamics ⟦365⟧ Finance.");
    if (found?.isMinor !== true) throw new Error("no hint");
  });
});

describe("C115 a number in another spelling, and a row of numbers", () => {
  test.each([
    ["percent of another stem", "et-EE", "It falls by 10 percent.", "See langeb 10 protsendi võrra."],
    ["twelve without the dots of its yeh", "ar-SA", "In 12 months", "في الأشهر الاثنى عشر"],
    ["twelve behind an article", "ar-SA", "In 12 months", "في الأشهر الاثني عشر"],
    ["eleven behind a preposition", "ar-SA", "In 11 months", "بأحد عشر شهرًا"],
    ["a row of codes", "ru-RU", "Codes of `500` and above", "Коды 5XX"],
    ["seconds behind points", "nb-NO", "At 11:51:00 PM", "Klokken 23.51.00"],
    ["seconds behind points", "fi-FI", "At 3:05:30 PM", "Klo 15.05.30"],
    ["seconds behind points", "da-DK", "At 9:10:00 AM", "Kl. 9.10.00"],
    ["a row of codes", "ko-KR", "Codes of `400` and above", "4xx 코드"],
  ])("%s in %s: %s", (_name, locale, source, target) => silent(number, locale, source, target));

  test.each([
    ["no percent", "et-EE", "It falls by 10 percent.", "See langeb ⟦10⟧ võrra."],
    ["another number", "ar-SA", "In 12 months", "في الأشهر العشر⟦⟧"],
    ["another hour", "nb-NO", "At 11:51:00 PM", "Klokken ⟦22.51.00⟧"],
    ["so many times", "ru-RU", "It is faster.", "В ⟦5⟧x быстрее."],
  ])("is told where it says %s in %s", (_name, locale, source, target) => {
    fires(number, locale, source, target);
  });
});
