import { describe, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { number } from "./number.ts";

describe("a number in words", () => {
  test.each([
    ["af-ZA", "Select 3 files.", "Kies drie lêers."],
    ["az-Latn-AZ", "Select 3 files.", "Üç fayl seçin."],
    ["be-BY", "Select 3 files.", "Выберыце тры файлы."],
    ["bg-BG", "Repeat it after 5 days.", "Повторете го след пет дни."],
    ["bs-Latn-BA", "Repeat it after 5 days.", "Ponovite nakon pet dana."],
    ["ca-ES", "The 3rd row and 2 columns", "La tercera fila i dues columnes"],
    ["da-DK", "The 3rd row and 2 columns", "Den tredje række og to kolonner"],
    ["el-GR", "Select 4 rows.", "Επιλέξτε τέσσερις γραμμές."],
    ["et-EE", "Select 4 rows.", "Valige neli rida."],
    ["et-EE", "In 2 files", "Kahes failis"],
    ["eu-ES", "Select 4 rows.", "Hautatu lau errenkada."],
    ["fa-IR", "Select 4 rows.", "چهار ردیف را انتخاب کنید."],
    ["fi-FI", "In 4 rows", "Neljässä rivissä"],
    ["fi-FI", "The 2nd of 7 steps", "Toinen seitsemästä vaiheesta"],
    ["gl-ES", "Select 4 rows.", "Seleccione catro filas."],
    ["hr-HR", "In 8 hours", "Za osam sati"],
    ["hu-HU", "In 8 hours", "Nyolc óra múlva"],
    ["id-ID", "In 8 hours", "Dalam delapan jam"],
    ["is-IS", "In 8 hours", "Eftir átta klukkustundir"],
    ["ka-GE", "In 8 hours", "რვა საათში"],
    ["kk-KZ", "In 8 hours", "Сегіз сағаттан кейін"],
    ["lt-LT", "In 8 hours", "Po aštuonių valandų"],
    ["mk-MK", "In 8 hours", "По осум часа"],
    ["ms-MY", "In 8 hours", "Dalam lapan jam"],
    ["nb-NO", "In 8 hours", "Om åtte timer"],
    ["nn-NO", "In 8 hours", "Om åtte timar"],
    ["ro-RO", "In 8 hours", "În opt ore"],
    ["sk-SK", "In 8 hours", "O osem hodín"],
    ["sl-SI", "In 8 hours", "Čez osem ur"],
    ["sq-AL", "In 8 hours", "Pas tetë orësh"],
    ["sr-Latn-RS", "In 8 hours", "Za osam sati"],
    ["sr-Cyrl-RS", "In 8 hours", "За осам сати"],
    ["vi-VN", "In 8 hours", "Trong tám giờ"],
    ["de-DE", "It takes 24 hours and 300 seconds.", "Es dauert vierundzwanzig Stunden und dreihundert Sekunden."],
    ["fr-FR", "It takes 24 hours.", "Cela prend vingt-quatre heures."],
    ["pl-PL", "It takes 30 days.", "Zajmuje to trzydzieści dni."],
    ["he-IL", "Wait 3 and then 7 minutes.", "המתן שלוש ולאחר מכן שבע דקות."],
    ["ar-SA", "Wait 3 and then 7 minutes.", "انتظر ثلاث ثم سبع دقائق."],
  ])("of %s is the number: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });

  test.each([
    ["da-DK", "In 8 hours", "Om ni timer⟦⟧"],
    ["fi-FI", "In 8 hours", "Yhdeksän tunnin kuluttua⟦⟧"],
    ["hu-HU", "In 8 hours", "Kilenc óra múlva⟦⟧"],
    ["vi-VN", "In 8 hours", "Trong chín giờ⟦⟧"],
    ["el-GR", "Select 4 rows.", "Επιλέξτε πέντε γραμμές.⟦⟧"],
    ["de-DE", "Enter 3 codes.", "Geben Sie dreizehn Codes ein.⟦⟧"],
  ])("of %s that says another is no excuse: %s", (locale, source, target) => {
    fires(number, locale, source, target);
  });

  test.each([
    ["ar-SA", "Open the 2 windows.", "افتح النافذتين."],
    ["ar-SA", "It takes 2 days.", "يستغرق يومان."],
    ["he-IL", "It takes 2 hours.", "זה לוקח שעתיים."],
    ["he-IL", "It takes 2 months.", "זה לוקח חודשיים."],
    ["sl-SI", "Open the 2 folders.", "Odprite mapi."],
    ["mt-MT", "It takes 2 days.", "Jieħu jumejn."],
  ])("may be a dual in %s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });

  test.each([
    ["de-DE", "A 3-part name", "Ein dreiteiliger Name"],
    ["sv-SE", "A 3-part name", "Ett tredelat namn"],
    ["nl-NL", "A 6-character password", "Een zestekenwachtwoord"],
    ["da-DK", "A 2-sided page", "En tosidet side"],
    ["nb-NO", "A 2-factor check", "En tofaktorkontroll"],
    ["ru-RU", "A 6-sided shape", "Шестиугольная фигура"],
    ["uk-UA", "A 2-sided page", "Двостороння сторінка"],
    ["bg-BG", "A 2-sided page", "Двустранна страница"],
    ["pl-PL", "A 2-sided page", "Dwustronna strona"],
    ["cs-CZ", "A 5-digit code", "Pěticiferný kód"],
    ["sk-SK", "A 5-digit code", "Päťciferný kód"],
    ["hr-HR", "A 2-sided page", "Dvostrana stranica"],
    ["lt-LT", "A 5-digit code", "Penkiaženklis kodas"],
    ["et-EE", "A 5-digit code", "Viiekohaline kood"],
    ["fi-FI", "A 5-digit code", "Viisinumeroinen koodi"],
    ["hu-HU", "A 5-digit code", "Ötjegyű kód"],
    ["el-GR", "A 5-digit code", "Πενταψήφιος κωδικός"],
    ["is-IS", "A 2-sided page", "Tvíhliða síða"],
    ["fr-FR", "A 2-way link", "Un lien bidirectionnel"],
    ["ro-RO", "A 3-sided shape", "O formă trilaterală"],
    ["lv-LV", "A 360-degree photo", "Visaptverošs fotoattēls"],
    ["pl-PL", "3rd-party apps", "Aplikacje innych firm"],
    ["hu-HU", "It takes 1 hour.", "Órát vesz igénybe."],
  ])("may begin a compound in %s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });

  test.each([
    ["sv-SE", "Order a dozen.", "Beställ 12."],
    ["fr-FR", "Order 12 of them.", "Commandez-en une douzaine."],
    ["ru-RU", "It takes half a minute.", "Это занимает 0,5 минуты."],
    ["cs-CZ", "It takes 0.5 minutes.", "Trvá to půl minuty."],
    ["ru-RU", "It takes 1.5 hours.", "Это занимает полтора часа."],
    ["de-DE", "It takes 2.5 hours.", "Es dauert zweieinhalb Stunden."],
    ["es-ES", "It takes 30 minutes.", "Tarda media hora."],
    ["pl-PL", "It ends at noon.", "Kończy się o 12."],
    ["fr-FR", "It ends at 12 PM.", "Cela se termine à midi."],
    ["ja-JP", "It ends at 12 PM.", "正午に終わります。"],
    ["es-ES", "It ends at midnight.", "Termina a las 0:00."],
    ["hu-HU", "It starts at 12:00 AM.", "Éjfélkor kezdődik."],
  ])("may be a part, a dozen or an hour in %s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });
});

describe("a number in several parts", () => {
  test.each([
    ["ja-JP", "Up to 25,000 lines.", "最大 2万5000 行。"],
    ["ja-JP", "About 120 million rows.", "約 1億2000万 行。"],
    ["zh-CN", "Up to 25,000 lines.", "最多 2 万 5 千行。"],
    ["zh-TW", "About 350 million rows.", "約 3億5000萬 列。"],
    ["ko-KR", "Up to 13,500 files.", "최대 1만 3천500개 파일입니다."],
    ["ko-KR", "About 120 million rows.", "약 1억 2천만 개 행입니다."],
  ])("is one in %s: %s", (locale, source, target) => {
    silent(number, locale, source, target);
  });

  test.each([
    ["ja-JP", "Up to 25,000 lines.", "最大 ⟦2万6000⟧ 行。", "最大 25,000 行。"],
    ["ko-KR", "Up to 13,500 files.", "최대 ⟦1만 4천500⟧개 파일입니다.", undefined],
  ])("changes as one in %s: %s", (locale, source, target, fixed) => {
    fires(number, locale, source, target, fixed);
  });
});
