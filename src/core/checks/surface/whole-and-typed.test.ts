/** What says all that its source says, what is written for a program, and what people set so throughout an article. */
import { describe, expect, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { number } from "#core/checks/facts/number.ts";
import { emphasis } from "#core/checks/markup/emphasis.ts";
import { placeholder } from "#core/checks/markup/placeholder.ts";
import { type CaseOptions, fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { hangulSpacing } from "./hangul-spacing.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";
import { quotes } from "./quotes.ts";
import { repeatedWord } from "./repeated-word.ts";

const MT: CaseOptions = { frontMatter: "ms.translationtype: MT" };
const HT: CaseOptions = { frontMatter: "ms.translationtype: HT" };
const LONG = "On this page, the orchard asks you for the keys of the gate that you have made for the gardener before.";

/** Other pairs of an article beside the one of a case. */
function beside(front: CaseOptions, pairs: readonly (readonly [source: string, target: string])[]): CaseOptions {
  const written = pairs.map(
    ([source, target], at) =>
      `<span data-ttu-id="b000${at}-101">${target}</span><span class="sxs-lookup"><span data-stu-id="b000${at}-101">${source}</span></span>`,
  );
  return { ...front, around: ["{}", ...written].join("\n\n") };
}

describe("C180 what has said all is not cut off", () => {
  test.each<[string, string, string, string]>([
    ["a finite verb where the verb comes last", "ja-JP", LONG, "このページでは、庭師の鍵の入力が求められます"],
    ["a finite verb where the verb comes last", "ko-KR", LONG, "이 페이지에서 정원사의 열쇠를 묻습니다"],
    [
      "a finite verb where the verb comes last",
      "hi-IN",
      LONG,
      "इस पृष्ठ पर बाग आपसे उस द्वार की चाबियाँ माँगता है जो आपने माली के लिए पहले बनाई है",
    ],
    [
      "a bracket that closes on both sides",
      "ko-KR",
      "Sorts of fruit that you may pick here today, and the like (apples).",
      "오늘 여기에서 딸 수 있는 과일 종류(예: 사과(애플))",
    ],
    [
      "a bracket that closes on both sides",
      "de-DE",
      "All of the gardeners who work with us by agreement (OGA).",
      "Alle Gärtner mit dem Vertrag (OGA)",
    ],
    [
      "the name that the source ends in",
      "fr-FR",
      "Here you can read about everything that is new in Orchard 2020.",
      "Voici les nouveautés d’Orchard 2020",
    ],
    [
      "a number at the end of a label",
      "ja-JP",
      "The second line of the address of the customer's company.",
      "顧客会社の住所2",
    ],
    ["a noun that ends like a particle", "ko-KR", "Meetings that the orchard holds.", "과수원 주최 회의"],
    [
      "a heading for a question",
      "ja-JP",
      "How do I get more of the support for the orchard?",
      "追加のサポートを受けるには",
    ],
    [
      "marks that enclose nothing",
      "ja-JP",
      "Choose the group, as the picture shows.",
      "図のようにグループを選択します。 \\*\\*\\*\\*",
    ],
    [
      "marks that enclose nothing",
      "ru-RU",
      "Choose the group, as the picture shows.",
      "Выберите группу, как на рисунке. \\*\\*",
    ],
  ])("%s in %s", (_name, locale, source, target) => silent(truncated, locale, source, target, MT));

  test.each<[string, string]>([
    ["ja-JP", "このページでは、庭師の鍵を"],
    ["ko-KR", "이 페이지에서 정원사의 열쇠를"],
    ["hi-IN", "इस पृष्ठ पर माली"],
    ["de-DE", "Auf dieser Seite fragt"],
    ["ru-RU", "На этой странице"],
  ])("but is told in %s where it is", (locale, target) => {
    fires(truncated, locale, LONG, `${target}⟦⟧`, undefined, MT);
  });
});

describe("C181 what is no text left over", () => {
  test.each<[string, string]>([
    ["measures", "(120 mm x 80 mm x 15 mm)"],
    ["measures", '12.5" x 8" x 2" (317 mm x 203 mm x 51 mm)'],
    ["what stands behind a prompt", "PS> remove-tree oak"],
    ["what stands behind a prompt", "C:\\orchard> show trees now"],
    ["values with operators", '(1 -eq 1) -and ("apple" -like "a*")'],
    ["a header with its value", 'Pragma: "no-cache"'],
    ["a column with what it holds", "`int`, PK, not null"],
    ["an option with what it takes", "--tree-dir \\<PATH>"],
    ["a request to a server", "POST /orchards/{orchard-id}/trees/{tree-id}/fruits"],
    ["a formula", "\\begin{align} a \\mathrel{:=} b \\end{align} where $\\mu \\in \\{x, y\\}$."],
    ["a product with where it runs", "Orchard on the web"],
    ["a product with where it runs", "Orchard on Windows, Orchard on the web, Orchard on iPad, and Orchard on Mac"],
    ["a third language", "Este pomar pode ser visitado em um dia e o preço não é pago até o fim do mês."],
  ])("%s: %s", (_name, text) => {
    for (const locale of ["de-DE", "ja-JP", "cs-CZ"]) silent(untranslated, locale, text, text, MT);
  });

  test.each<[string, string]>([
    ["a sentence with a measure", "The board is 120 mm wide, and you can cut it."],
    ["a sentence with an operator", "Use -eq between the two values that you want to compare."],
    ["a sentence with a product", "You can open the file with Orchard on the web."],
    ["a sentence with a price", "It costs $5 for you, and $7 for the others."],
  ])("but %s is told: %s", (_name, text) => {
    for (const locale of ["de-DE", "ja-JP", "cs-CZ"]) fires(untranslated, locale, text, `⟦${text}⟧`, undefined, MT);
  });
});

describe("C182 signs of inches are no quotation marks", () => {
  test.each<[string, string, string]>([
    ["pt-BR", 'Pack the Orchard 50" box.', 'Embale a caixa Orchard 50 "para envio.'],
    ["ja-JP", 'Pack the Orchard 50" box.', 'Orchard 50 "の箱を梱包します。'],
    ["de-DE", "For the 55” and the 84” box.", 'Für die Kisten mit 55" und 84".'],
    ["pl-PL", 'It has 12.5" now.', 'Ma teraz 12,5 "szerokości.'],
  ])("in %s: %s", (locale, source, target) => silent(quotes, locale, source, target));

  test.each<[string, string, string]>([
    ["pl-PL", "Read “Trees with Orchard 4.0” today.", 'Przeczytaj dziś ⟦"⟧Drzewa z Orchard 4.0.'],
    ["pt-BR", 'Pack the 50" box.', 'Embale a ⟦"⟧caixa.'],
    ["ja-JP", 'Pack the 50" box.', "⟦「⟧箱を梱包します。"],
  ])("but a mark without a partner is told in %s", (locale, source, target) => {
    fires(quotes, locale, source, target);
  });
});

describe("C183 how texts end", () => {
  const LIST = { ...MT, around: "{}\n\n- a" };
  test.each<[string, string, string, string, CaseOptions]>([
    ["a dash for a colon", "de-DE", "Below are some of the fruits –", "Hier einige der Früchte:", MT],
    ["a dash for a colon", "fr-FR", "Below are some of the fruits –", "Voici quelques fruits\u202f:", MT],
    ["three dots in front", "ja-JP", "Select the …", "... を選択します。", MT],
    ["an abbreviation", "pt-BR", "5 W max", "5 W máx.", MT],
  ])("%s in %s", (_name, locale, source, target, options) => silent(endPunctuation, locale, source, target, options));

  test("but a colon that nothing leads to is told", () => {
    fires(endPunctuation, "de-DE", "Fruits of the orchard", "Früchte des Gartens⟦:⟧", undefined, MT);
    fires(endPunctuation, "ja-JP", "Orchard fruit trees", "果樹園の木⟦。⟧", undefined, LIST);
  });
});

describe("C184 twice for a reason", () => {
  test.each<[string, string, string]>([
    ["es-ES", "Move the trees from Field A to B.", "Mueva los árboles del campo a a B."],
    ["cs-CZ", "Trees in group A and fruits in group D.", "Stromy ve skupině a a ovoce ve skupině D."],
    ["sv-SE", "It says where each of the trees stands.", "Det anger var var och en av träden står."],
  ])("in %s: %s", (locale, source, target) => silent(repeatedWord, locale, source, target));

  test.each<[string, string, string]>([
    ["es-ES", "Go to the field.", "Vaya a⟦ a⟧ campo."],
    ["cs-CZ", "Trees and fruits.", "Stromy a⟦ a⟧ ovoce."],
    ["sv-SE", "It says where the trees are.", "Det anger träd⟦ träd⟧ här."],
  ])("but a slip is told in %s", (locale, source, target) => {
    fires(repeatedWord, locale, source, target);
  });
});

describe("C185 numbers", () => {
  test.each<[string, string, string]>([
    ["ko-KR", "See sec. 2 of art. 149 of the law.", "법률 149조 2항을 참조하세요."],
    ["de-DE", "See the December 19 list.", "Siehe die Liste von Dezember 2019."],
    ["ko-KR", "See the December 19 list.", "2019년 12월 목록을 참조하세요."],
    ["fr-FR", "It has a weight of 0.", "Son poids est nul."],
  ])("mean the same in %s: %s", (locale, source, target) => silent(number, locale, source, target));

  test.each<[string, string, string]>([
    ["de-DE", "See the December 19 list.", "Siehe die Liste von Dezember ⟦2018⟧."],
    ["ko-KR", "There are 149 trees.", "나무가 ⟦148⟧그루 있습니다."],
    ["fr-FR", "It has a weight of 10.", "Son poids est nul.⟦⟧"],
  ])("and are told in %s where they differ", (locale, source, target) => {
    fires(number, locale, source, target);
  });
});

describe("C186 a colon within a name", () => {
  test.each<[string, string, string]>([
    ["ko-KR", "It sends the address: port to the tree.", "나무에 address:port를 보냅니다."],
    ["ru-RU", "It sends the address: port to the tree.", "Отправляет address:port дереву."],
    ["da-DK", "Kind of entity: Trees:Orchard", "Type af objekt: Træer:Plantage"],
  ])("needs no space in %s", (locale, source, target) => silent(punctuationSpacing, locale, source, target));

  test.each<[string, string, string]>([
    ["ru-RU", "Note: it is full.", "Примечание⟦:⟧сад полон."],
    ["da-DK", "Kind: full. Tree: green.", "Type⟦:⟧Fuld. Træ: grøn."],
    ["pl-PL", "See the page: Orchard.", "Zobacz stronę⟦:⟧Sad."],
  ])("but another does in %s", (locale, source, target) => {
    fires(punctuationSpacing, locale, source, target);
  });
});

describe("C187 what is no flag", () => {
  test.each<[string, string, string]>([
    ["de-DE", "-Learn more about the trees.", "Erfahren Sie mehr über die Bäume."],
    ["fr-FR", "Field B   -TreeGroup 1       - Apple tree", "Champ B   -Groupe d’arbres 1       - Pommier"],
    ["ja-JP", "-Choose the tree.", "ツリーを選択します。"],
  ])("in %s: %s", (locale, source, target) => silent(identifier, locale, source, target, MT));

  test.each<[string, string, string]>([
    ["de-DE", "Use -Force here.", "Verwenden Sie hier ⟦-Erzwingen⟧."],
    ["fr-FR", "Add -Force there.", "Ajoutez-y ⟦-Forcer⟧."],
    ["ja-JP", "Use -Force here.", "ここでは ⟦-強制⟧ を使用します。"],
  ])("but a flag is told in %s", (locale, source, target) => {
    fires(identifier, locale, source, target, undefined, MT);
  });
});

describe("V106 names of an example that people put into their words are hints", () => {
  const SERVERS: readonly (readonly [string, string, string])[] = [
    ["es-ES", "Go to ServerA.", "Vaya a ServidorA."],
    ["ru-RU", "Go to ServerA.", "Перейдите к СерверA."],
    ["pl-PL", "Go to ServerA.", "Przejdź do SerwerA."],
  ];
  test.each(SERVERS)("where two segments have them so: %s", (locale, source, target) => {
    const found = identifierOf(locale, source, target, beside(HT, [[source, target]]));
    expect(found.every(({ isMinor }) => isMinor === true)).toBe(true);
  });

  test("one alone may be a slip, and an engine's is a fault", () => {
    const [, source, target] = SERVERS[0] ?? ["", "", ""];
    expect(identifierOf("es-ES", source, target, HT)[0]?.isMinor).toBeUndefined();
    expect(identifierOf("es-ES", source, target, beside(MT, [[source, target]]))[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["nb-NO", "LOT1002", "PARTI1002"],
    ["de-DE", "Take LOT1002 now.", "Nehmen Sie jetzt PARTIE1002."],
    ["ru-RU", "LOT1002", "ЛОТ1002"],
  ])("one of a row by its number: %s", (locale, source, target) => {
    expect(identifierOf(locale, source, target, HT).every(({ isMinor }) => isMinor === true)).toBe(true);
    expect(identifierOf(locale, source, target, MT)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    [
      "es-ES",
      "Go to C:\\\\Program Files\\\\Orchard\\\\ now.",
      "Vaya a C:\\\\Archivos de programa\\\\Orchard\\\\ ahora.",
    ],
    ["de-DE", "Go to web.config now.", "Wechseln Sie zu Web.config."],
    ["fr-FR", "See docs.orchard.io now.", "Consultez maintenant Docs.Orchard.io."],
  ])("folders and files that no system tells apart: %s", (locale, source, target) => {
    expect(identifierOf(locale, source, target, HT).every(({ isMinor }) => isMinor === true)).toBe(true);
  });
});

function findingsOf(check: Check, locale: string, source: string, target: string, options: CaseOptions) {
  return check.run(subjectOf(locale, source, target, options));
}

function identifierOf(locale: string, source: string, target: string, options: CaseOptions) {
  return findingsOf(identifier, locale, source, target, options);
}

describe("V107 variables of Windows in other capitals are a hint", () => {
  test.each(["de-DE", "ja-JP", "ru-RU"])("in %s", (locale) => {
    const [found] = findingsOf(placeholder, locale, "%PROGRAMFILES%", "%ProgramFiles%", MT);
    expect(found?.isMinor).toBe(true);
    expect(findingsOf(placeholder, locale, "%PROGRAMFILES%", "%Programs%", MT)[0]?.isMinor).toBeUndefined();
  });
});

describe("V108 what five segments of an article of people have is how it is written", () => {
  const PARTED = ["파일을 사용 합니다.", "파일을 삭제 합니다.", "파일을 선택 합니다.", "파일을 복사 합니다."].map(
    (target, at): [string, string] => [`Orchard ${at}.`, target],
  );
  test("Korean nouns apart from 하다", () => {
    const isMinor = (options: CaseOptions) =>
      findingsOf(hangulSpacing, "ko-KR", "Open it.", "파일을 저장 합니다.", options)[0]?.isMinor;
    expect(isMinor(beside(HT, PARTED))).toBe(true);
    expect(isMinor(beside(HT, PARTED.slice(1)))).toBeUndefined();
    expect(isMinor(beside(MT, PARTED))).toBeUndefined();
  });
});

describe("V109 bold type that an article of people leaves out throughout", () => {
  const PLAIN = ["一", "二", "三", "四"].map((word): [string, string] => [
    `Open **Field ${word}** now.`,
    `现在打开${word}。`,
  ]);
  test.each([
    ["zh-CN", "打开果园。"],
    ["ru-RU", "Откройте сад."],
    ["de-DE", "Öffnen Sie den Garten."],
  ])("is a hint: %s", (locale, target) => {
    const isMinor = (options: CaseOptions) =>
      findingsOf(emphasis, locale, "Open the **Orchard** now.", target, options)[0]?.isMinor;
    expect(isMinor(beside(HT, PLAIN))).toBe(true);
    expect(isMinor(beside(HT, PLAIN.slice(1)))).toBeUndefined();
    expect(isMinor(beside(MT, PLAIN))).toBeUndefined();
  });
});

describe("C189 what people and places do", () => {
  test.each([
    ["ru-RU", "It runs on x86 platforms.", "Работает на 32-разрядных платформах."],
    ["de-DE", "It runs on x64 platforms.", "Läuft auf 64-Bit-Plattformen."],
    ["ja-JP", "It runs on x86 platforms.", "32 ビットで動作します。"],
  ])("bits for the family of a processor, in %s", (locale, source, target) => silent(number, locale, source, target));

  test("and no other number", () => {
    fires(number, "de-DE", "It runs on x86 platforms.", "Läuft auf ⟦64⟧-Bit-Plattformen.");
  });

  test.each([
    ["ru-RU", "Fruits of the field", "Плоды поля;"],
    ["uk-UA", "Fruits of the field", "Плоди поля;"],
    ["de-DE", "Open the fruits of the field.", "Öffnen Sie die Früchte des Feldes;"],
  ])("a semicolon in a list, whatever stands there: %s", (locale, source, target) => {
    silent(endPunctuation, locale, source, target, { ...HT, around: "- {}\n\n- b" });
    silent(endPunctuation, locale, source, target, { ...HT, around: "- a\n\n  {}" });
  });
});

describe("C188 a unit said by its sign needs no brackets", () => {
  test.each([
    ["ja-JP", "It has 5 gigahertz (GHz) now.", "5 ⟦GHz⟧ になりました。"],
    ["de-DE", "It has 5 gigahertz (GHz) now.", "Es hat jetzt 5 ⟦GHz⟧."],
    ["ru-RU", "It has 5 megabits (Mbps) now.", "Теперь 5 ⟦Mbps⟧."],
  ])("in %s", (locale, source, target) => {
    expect(fires(brackets, locale, source, target, undefined, MT)[0]?.isMinor).toBe(true);
  });
});
