import { describe, test } from "vitest";
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
