import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { linkDestination } from "./link-destination.ts";

describe("a link's destination", () => {
  test.each([
    ["lv-LV", "See [this](/a/b#c).", "Skatiet [šo](⟦/a/b#d⟧).", "Skatiet [šo](/a/b#c)."],
    [
      "ja-JP",
      "See [this](/a?view=x-1).",
      "[これ](⟦/a⟧)を参照してください。",
      "[これ](/a?view=x-1)を参照してください。",
    ],
    ["ar-SA", "See [this](a.md).", "راجع [هذا](⟦ا.md⟧).", "راجع [هذا](a.md)."],
    ["de-DE", "See [this](/a).", "Siehe [dies](⟦⟧).", "Siehe [dies](/a)."],
    ["de-DE", "See [this](</a b>).", "Siehe [dies](⟦/a⟧).", "Siehe [dies](</a b>)."],
    ["fr-FR", "See ![x](media/a.png).", "Voir ![x](⟦media/b.png⟧).", "Voir ![x](media/a.png)."],
    ["lv-LV", "See [a](/en-us/a).", "Skatiet [a](⟦/de-de/a⟧).", "Skatiet [a](/en-us/a)."],
  ])("is restored in %s: %s", (locale, source, target, fixed) => {
    fires(linkDestination, locale, source, target, fixed);
  });

  test("is looked for among all links, not by their order", () => {
    fires(
      linkDestination,
      "de-DE",
      "[one](/1), [two](/2), [three](/3)",
      "[drei](/3), [zwei](⟦/zwei⟧), [eins](/1)",
      "[drei](/3), [zwei](/2), [eins](/1)",
    );
  });

  test("two of one kind can be told apart", () => {
    const found = fires(linkDestination, "de-DE", "[a](/1) [b](/1)", "[a](⟦/2⟧) [b](⟦/2⟧)");
    if (new Set(found.map(({ detail }) => detail)).size !== 2) throw new Error("the same detail");
  });

  test.each([
    ["moved links", "de-DE", "[one](/1) or [two](/2)", "[zwei](/2) oder [eins](/1)"],
    ["the locale's folder", "de-DE", "[a](https://a.example/en-us/b)", "[a](https://a.example/de-de/b)"],
    ["no folder", "ja-JP", "[a](https://a.example/en-us/b)", "[a](https://a.example/b)"],
    ["folders in another order", "lv-LV", "[a](/en-us/a) [b](/en-us/b)", "[b](/lv-lv/b) [a](/lv-lv/a)"],
    ["a folder of a script", "zh-CN", "[a](/en-us/b)", "[a](/zh-hans-cn/b)"],
    ["the number of a locale", "lv-LV", "[a](/b?clcid=0x409)", "[a](/b?clcid=0x426)"],
    ["an entity", "fr-FR", "[a](/b?c=1&amp;d=2)", "[a](/b?c=1&d=2)"],
    ["a translated title", "es-ES", '[a](/b "Title")', '[a](/b "Título")'],
    ["a link gone", "de-DE", "[a](/b)", "a"],
    ["a link too many", "de-DE", "a", "[a](/b)"],
    ["a reference", "de-DE", "[a][b]", "[a][c]"],
  ])("may differ by %s", (_name, locale, source, target) => {
    silent(linkDestination, locale, source, target);
  });

  test("means nothing in code", () => {
    silent(linkDestination, "de-DE", "[a](/b)", "[a](/c)", { around: "```\n{}\n```" });
  });
});

describe("C120 anchors of headings and sites of a language", () => {
  const page = (heading: string, own: string, type: string) => ({
    around: `## <span data-ttu-id="a0000-100">${own}</span><span class="sxs-lookup"><span data-stu-id="a0000-100">${heading}</span></span>\n\n{}`,
    frontMatter: `ms.translationtype: ${type}`,
  });

  test.each([
    ["de-DE", "Prune the trees", "Bäume schneiden", "[it](#prune-the-trees)", "[siehe](#bäume-schneiden)"],
    ["ja-JP", "Why `prune`?", "なぜ`prune`するのか？", "[it](#why-prune)", "[これ](#なぜpruneするのか)"],
    [
      "ru-RU",
      "Prune the trees",
      "Обрезка",
      "[it](#prune-the-trees)",
      "[это](#%D0%BE%D0%B1%D1%80%D0%B5%D0%B7%D0%BA%D0%B0)",
    ],
  ])("the same heading's anchor is right in %s", (locale, heading, own, source, target) => {
    silent(linkDestination, locale, source, target, page(heading, own, "MT"));
  });

  test.each([
    ["another heading's", "de-DE", "[it](#plant-the-trees)", "[siehe](⟦#bäume-schneiden⟧)"],
    ["an anchor that no heading has", "ja-JP", "[it](#prune-the-trees)", "[これ](⟦#木を切る⟧)"],
    ["a broken one", "ru-RU", "[it](#prune-the-trees)", "[это](⟦#%D0%B⟧)"],
  ])("%s is told in %s", (_name, locale, source, target) => {
    fires(linkDestination, locale, source, target, undefined, page("Prune the trees", "Bäume schneiden", "MT"));
  });

  test.each([
    ["fr-FR", "[it](/orchard/trees#prune-them)", "[cela](⟦/orchard/trees#les-tailler⟧)"],
    ["pl-PL", "[it](/en/trees#prune-them)", "[to](⟦/pl/trees#przycinanie⟧)"],
    ["ko-KR", "[it](trees.md#prune-them)", "[이것](⟦trees.md#가지치기⟧)"],
  ])("an anchor of another page in words is a hint in the work of people, in %s", (locale, source, target) => {
    const by = (type: string) => ({ frontMatter: `ms.translationtype: ${type}` });
    expect(fires(linkDestination, locale, source, target, undefined, by("HT"))[0]?.isMinor).toBe(true);
    expect(fires(linkDestination, locale, source, target, undefined, by("MT"))[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["a slip", "fr-FR", "[it](trees#prune-them)", "[cela](⟦trees#prune-then⟧)"],
    ["another page", "pl-PL", "[it](/en/trees#prune-them)", "[to](⟦/pl/drzewa#przycinanie⟧)"],
  ])("but %s is a fault in %s", (_name, locale, source, target) => {
    const by = { frontMatter: "ms.translationtype: HT" };
    expect(fires(linkDestination, locale, source, target, undefined, by)[0]?.isMinor).toBeUndefined();
  });

  test.each([
    ["ja-JP", "[it](https://orchard.example/a)", "[これ](https://ja.orchard.example/a)"],
    ["zh-CN", "[it](https://www.orchard.example/)", "[它](https://zh-cn.orchard.example)"],
    ["zh-CN", "[it](https://orchard.example/a)", "[它](https://orchard.example/zh_cn/a)"],
    ["de-DE", "[it](https://orchard.example/a)", "[siehe](https://de.orchard.example/a)"],
  ])("a site of the target's language is the same site: %s", (locale, source, target) => {
    silent(linkDestination, locale, source, target);
  });

  test.each([
    ["another language", "ja-JP", "[it](https://orchard.example/a)", "[これ](⟦https://de.orchard.example/a⟧)"],
    ["another page of it", "de-DE", "[it](https://orchard.example/a)", "[siehe](⟦https://de.orchard.example/b⟧)"],
  ])("but not that of %s: %s", (_name, locale, source, target) => {
    fires(linkDestination, locale, source, target);
  });
});
