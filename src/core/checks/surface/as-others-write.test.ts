import { describe, expect, test } from "vitest";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { name } from "#core/checks/facts/name.ts";
import { number } from "#core/checks/facts/number.ts";
import { htmlInline } from "#core/checks/markup/html-inline.ts";
import { type CaseOptions, fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { capital } from "./capital.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { hangulSpacing } from "./hangul-spacing.ts";
import { punctuationDoubled } from "./punctuation-doubled.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";
import { seam } from "./seam.ts";
import { spaceBeforePunctuation } from "./space-before-punctuation.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

const pair = (id: number, target: string, source: string) =>
  `<span data-ttu-id="b0000-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="b0000-${id}">${source}</span></span>`;

describe("C210 nought and the third are said as adjectives", () => {
  test.each([
    ["cs-CZ", "A stock of 0 leaves is reported.", "Nulový stav listů se hlásí."],
    ["pl-PL", "With a stock of 0, nothing grows.", "Przy zerowym stanie nic nie rośnie."],
    ["ru-RU", "With a stock of 0, nothing grows.", "При нулевом запасе ничего не растёт."],
    ["hr-HR", "The tree is on level 0.", "Drvo je na nultoj razini."],
    ["cs-CZ", "Water it on day 3.", "Zalijte ho třetího dne."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but another number is told", () => {
    fires(number, "cs-CZ", "Water it on day 4.", "Zalijte ho třetího dne.⟦⟧");
  });
});

describe("C211 hundreds and nines are counted in words", () => {
  test.each([
    ["ko-KR", "Plant 100s of trees.", "수백 그루의 나무를 심습니다."],
    ["pt-BR", "Water it 100s or 1000s of times.", "Regue centenas ou milhares de vezes."],
    ["fr-FR", "It grows on many fields (10-1000s).", "Il pousse sur des dizaines ou des milliers de champs."],
    ["ja-JP", "The pump has five 9s of availability.", "ポンプの可用性はファイブ ナインです。"],
    ["pl-PL", "The tree is 100-percent grown.", "Drzewo w całości wyrosło."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but neither a hundred nor a decade", () => {
    fires(number, "ko-KR", "Plant 100 trees.", "나무를 심습니다.⟦⟧");
    fires(number, "pt-BR", "It dates from the 1990s.", "É de outra época.⟦⟧");
  });
});

describe("C212 a number that is told with its scale is that number before any other", () => {
  test.each([
    ["zh-CN", "It costs $5 million to plant 5,000 of them.", "种植 5,000 棵需要 500 万美元。"],
    ["ja-JP", "It costs $3 million to plant 3,000 of them.", "3,000 本を植えるには 300 万ドルかかります。"],
    ["ko-KR", "It costs $4 million to plant 4,000 of them.", "4,000그루를 심는 데 400만 달러가 듭니다."],
  ])("in %s", (locale, source, target) => silent(number, locale, source, target));
});

describe("C213 years of two digits, and percent in words", () => {
  test.each([
    [
      "nl-NL",
      "From 02/03/10 to 04/05/11 it grew.",
      "Van 02-03-10 tot 04-05-11 groeide **boom 1**.".replace("**boom 1**", "hij"),
    ],
    ["nl-NL", "The **first date** holds 01/01/10.", "De **1e datum** is 01-01-10."],
    ["da-DK", "The **first date** holds 01/01/10.", "Den **1. dato** er 01-01-10."],
    ["sv-SE", "The **first date** holds 01/01/10.", "**1:a datumet** är 01-01-10."],
    ["pt-BR", "It is up 99.999 percent of the time (five 9s).", "Funciona 99,999 por cento do tempo (cinco noves)."],
    ["ro-RO", "It is up 20 percent of the time.", "Funcționează 20 la sută din timp."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but another year is told", () => {
    fires(number, "nl-NL", "The **first date** holds 01/01/10.", "De eerste datum is 01-01-⟦12⟧.");
  });
});

describe("C223 third parties, decimals and amounts with points between their thousands", () => {
  test.each([
    ["fr-FR", "Seeds come from 3rd parties such as nurseries.", "Les graines viennent de sociétés tierces."],
    ["de-DE", "Seeds come from 3rd parties such as nurseries.", "Samen kommen von Fremdanbietern."],
    ["ja-JP", "Correct decimals stay as they are.", "正しい 10 進数はそのままです。"],
    ["ko-KR", "Correct decimals stay as they are.", "올바른 10진수는 그대로입니다."],
    ["fr-FR", "The tier holds 1.000.000 leaves.", "Le niveau contient 1\u202f000\u202f000 feuilles."],
    ["ru-RU", "The tier holds 1.000.000 leaves.", "Уровень вмещает 1 000 000 листьев."],
  ])("in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test("but other amounts are told", () => {
    fires(number, "ru-RU", "The tier holds 1.000.000 leaves.", "Уровень вмещает ⟦1 000⟧ листьев.");
    fires(number, "fr-FR", "The 3rd row is dry.", "La rangée est sèche.⟦⟧");
  });
});

describe("C214 a source that is mistyped or broken was put right", () => {
  const inSegments = (source: string, target: string) =>
    `${pair(102, target, source)}\n\n${pair(103, target, source)}\n\n{}`;

  test.each([
    ["pl-PL", "Set orcahrd_trees first.", "Najpierw ustaw orchard_trees."],
    ["ja-JP", "Set orcahrd_trees first.", "最初に orchard_trees を設定します。"],
    ["ru-RU", "Set orcahrd_trees first.", "Сначала задайте orchard_trees."],
  ])("a typed name, in %s", (locale, source, target) => {
    const [found] = fires(identifier, locale, source, target.replace("orchard_trees", "⟦orchard_trees⟧"), undefined, {
      ...HT,
      around: inSegments("Read orchard_trees.", "orchard_trees"),
    });
    expect(found).toMatchObject({ isMinor: true, fixes: [] });
  });

  test("but one that the other segments have as the source has it here is told", () => {
    const around = inSegments("Read orcahrd_trees, not orchard_trees.", "orcahrd_trees, orchard_trees");
    const [found] = fires(identifier, "pl-PL", "Set orcahrd_trees first.", "Ustaw ⟦orchard_trees⟧.", undefined, {
      ...HT,
      around,
    });
    expect(found?.isMinor).toBeUndefined();
  });

  test("a link that was broken, and a product with another blank", () => {
    silent(identifier, "nl-NL", "See [the trees [here](trees.md).", "Zie [de bomen [hier]](trees.md).");
    silent(identifier, "fr-FR", "Use your Office365 account.", "Utilisez votre compte Office\u00a0365.");
  });

  test.each([
    ["zh-CN", "4x A13_v2", "4xA13_v2"],
    ["de-DE", "4x A13_v2", "4xA13_v2"],
    ["th-TH", "12x A13_v2", "12xA13_v2"],
  ])("how many there are of a thing may be written on to it, in %s", (locale, source, target) => {
    silent(identifier, locale, source, target);
  });

  test("but no letter that belongs to another name", () => {
    fires(identifier, "de-DE", "Use A13_v2.", "Verwenden Sie ⟦maxA13_v2⟧.");
  });
});

describe("C215 marks that belong to something else", () => {
  test.each([
    ["nl-NL", 'Choose the ![Tree](t.png "Tree") icon.', 'Kies ![Boom](t.png ""Boom") hier.'],
    ["cs-CZ", "Choose the ![Tree](t.png) icon.", "Zvolte ![Strom] zde."],
    ["ko-KR", "Choose the ![Tree](t.png) icon.", "이 ![나무] 아이콘을 선택합니다."],
  ])("the mark of a broken image, in %s", (locale, source, target) =>
    silent(spaceBeforePunctuation, locale, source, target),
  );

  test("but one that calls is told", () => {
    fires(spaceBeforePunctuation, "nl-NL", "Well done!", "Goed gedaan⟦ ⟧!");
  });

  test.each([
    ["tr-TR", "Note: **Garden:Trees** comes first.", "Not: **bahce:agaclar** önce gelir."],
    ["pl-PL", "Note: **Garden:Trees** comes first.", "Uwaga: **ogrod:drzewa** to początek."],
    ["de-DE", "Note: **Garden:Trees** comes first.", "Hinweis: **garten:bäume** kommt zuerst."],
  ])("a colon within a name, in %s", (locale, source, target) => silent(punctuationSpacing, locale, source, target));

  test("but not one more than the source has", () => {
    fires(punctuationSpacing, "tr-TR", "Note: it comes first.", "Not⟦:⟧önce gelir.");
  });
});

describe("C216 a source that is cut off itself, and what leads on in a noun", () => {
  test("a source within its bracket", () => {
    silent(truncated, "ja-JP", "Water the tree (a.k.a.", "木に水をやります (または");
    silent(truncated, "de-DE", "Water the tree on the hill behind the house (a.k.a.", "Baum gießen (auch");
    silent(truncated, "ru-RU", "Water the tree on the hill behind the house (a.k.a.", "Полейте дерево (или");
  });

  test.each([
    ["ru-RU", "Some things to keep in mind:", "Важные аспекты"],
    ["hu-HU", "Some things to keep in mind:", "Fontos pontok"],
    ["tr-TR", "Some things to keep in mind:", "Önemli noktalar"],
  ])("a lead-in that became a noun lost its colon alone, in %s", (locale, source, target) => {
    silent(truncated, locale, source, target);
    fires(endPunctuation, locale, source, `${target}⟦⟧`);
  });

  test("but a sentence that stops is told", () => {
    fires(truncated, "ru-RU", "Some things have to be kept in mind here.", "Важные⟦⟧");
  });
});

describe("C217 stops and commas at the end that are no sentence's", () => {
  test.each([
    ["sv-SE", "Trees in Detail: Fixed Qty.", "Träd i detalj: fast antal"],
    ["nl-NL", "Trees in Detail: Fixed Qty.", "Bomen in detail: vast aantal"],
    ["ru-RU", "and Chief Gardener No.", "и код главного садовника"],
    ["ja-JP", "and Chief Gardener No.", "および主任庭師の番号"],
  ])("a label that is cut short, in %s: %s", (locale, source, target) =>
    silent(endPunctuation, locale, source, target),
  );

  test("but “No” may be a sentence's last word", () => {
    fires(endPunctuation, "sv-SE", "When it asks, answer Yes or No.", "När den frågar, svara Ja eller Nej⟦⟧");
  });

  test.each([
    ["ja-JP", "For each tree in the garden", "庭の木ごとに、"],
    ["zh-CN", "For each tree in the garden", "对于园中的每棵树，"],
    ["ko-KR", "For each tree in the garden", "정원의 나무마다,"],
  ])("a comma leads on to code in %s", (locale, source, target) => {
    silent(endPunctuation, locale, source, target, { around: "{}\n\n```\nwater()\n```" });
    fires(endPunctuation, locale, source, target.replace(/(.)$/u, "⟦$1⟧"));
  });
});

describe("C222 an instruction without its stop may get one", () => {
  test.each([
    ["ru-RU", "Click **Water**", "Нажмите кнопку **Полить**."],
    ["ko-KR", "Select **Water**", "**물 주기**를 선택합니다."],
    ["it-IT", "Choose **Water**", "Scegliere **Innaffia**."],
  ])("in %s", (locale, source, target) => silent(endPunctuation, locale, source, target, MT));

  test("but not a label", () => {
    fires(endPunctuation, "ru-RU", "**Water**", "**Полить**⟦.⟧", undefined, MT);
    fires(endPunctuation, "ru-RU", "Click **Water**", "Нажмите кнопку **Полить**⟦.⟧", undefined, {
      ...MT,
      around: "## {}",
    });
  });
});

describe("C218 what is no noun before 하다", () => {
  test.each([
    "이 변경으로 인해 할 일이 늘어납니다.",
    "나무를 위해 할 일을 정합니다.",
    "이를 통해 될 일이 아닙니다.",
    "나무가 크긴 하지만 좋습니다.",
    "쉬운 방법이긴 하지만 느립니다.",
  ])("%s", (target) => {
    silent(hangulSpacing, "ko-KR", "There is more to do.", target);
  });

  test("but a noun is told", () => {
    fires(hangulSpacing, "ko-KR", "Use the tree.", "나무를 사용⟦ ⟧할 수 있습니다.");
  });
});

describe("C219 the letter that joins two nouns shows the first half of a word", () => {
  test.each([
    ["nl-NL", "See the [planting](p.md) parts here.", "Zie hier de [planterings](p.md)onderdelen."],
    ["de-DE", "See the [planting](p.md) data here.", "Sehen Sie hier die [Pflanzungs](p.md)daten."],
    ["sv-SE", "See the [information](p.md) pages here.", "Se [informations](p.md)sidorna här."],
  ])("in %s", (locale, source, target) => silent(seam, locale, source, target));

  test("but not a whole word before another", () => {
    fires(seam, "nl-NL", "See the [trees](p.md) for details.", "Zie de [bomen](p.md)⟦⟧voor details.");
  });
});

describe("C220 in a title with capitals throughout a capital makes no name", () => {
  const kept = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      pair(200 + at, `Im Orchard steht Baum ${at}.`, `In Orchard stands tree ${at}.`),
    ).join("\n\n");

  test.each([
    ["de-DE", "Bäume in anderen Gärten"],
    ["nl-NL", "Bomen in andere tuinen"],
    ["cs-CZ", "Stromy v jiných zahradách"],
  ])("is a hint in %s", (locale, target) => {
    const minor = (source: string) =>
      fires(name, locale, source, `${target}⟦⟧`, undefined, { ...HT, around: `${kept(25)}\n\n{}` })[0]?.isMinor;
    expect(minor("Trees from Other Orchard Parts")).toBe(true);
    expect(minor("Trees from other Orchard parts")).toBeUndefined();
  });
});

describe("V110 the stop of a word cut short is a hint in the work of people", () => {
  const minor = (locale: string, source: string, target: string, options: CaseOptions) =>
    fires(punctuationDoubled, locale, source, target, undefined, options)[0]?.isMinor;

  test.each([
    ["cs-CZ", "Async, batch", "Asynchronn⟦.,⟧ dávka"],
    ["es-ES", "In the Water Transfer Date field, it is shown.", "En el campo Fecha agua transferenc⟦.,⟧ se muestra."],
    ["ru-RU", "**Tree Gains Value**", "**Разн. по предоплатн⟦.:⟧ прибыль**"],
  ])("in %s", (locale, source, target) => {
    expect(minor(locale, source, target, HT)).toBe(true);
    expect(minor(locale, source, target, MT)).toBeUndefined();
  });

  test("but a syllable is not cut short, and two stops are two", () => {
    expect(minor("ko-KR", "Plant it, and water it.", "나무를 심고⟦.,⟧ 물을 줍니다.", HT)).toBeUndefined();
    expect(minor("cs-CZ", "Water the tree.", "Zalijte strom⟦..⟧", HT)).toBeUndefined();
  });
});

describe("V111 cells that begin small in five segments are how people write them", () => {
  const table = (small: number, around = "{}") =>
    `| a |\n| - |\n${Array.from({ length: small }, (_, at) => `| ${pair(300 + at, `vattna trädet ${at} nu`, `Water the tree ${at} now`)} |`).join("\n")}\n| ${around} |`;

  test.each([
    ["sv-SE", "Print a list of all trees.", "⟦s⟧kriva ut en lista över alla träd."],
    ["es-ES", "Print a list of all trees.", "⟦i⟧mprimir una lista de los árboles."],
    ["ru-RU", "Print a list of all trees.", "⟦п⟧ечатать список всех деревьев."],
  ])("is a hint in %s", (locale, source, target) => {
    const minor = (around: string, kind: CaseOptions) =>
      fires(capital, locale, source, target, undefined, { ...kind, around })[0]?.isMinor;
    expect(minor(table(5), HT)).toBe(true);
    expect(minor(table(2), HT)).toBeUndefined();
    expect(minor(table(5), MT)).toBeUndefined();
    // Not what stands outside of the table.
    expect(minor(`${table(5, "x")}\n\n{}`, HT)).toBeUndefined();
  });
});

describe("V112 what English leaves open may end as a sentence", () => {
  test.each([
    ["ja-JP", "All others set the tree free...", "その他は木を自由にします⟦。⟧"],
    ["ru-RU", "All others set the tree free...", "Все прочие освобождают дерево⟦.⟧"],
    ["de-DE", "All others set the tree free...", "Alle anderen geben den Baum frei⟦.⟧"],
  ])("is a hint in the work of people, in %s", (locale, source, target) => {
    const minor = (options: CaseOptions) =>
      fires(endPunctuation, locale, source, target, undefined, options)[0]?.isMinor;
    expect(minor(HT)).toBe(true);
    expect(minor(MT)).toBeUndefined();
  });

  test("but not where something has to come, nor two of the three dots", () => {
    const minor = (source: string, target: string) =>
      fires(endPunctuation, "cs-CZ", source, target, undefined, HT)[0]?.isMinor;
    expect(minor("It takes its leaves from...", "Bere listy z něj⟦.⟧")).toBeUndefined();
    expect(minor("It is read as a tree...", "Čte se jako strom⟦..⟧")).toBeUndefined();
  });
});

describe("C221 a heading may keep the anchor of its source before it", () => {
  test.each([
    ["es-ES", "Watering Trees", '<a name="watering-trees"></a>Regar los árboles'],
    ["ru-RU", "Adjusting the Branches", '<a name="adjust-branches"></a>Как подвязать ветви'],
    ["ja-JP", "Trees", '<a id="trees"></a>木'],
  ])("in %s", (locale, source, target) => silent(htmlInline, locale, source, target, { around: "## {}" }));

  test("but no other tag, no anchor of something else, and none that holds words", () => {
    fires(htmlInline, "es-ES", "Watering Trees", '⟦<a name="stones-and-walls">⟧</a>Regar los árboles');
    fires(htmlInline, "es-ES", "Watering Trees", '⟦<a name="watering-trees">⟧Regar</a> los árboles');
    fires(htmlInline, "es-ES", "Watering Trees", '<a name="watering-trees"></a>Regar ⟦<kbd>⟧los</kbd> árboles');
  });
});

describe("C224 a title that was kept has its translation in brackets behind it", () => {
  const title = "How to water all of the trees in a garden";

  test.each([
    [
      "fr-FR",
      `Pour en savoir plus sur ce sujet, veuillez lire ${title} (Comment arroser tous les arbres de son jardin).`,
    ],
    ["ru-RU", `Смотрите ${title} (Как поливать все деревья).`],
    ["es-ES", `Para más información vea el vídeo siguiente de la serie: ${title}? (Cómo regar todos los árboles).`],
    ["ja-JP", `${title} （庭の すべての 木に 水をやる方法） を参照してください。`],
  ])("in %s", (locale, target) => {
    silent(untranslated, locale, `Read ${title}.`, target);
    // Nothing behind it says it once more.
    expect(untranslated.run(subjectOf(locale, `Read ${title}.`, target.replace(/ ?[(（].*[)）]/u, "")))).toHaveLength(
      1,
    );
  });
});

describe("V114 the letters before a number are a hint in the work of people", () => {
  test.each([
    ["it-IT", "The contract SC00015 holds it.", "Il contratto ⟦CA00015⟧ lo contiene."],
    ["da-DK", "The contract SC00015 holds it.", "Kontrakten ⟦KT00015⟧ har den."],
    ["ru-RU", "The contract SC00015 holds it.", "Его содержит договор ⟦CA00015⟧."],
  ])("in %s", (locale, source, target) => {
    const minor = (options: CaseOptions) => fires(identifier, locale, source, target, undefined, options)[0]?.isMinor;
    expect(minor(HT)).toBe(true);
    expect(minor(MT)).toBeUndefined();
  });
});

describe("V115 a colon set apart at the end of a text without spaces is a hint in the work of people", () => {
  test.each([
    ["ja-JP", "Water these trees:", "次の木に水をやります⟦ ⟧:"],
    ["zh-CN", "Water these trees:", "请给这些树浇水⟦ ⟧:"],
    ["th-TH", "Water these trees:", "รดน้ำต้นไม้เหล่านี้⟦ ⟧:"],
  ])("in %s", (locale, source, target) => {
    const minor = (options: CaseOptions) =>
      fires(spaceBeforePunctuation, locale, source, target, undefined, options)[0]?.isMinor;
    expect(minor(HT)).toBe(true);
    expect(minor(MT)).toBeUndefined();
  });

  test("but no full stop, and none between words with spaces", () => {
    const minor = (locale: string, source: string, target: string) =>
      fires(spaceBeforePunctuation, locale, source, target, undefined, HT)[0]?.isMinor;
    expect(minor("ja-JP", "Water these trees.", "次の木に水をやります⟦ ⟧。")).toBeUndefined();
    expect(minor("nl-NL", "Water these trees:", "Geef deze bomen water⟦ ⟧:")).toBeUndefined();
  });
});
