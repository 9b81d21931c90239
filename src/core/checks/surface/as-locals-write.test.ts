import { describe, expect, test } from "vitest";
import { inconsistent } from "#core/checks/article/inconsistent.ts";
import { truncated } from "#core/checks/completeness/truncated.ts";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { name } from "#core/checks/facts/name.ts";
import { articleCase, foundBy } from "#core/checks/testing/article-case.ts";
import { type CaseOptions, fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { repeatedWord } from "./repeated-word.ts";
import { whitespaceEdge } from "./whitespace-edge.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

const pair = (id: number, target: string, source: string) =>
  `<span data-ttu-id="b0000-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="b0000-${id}">${source}</span></span>`;

const minors = (found: ReturnType<typeof fires>) => found.map(({ isMinor }) => isMinor === true);

describe("C235 what the source says twice may meet itself in another order of words", () => {
  test.each([
    ["lt-LT", "Fewer messages in the message bar", "Mažiau pranešimų pranešimų juostoje"],
    ["fi-FI", "Fewer groups on the group page", "Vähemmän ryhmiä ryhmiä sivulla"],
    ["pl-PL", "Names of groups within a group", "Nazwy grup grup"],
  ])("nothing in %s: %s", (locale, source, target) => silent(repeatedWord, locale, source, target));

  test.each([
    [
      "hu-HU",
      "The harvest plan value of this weekly harvest plan.",
      "A heti betakarításiterv⟦ betakarításiterv⟧ értéke.",
    ],
    ["fi-FI", "Each garden item of a garden item has a name.", "Puutarhanimikkeen⟦ puutarhanimikkeen⟧ nimi."],
    ["de-DE", "The forest list of the long forest list.", "Die lange Waldliste⟦ Waldliste⟧ steht hier."],
  ])("a hint in %s, which writes two words as one: %s", (locale, source, target) => {
    expect(minors(fires(repeatedWord, locale, source, target))).toEqual([true]);
  });

  test("but what the source says once stands there by mistake", () => {
    const found = [
      fires(repeatedWord, "hu-HU", "The value of the harvest plan.", "A betakarításiterv⟦ betakarításiterv⟧ értéke."),
      fires(repeatedWord, "lt-LT", "Fewer messages on top", "Mažiau pranešimų⟦ pranešimų⟧ viršuje"),
      fires(repeatedWord, "pl-PL", "The harvest plan of a harvest plan.", "Plan zbiorów⟦ zbiorów⟧."),
    ];
    expect(found.flatMap(minors)).toEqual([false, false, false]);
  });
});

describe("C236 in the North a preposition may end its clause before the next", () => {
  test.each([
    ["da-DK", "The order in which trees are planted in the garden.", "Den rækkefølge, som træer plantes i i haven."],
    ["sv-SE", "The bed in which it grows in the garden.", "Bädden som den växer i i trädgården."],
    ["nb-NO", "Sign in again.", "Logg deg på på nytt."],
    ["da-DK", "Sign in again.", "Log på på ny."],
  ])("in %s: %s", (locale, source, target) => silent(repeatedWord, locale, source, target));

  test("but not where no clause ends, of other words, or elsewhere", () => {
    fires(repeatedWord, "da-DK", "Plant it in the garden.", "Plant det i⟦ i⟧ haven.");
    fires(repeatedWord, "nb-NO", "Sign in to the page.", "Logg på⟦ på⟧ siden.");
    fires(repeatedWord, "sv-SE", "The bed in which the tree grows.", "Bädden som trädet⟦ trädet⟧ växer i.");
    fires(repeatedWord, "pl-PL", "The garden in which it grows.", "Ogród, w⟦ w⟧ którym rośnie.");
  });
});

describe("C237 a word that ran into the sentence behind it is no name", () => {
  test.each([
    ["es-ES", "In the dialog boxThe **pane** is open.", "En el cuadro de diálogo, el **panel** está abierto."],
    ["de-DE", "Close the gateThis **tree** grows.", "Schließen Sie das Tor. Dieser **Baum** wächst."],
    ["ja-JP", "Close the gateYou see **trees** there.", "門を閉じます。**木**が見えます。"],
  ])("in %s", (locale, source, target) => silent(identifier, locale, source, target));

  test("but a name that stands for itself is one", () => {
    expect(identifier.run(subjectOf("es-ES", "Call boxSize first.", "Llame primero."))).toHaveLength(1);
    expect(identifier.run(subjectOf("de-DE", "getThe is called.", "Es wird aufgerufen."))).toHaveLength(1);
    expect(identifier.run(subjectOf("ja-JP", "Call openThat now.", "今すぐ呼び出します。"))).toHaveLength(1);
  });
});

describe("C238 translations that differ in blanks alone are one", () => {
  const lines = (one: string, other: string) =>
    articleCase(
      "de-DE",
      [one, one, one, other].map((target) => ["**Note:** Close it.", target] as const),
    );

  test("also where a blank stands between a mark and a word", () => {
    expect(foundBy(inconsistent, lines("**Hinweis:**Schließen.", "**Hinweis:** Schließen."))).toEqual([]);
    expect(foundBy(inconsistent, lines("**メモ:** 閉じます。", "**メモ:**閉じます。"))).toEqual([]);
    expect(foundBy(inconsistent, lines("**Примечание.**  Закройте.", "**Примечание.** Закройте."))).toEqual([]);
  });

  test("but other words are told", () => {
    expect(foundBy(inconsistent, lines("**Hinweis:** Schließen.", "**Hinweis:** Zumachen."))).toHaveLength(1);
    expect(foundBy(inconsistent, lines("**メモ:** 閉じます。", "**注:** 閉じます。"))).toHaveLength(1);
    expect(foundBy(inconsistent, lines("**Примечание.** Закройте.", "**Важно.** Закройте."))).toHaveLength(1);
  });
});

describe("C239 the ending of a case is written on to the name before the pair", () => {
  const behind: CaseOptions = { around: `${pair(1, "Orchard", "Orchard")}{}` };
  test.each([
    ["fi-FI", " reports have a layout.", "in raporteissa on asettelu."],
    ["hu-HU", " can be read in the garden.", "ban olvasható a kertben."],
    ["et-EE", " reports have a layout.", "i aruannetel on paigutus."],
    ["ko-KR", " has a layout.", "의 레이아웃이 있습니다."],
  ])("in %s", (locale, source, target) => silent(whitespaceEdge, locale, source, target, behind));

  test("but a word of its own is not", () => {
    for (const [locale, target] of [
      ["fi-FI", "⟦⟧raportit ovat täällä."],
      ["hu-HU", "⟦⟧jelentések vannak itt."],
      ["fr-FR", "⟦⟧les rapports sont là."],
    ] as const)
      expect(minors(fires(whitespaceEdge, locale, " reports are here.", target, undefined, behind))).toEqual([false]);
  });
});

describe("C240 a text that ends in a title in quotation marks is whole", () => {
  const source = 'For all that grows on the northern side, see the "Trees of the North" section.';
  test.each([
    ["ru-RU", 'Подробнее см. в разделе "Деревья севера"'],
    ["de-DE", "Näheres siehe „Bäume des Nordens“"],
    ["fr-FR", "Pour en savoir plus : « Arbres du nord »"],
  ])("in %s: its stop is missing, and no more", (locale, target) => {
    silent(truncated, locale, source, target);
    fires(endPunctuation, locale, source, `${target}⟦⟧`);
  });

  test("but not where the source quotes nothing, or hardly anything is left", () => {
    const other = "For all that grows on the northern side, see the section on trees of the North.";
    fires(truncated, "ru-RU", other, 'Подробнее см. в разделе "Деревья севера"⟦⟧');
    fires(truncated, "de-DE", source, "Alles „Nord“⟦⟧");
    fires(truncated, "fr-FR", source, "Voir « Nord »⟦⟧");
  });
});

describe("C241 between the parts of a format of numbers no face smiles", () => {
  test.each([
    ["de-DE", "Use %0.00;(%0.00) for it.", "Verwenden Sie %0,00;(%0,00."],
    ["fr-FR", "Use #;(#) for it.", "Utilisez #;(#."],
    ["ja-JP", "Use 0;(0) for it.", "0;(0 を使用します。"],
  ])("so that a bracket that is not closed is told in %s", (locale, source, target) => {
    const found = brackets.run(subjectOf(locale, source, target));
    expect(found.map(({ range }) => target.slice(range.from, range.to))).toEqual(["("]);
  });

  test("and one that is, is not", () => {
    silent(brackets, "de-DE", "Use %0.00;(%0.00) for it.", "Verwenden Sie %0,00;(%0,00).");
    silent(brackets, "fr-FR", "Use 0;(#) for it.", "Utilisez 0;(#).");
    silent(brackets, "ja-JP", "Use #;(-0) for it.", "#;(-0) を使用します。");
    silent(brackets, "pl-PL", "You have planted 12 trees :)", "Posadziłeś 12 drzew :)");
  });
});

describe("C242 Spanish, Portuguese and Galician say “use” and “configure” as English does", () => {
  test.each([
    ["es-ES", "Use Orchard Core 3.1."],
    ["pt-BR", "Use Orchard Core 3.1."],
    ["gl-ES", "Configure Orchard Core 3.1."],
  ])("in %s: %s", (locale, text) => silent(untranslated, locale, text, text));

  test("but neither a sentence of English nor another language", () => {
    const found = [
      untranslated.run(subjectOf("es-ES", "Use the gate of the garden.", "Use the gate of the garden.")),
      untranslated.run(subjectOf("de-DE", "Use Orchard Core 3.1.", "Use Orchard Core 3.1.")),
      untranslated.run(subjectOf("pt-BR", "Install Orchard Core 3.1.", "Install Orchard Core 3.1.")),
    ];
    expect(found.map(({ length }) => length)).toEqual([1, 1, 1]);
  });
});

describe("V121 who translates may join the items of a list by commas", () => {
  const item = { around: `- {}\n- ${pair(2, "Un arbre,", "A tree")}\n- ${pair(3, "Un banc.", "A bench")}`, ...HT };
  test.each([
    ["fr-FR", "Une feuille sur l’arbre⟦,⟧"],
    ["ru-RU", "Лист на дереве⟦,⟧"],
    ["pl-PL", "Liść na drzewie⟦,⟧"],
  ])("a hint in %s", (locale, target) => {
    expect(minors(fires(endPunctuation, locale, "A leaf on the tree", target, undefined, item))).toEqual([true]);
  });

  test("but not where the other items do not, in a paragraph, or in an engine's work", () => {
    const told = (target: string, options: CaseOptions) =>
      minors(fires(endPunctuation, "fr-FR", "A leaf on the tree", target, undefined, options));
    expect(told("Une feuille sur l’arbre⟦,⟧", { around: `- {}\n- ${pair(2, "Un arbre", "A tree")}`, ...HT })).toEqual([
      false,
    ]);
    expect(told("Une feuille sur l’arbre⟦,⟧", HT)).toEqual([false]);
    expect(told("Une feuille sur l’arbre⟦,⟧", { ...item, ...MT })).toEqual([false]);
  });
});

describe("V122 who translates may write an abbreviation of both cases in capitals throughout", () => {
  test.each([
    ["de-DE", "Check each vNet of the garden.", "Prüfen Sie alle ⟦VNETs⟧ des Gartens."],
    ["ru-RU", "Check the vNet of the garden.", "Проверьте ⟦VNET⟧ сада."],
    ["ja-JP", "Check the vNet of the garden.", "庭の ⟦VNET⟧ を確認します。"],
  ])("a hint in %s", (locale, source, target) => {
    expect(minors(fires(identifier, locale, source, target, undefined, HT))).toEqual([true]);
  });

  test("but an engine may not, and a class is written as it is", () => {
    const [source, target] = ["Check the vNet of the garden.", "Проверьте ⟦VNET⟧ сада."];
    expect(minors(fires(identifier, "ru-RU", source, target, undefined, MT))).toEqual([false]);
    expect(minors(fires(identifier, "de-DE", "Call dbSet first.", "Zuerst ⟦DBSet⟧ aufrufen.", undefined, HT))).toEqual([
      false,
    ]);
    const ja = "⟦TREELIST⟧ を呼び出します。";
    expect(minors(fires(identifier, "ja-JP", "Call TreeList.", ja, undefined, HT))).toEqual([false]);
  });
});

describe("V123 what an example is called in capitals may be written as a word throughout", () => {
  const others = (target: string) =>
    [1, 2].map((id) => pair(id, `${target} ${id}.`, `The tree at PINK ${id}.`)).join("\n\n");
  const around = (target: string) => ({ around: `{}\n\n${others(target)}` });
  test.each([
    ["da-DK", "Træet i Pink", "Planlæggeren vælger ⟦Pink⟧."],
    ["de-DE", "Der Baum in Pink", "Der Gärtner wählt ⟦Pink⟧."],
    ["hu-HU", "A fa: Pink", "A kertész ezt választja: ⟦Pink⟧."],
  ])("a hint in %s", (locale, other, target) => {
    const source = "The gardener chooses PINK.";
    expect(minors(fires(name, locale, source, target, undefined, { ...around(other), ...HT }))).toEqual([true]);
  });

  test("but not once, not by an engine, and not an abbreviation of three letters", () => {
    const [source, target] = ["The gardener chooses PINK.", "Planlæggeren vælger ⟦Pink⟧."];
    expect(minors(fires(name, "da-DK", source, target, undefined, HT))).toEqual([false]);
    const engine = { ...around("Træet i Pink"), ...MT };
    expect(minors(fires(name, "da-DK", source, target, undefined, engine))).toEqual([false]);
    const short = { around: `{}\n\n${others("Träd").replaceAll("PINK", "SPA").replaceAll("Träd", "Ett Spa")}`, ...HT };
    expect(minors(fires(name, "sv-SE", "Open the SPA.", "Öppna ⟦Spa⟧.", undefined, short))).toEqual([false]);
  });
});

describe("V124 who translates may join the items of a list by a word", () => {
  const item = { around: `- {}\n- ${pair(2, "Einen Baum.", "A tree.")}`, ...HT };
  test.each([
    ["de-DE", "Ein Blatt, das auf dem Baum im Garten wächst, oder⟦⟧"],
    ["fr-FR", "Une feuille qui pousse sur l’arbre du jardin, ou⟦⟧"],
    ["ru-RU", "Лист, который растёт на дереве в саду, или⟦⟧"],
    ["ja-JP", "庭の木に生えている葉、または⟦⟧"],
  ])("a hint in %s", (locale, target) => {
    const source = "A leaf that grows on the tree in the garden.";
    expect(minors(fires(truncated, locale, source, target, undefined, item))).toEqual([true]);
  });

  test("but not behind the last, with another word, or in an engine's work", () => {
    const source = "A leaf that grows on the tree in the garden.";
    const told = (target: string, options: CaseOptions) =>
      minors(fires(truncated, "de-DE", source, target, undefined, options));
    expect(told("Ein Blatt, das auf dem Baum wächst, oder⟦⟧", { around: "- {}", ...HT })).toEqual([false]);
    expect(told("Ein Blatt, das auf dem Baum wächst, für⟦⟧", item)).toEqual([false]);
    expect(told("Ein Blatt, das auf dem Baum wächst, oder⟦⟧", { ...item, ...MT })).toEqual([false]);
  });
});
