import { describe, expect, test } from "vitest";
import { untranslated } from "#core/checks/completeness/untranslated.ts";
import { identifier } from "#core/checks/facts/identifier.ts";
import { name } from "#core/checks/facts/name.ts";
import { emphasis } from "#core/checks/markup/emphasis.ts";
import { emptyEmphasis } from "#core/checks/markup/empty-emphasis.ts";
import { type CaseOptions, fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { capital } from "./capital.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { hangulSpacing } from "./hangul-spacing.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

const pair = (id: number, target: string, source: string) =>
  `<span data-ttu-id="b0000-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="b0000-${id}">${source}</span></span>`;

const minors = (found: readonly { readonly isMinor?: true }[]) => found.map(({ isMinor }) => isMinor === true);
const run = (check: typeof name, locale: string, source: string, target: string, options?: CaseOptions) =>
  check.run(subjectOf(locale, source, target, options));

describe("C247 a column of a filter, less a range, is no flag", () => {
  test.each([
    ["de-DE", "-Konto=\\[1200:1205\\]"],
    ["cs-CZ", "-Účet=\\[1200:1205\\]"],
    ["ja-JP", "-勘定=\\[1200:1205\\]"],
  ])("in %s", (locale, target) => silent(identifier, locale, "-Account=\\[1200:1205\\]", target));

  test("but a flag is one", () => {
    fires(identifier, "de-DE", "Use -Account with it.", "Verwenden Sie ⟦-Konto⟧ damit.");
    fires(identifier, "cs-CZ", "Use -Account with it.", "Použijte s tím ⟦-Účet⟧.");
    fires(identifier, "ja-JP", "Use -Account with it.", "⟦-勘定⟧ を使用します。");
  });
});

describe("C248 slips and plurals of the source are no names of their own", () => {
  const article: CaseOptions = { around: `{}\n\n${pair(2, "…", "Pick the orchard.")}` };
  test.each([
    ["sv-SE", "Water the orch2ard.", "Vattna fruktträdgården."],
    ["ja-JP", "Water the orch2ard.", "果樹園に水をやります。"],
    ["fr-FR", "Water the orch2ard.", "Arrosez le verger."],
  ])("a digit that fell into a word, in %s", (locale, source, target) =>
    silent(identifier, locale, source, target, article),
  );

  test.each([
    ["ru-RU", "It is in the TreeFactories element.", "Он находится в элементе TreeFactory."],
    ["de-DE", "It is in the TreeFactories element.", "Es steht im Element TreeFactory."],
    ["ja-JP", "It is called Read-Access Storage.", "読み取りアクセス ストレージと呼ばれます。"],
  ])("in %s: %s", (locale, source, target) => silent(identifier, locale, source, target));

  test("but other names are told", () => {
    expect(run(identifier, "sv-SE", "Water the tree2x.", "Vattna fruktträdgården.")).toHaveLength(1);
    expect(run(identifier, "ru-RU", "Open TreeFactories.", "Откройте TreeFabric.")).toHaveLength(1);
    expect(run(identifier, "ja-JP", "Run Read-Tree first.", "最初に実行します。")).toHaveLength(1);
  });
});

describe("C249 a name may stand in what the target includes", () => {
  const source = "Work with Visual Studio";
  test.each([
    ["cs-CZ", "Práce s [!INCLUDE[now](includes/now.md)]"],
    ["de-DE", "Arbeiten mit [!INCLUDE[now](includes/now.md)]"],
    ["ja-JP", "[!INCLUDE[now](includes/now.md)] の操作"],
  ])("in %s", (locale, target) => silent(name, locale, source, target));

  test("but not where the source includes it as well, or nothing is", () => {
    const included = "[!INCLUDE[now](includes/now.md)]";
    expect(run(name, "cs-CZ", source, "Práce s ním")).toHaveLength(1);
    expect(run(name, "de-DE", source, "Arbeiten damit")).toHaveLength(1);
    expect(run(name, "fr-FR", `${source} in ${included}`, `Travailler dans ${included}`)).toHaveLength(1);
  });
});

describe("V126 names that became the same other ones in two segments were translated", () => {
  const others = (target: string): CaseOptions => ({
    around: `{}\n\n${pair(2, target, "Open gardenTrees.")}`,
    ...HT,
  });
  test.each([
    ["de-DE", "Wählen Sie gartenBäume aus.", "Öffnen Sie gartenBäume."],
    ["fr-FR", "Choisissez jardinArbres.", "Ouvrez jardinArbres."],
    ["cs-CZ", "Zvolte zahradaStromy.", "Otevřete zahradaStromy."],
  ])("a hint in %s", (locale, target, other) => {
    expect(minors(run(identifier, locale, "Choose gardenTrees.", target, others(other)))).toEqual([true]);
  });

  test("but not in one alone, or in an engine's work", () => {
    const target = "Wählen Sie gartenBäume aus.";
    expect(minors(run(identifier, "de-DE", "Choose gardenTrees.", target, others("Öffnen.")))).toEqual([false]);
    const lines = [pair(2, "Öffnen Sie treeList.", "Open gardenTrees."), pair(3, "treeList", "treeList")];
    const known = { around: `{}\n\n${lines.join("\n\n")}`, ...HT };
    expect(minors(run(identifier, "de-DE", "Choose gardenTrees.", "Wählen Sie treeList.", known))).toEqual([false]);
    const engine = { ...others("Öffnen Sie gartenBäume."), ...MT };
    expect(minors(run(identifier, "de-DE", "Choose gardenTrees.", target, engine))).toEqual([false]);
    expect(minors(run(identifier, "fr-FR", "Choose gardenTrees.", "Choisissez gardenTres.", HT))).toEqual([false]);
  });
});

describe("V127 who translates may multiply by an asterisk", () => {
  const [source, engine] = ["Sum = (leaves ÷ twigs) × trees of the garden.", { ...MT }];
  test.each([
    ["ru-RU", "Сумма = (листья / ветки) ⟦\\*⟧ деревья сада."],
    ["pl-PL", "Suma = (liście / gałązki) ⟦\\*⟧ drzewa ogrodu."],
    ["ja-JP", "合計 = (葉 / 小枝) ⟦\\*⟧ 庭の木。"],
  ])("a hint in %s", (locale, target) => {
    expect(minors(fires(emptyEmphasis, locale, source, target, undefined, HT))).toEqual([true]);
  });

  test("but an engine may not, nor where nothing is multiplied", () => {
    const target = "Сумма = (листья / ветки) ⟦\\*⟧ деревья сада.";
    expect(minors(fires(emptyEmphasis, "ru-RU", source, target, undefined, engine))).toEqual([false]);
    expect(minors(fires(emptyEmphasis, "pl-PL", "The trees.", "Drzewa ⟦\\*⟧.", undefined, HT))).toEqual([false]);
    expect(minors(run(emptyEmphasis, "ja-JP", source, "合計 \\* 葉 \\* 木。", HT))).toEqual([false]);
  });
});

describe("V128 abbreviations in names of two words, and words cut short", () => {
  const things = ["tree", "leaf", "twig", "garden", "gate", "pump"];
  const kept = (word: string) =>
    things.map((thing, id) => pair(id, `X ${word} ${thing}`, `See the ${word} of the ${thing}.`)).join("\n\n");
  test.each([
    ["es-ES", "En el campo **Id. informe**, escriba 7."],
    ["pt-BR", "No campo **Id. relatório**, escreva 7."],
    ["it-IT", "Nel campo **Id. report**, scrivere 7."],
  ])("a hint in %s", (locale, target) => {
    const options = { around: `{}\n\n${kept("ID")}`, ...HT };
    expect(minors(run(name, locale, "In the **Report ID** field, enter 7.", target, options))).toEqual([true]);
  });

  test.each([
    ["fr-FR", "Grille des arbres ABC"],
    ["es-ES", "Cuadrícula de árboles ABC"],
    ["hu-HU", "ABC-rács"],
  ])("and where the abbreviation of a name of two words stands in it, in %s", (locale, target) => {
    const options = { around: `{}\n\n${kept("ABC Grid")}`, ...HT };
    expect(minors(run(name, locale, "All leaves of ABC Grid", target, options))).toEqual([true]);
    expect(minors(run(name, locale, "All leaves of ABC Grid", "Xyz", options))).toEqual([false]);
    expect(minors(run(name, locale, "All leaves of ABC Grid", target, { ...options, ...MT }))).toEqual([false]);
  });

  test("but a label in other capitals is told", () => {
    const options = { around: `{}\n\n${kept("OK")}`, ...HT };
    expect(minors(run(name, "nl-NL", "Choose the **OK** button.", "Kies de knop **Ok**.", options))).toEqual([false]);
  });
});

describe("C181 what a program throws, and its own words, are no text left over", () => {
  test.each([
    ["ja-JP", "Orchard.Core.TreeException: Self referencing loop found for the tree of the garden."],
    ["de-DE", "TreeException: No such tree was found in the garden."],
    ["ko-KR", "await foreach (C# 8.0)"],
    ["ru-RU", "readonly struct (C# 8.0)"],
  ])("in %s: %s", (locale, text) => silent(untranslated, locale, text, text));

  test("but a sentence is", () => {
    for (const locale of ["ja-JP", "de-DE", "ru-RU"])
      expect(
        run(untranslated, locale, "Error: No such tree was found.", "Error: No such tree was found."),
      ).toHaveLength(1);
  });
});

describe("C161 what a text may begin small with", () => {
  test.each([
    ["nl-NL", "Manage orchard.txt files", "orchard.txt-bestanden in de tuin beheren"],
    ["sv-SE", "Manage orchard.txt files", "orchard.txt-filer hanteras i trädgården"],
    ["fi-FI", "Manage orchard.txt files", "orchard.txt-tiedostojen hallinta"],
  ])("a file in a compound, in %s", (locale, source, target) => silent(capital, locale, source, target));

  test("but not a word", () => {
    fires(capital, "nl-NL", "Manage orchard.txt files", "⟦b⟧estanden van de tuin beheren");
    fires(capital, "sv-SE", "Manage orchard.txt files", "⟦h⟧antera alla filer i trädgården");
    fires(capital, "fi-FI", "Manage orchard.txt files here", "⟦t⟧iedostojen hallinta tässä puutarhassa");
  });
});

describe("V49 a list goes on in the middle of the target as well", () => {
  const source = "Using what it knows of leaves, twigs, ...";
  test.each([
    ["zh-CN", "使用叶子、树枝等条件"],
    ["ja-JP", "葉、枝などの知識を使用する"],
    ["ko-KR", "잎, 가지 등의 지식을 사용"],
  ])("in %s", (locale, target) => silent(endPunctuation, locale, source, target));

  test("but not without the word for it", () => {
    fires(endPunctuation, "zh-CN", source, "使用叶子和树枝⟦⟧");
    fires(endPunctuation, "ja-JP", source, "葉と枝の知識を使用する⟦⟧");
    fires(endPunctuation, "ko-KR", source, "잎과 가지의 지식을 사용⟦⟧");
  });
});

describe("C16 what the source has broken is no measure", () => {
  test.each([
    ["cs-CZ", "Z řádku s prázdným polem **Číslo**."],
    ["de-DE", "Mit leerem Feld **Nummer**."],
    ["ja-JP", "**番号** が空の行から。"],
  ])("half of its bold type, in %s", (locale, target) => {
    const found = run(emphasis, locale, "From a line with an empty **No* field.", target);
    expect(minors(found)).not.toContain(false);
  });

  test("but what is whole is one", () => {
    expect(minors(run(emphasis, "cs-CZ", "From *No*.", "Z Č."))).toEqual([false]);
    expect(minors(run(emphasis, "de-DE", "From **No**.", "Von Nr.", MT))).toEqual([false]);
  });

  test.each([
    ["nl-NL", "[![Boom](a.png)](a.png)"],
    ["de-DE", "![Baum](a.png)"],
    ["ja-JP", "![木](a.png)"],
  ])("the end of what a picture is described by is a hint, in %s", (locale, target) => {
    const source = target.replace(/!\[.*?\]/, "![The tree of the garden.]");
    expect(minors(run(endPunctuation, locale, source, target))).not.toContain(false);
  });
});

describe("C92 what somebody wants to do is no noun", () => {
  test("싶어 하다", () => {
    silent(hangulSpacing, "ko-KR", "They want to grow.", "자라고 싶어 하지 않지만 자랍니다.");
    fires(hangulSpacing, "ko-KR", "Water is provided.", "물을 제공⟦ ⟧합니다.");
  });
});
