import { describe, expect, test } from "vitest";
import { type CaseOptions, fires, silent } from "#core/checks/testing/check-case.ts";
import { number } from "./number.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

const pair = (id: number, target: string, source: string) =>
  `<span data-ttu-id="b0000-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="b0000-${id}">${source}</span></span>`;

const minors = (found: ReturnType<typeof fires>) => found.map(({ isMinor }) => isMinor === true);

describe("C243 a number that the pair beside has on one side alone went there with its words", () => {
  const behind = (target: string): CaseOptions => ({
    around: `{} ${pair(2, target, "Trees of the North” of the guide.")}`,
  });
  test.each([
    ["de-DE", "Näheres siehe⟦⟧", "„3. Bäume des Nordens“ im Handbuch."],
    ["zh-CN", "有关详细信息，请参阅⟦⟧", "指南中的“3. 北方的树”。"],
    ["ru-RU", "Подробнее см.⟦⟧", "«3. Деревья севера» в руководстве."],
  ])("a hint in %s", (locale, target, next) => {
    expect(minors(fires(number, locale, "For details, see “3.", target, undefined, behind(next)))).toEqual([true]);
  });

  test("and where it came from", () => {
    const before: CaseOptions = { around: `${pair(1, "Näheres siehe", "For details, see “3.")} {}` };
    const [source, target] = ["Trees of the North” of the guide.", "„⟦3⟧. Bäume des Nordens“ im Handbuch."];
    expect(minors(fires(number, "de-DE", source, target, undefined, before))).toEqual([true]);
  });

  test("but not where it is on both sides or on neither", () => {
    const found = [
      fires(number, "de-DE", "Plant 3 trees.", "Pflanzen Sie Bäume.⟦⟧", undefined, behind("Bäume des Nordens.")),
      fires(number, "zh-CN", "Plant 3 trees.", "种树。⟦⟧", undefined, {
        around: `{} ${pair(2, "种 3 棵树。", "Plant 3 trees.")}`,
      }),
      fires(number, "ru-RU", "Plant trees.", "Посадите ⟦3⟧ дерева.", undefined, {
        around: `{} ${pair(2, "Посадите.", "Plant.")}`,
      }),
    ];
    expect(found.flatMap(minors)).toEqual([false, false, false]);
  });
});

describe("C244 more than three is four and more", () => {
  test.each([
    ["ko-KR", "It can have more than three rows.", "4개 이상의 줄이 있을 수 있습니다."],
    ["ja-JP", "It can have more than 3 rows.", "4 行以上ある場合があります。"],
    ["zh-CN", "Plant fewer than six trees.", "种植 5 棵以下的树。"],
    ["de-DE", "It has more than one row.", "Sie hat mindestens 2 Zeilen."],
    ["ru-RU", "It has over 10 rows.", "В нём не менее 11 строк."],
    ["fr-FR", "Use less than 5 pumps.", "Utilisez au plus 4 pompes."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but not another number, nor where nothing says how many at least", () => {
    fires(number, "ko-KR", "It can have more than three rows.", "⟦5⟧개 이상의 줄이 있을 수 있습니다.");
    fires(number, "ja-JP", "It can have many rows.", "⟦4⟧ 行以上ある場合があります。");
    fires(number, "de-DE", "It has more than one row.", "Sie hat ⟦2⟧ Zeilen.");
    fires(number, "ru-RU", "It has over 10 rows.", "В нём не более ⟦11⟧ строк.");
  });
});

describe("C245 years are of a century", () => {
  test.each([
    ["zh-CN", "It was planted in the late 1950s.", "它种植于 20 世纪 50 年代后期。"],
    ["ko-KR", "It was planted in the 1950s.", "20세기 50년대에 심었습니다."],
    ["hu-HU", "It was planted in 1950.", "A 20. században, 1950-ben ültették."],
    ["ru-RU", "It was planted in the 1950s.", "Его посадили в 50-е годы 20 века."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but not of another", () => {
    fires(number, "zh-CN", "It was planted in the late 1950s.", "它种植于 ⟦21⟧ 世纪 50 年代后期。");
    fires(number, "hu-HU", "It was planted in 1950.", "A ⟦19⟧. században, 1950-ben ültették.");
    fires(number, "ru-RU", "It was planted in the 1950s.", "Его посадили в 50-е годы, ⟦20⟧ раз.");
  });
});

describe("C246 what is bi-monthly comes every 2 months", () => {
  test.each([
    ["ja-JP", "Water it on a bi-monthly basis.", "2 か月に 1 回水をやります。"],
    ["de-DE", "Water it biweekly.", "Gießen Sie ihn alle 2 Wochen."],
    ["fr-FR", "Water it once a fortnight.", "Arrosez-le tous les 14 jours."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but neither what is monthly nor another number", () => {
    fires(number, "de-DE", "Water it monthly.", "Gießen Sie ihn alle ⟦2⟧ Monate.");
    fires(number, "fr-FR", "Water it once a fortnight.", "Arrosez-le tous les ⟦10⟧ jours.");
    fires(number, "ru-RU", "Water it biweekly.", "Поливайте каждые ⟦3⟧ недели.");
  });
});

describe("V125 who translates may tell a distance in words where English counts miles", () => {
  test.each([
    ["fr-FR", "The groves are 300 miles apart.", "Les bosquets sont séparés de plusieurs centaines de kilomètres.⟦⟧"],
    ["pl-PL", "It is 6 feet tall.", "Jest wyższe od człowieka.⟦⟧"],
    ["ja-JP", "The groves are 300 miles apart.", "林は数百キロメートル離れています。⟦⟧"],
  ])("a hint in %s", (locale, source, target) => {
    expect(minors(fires(number, locale, source, target, undefined, HT))).toEqual([true]);
  });

  test("but an engine may not, nor may anybody with other numbers", () => {
    const [source, target] = ["The groves are 300 miles apart.", "Les bosquets sont loin.⟦⟧"];
    expect(minors(fires(number, "fr-FR", source, target, undefined, MT))).toEqual([false]);
    expect(minors(fires(number, "pl-PL", "Plant 300 trees.", "Posadź drzewa.⟦⟧", undefined, HT))).toEqual([false]);
    expect(minors(fires(number, "ja-JP", "Wait for 300 seconds.", "お待ちください。⟦⟧", undefined, HT))).toEqual([
      false,
    ]);
  });
});
