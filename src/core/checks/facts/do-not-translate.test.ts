import { describe, expect, test } from "vitest";
import { fires, silent } from "#core/checks/testing/check-case.ts";
import { glossaryOf } from "#core/checks/testing/glossary-of.ts";
import { doNotTranslate } from "./do-not-translate.ts";
import { DoNotTranslate } from "./do-not-translate-terms.ts";
import { term } from "./term.ts";

const FLOW = { frontMatter: 'no-loc: [Blazor, "Blazor Server", cookie, Identity, C#]' };
const BLOCK = { frontMatter: "no-loc:\n- Blazor\n- Blazor Server\n- cookie" };

describe("a term that is not translated", () => {
  test.each([
    ["lv-LV", "Use Blazor Server.", "Izmantojiet ⟦Blazor serveri⟧.", "Izmantojiet Blazor Server."],
    ["ja-JP", "Use Blazor now.", "今すぐブレイザーを使用します。⟦⟧", undefined],
    ["de-DE", "The **Blazor** app", "Die **⟦Blaser⟧**-App", "Die **Blazor**-App"],
    ["ar-SA", "Open [Blazor](/b).", "افتح [بليزر](/b).⟦⟧", undefined],
  ])("is looked for in %s: %s", (locale, source, target, fixed) => {
    fires(doNotTranslate, locale, source, target, fixed, FLOW);
    fires(doNotTranslate, locale, source, target, fixed, BLOCK);
  });

  test.each([
    ["with an ending", "lv-LV", "Use Blazor.", "Izmantojiet Blazoru."],
    ["in the middle of a compound", "de-DE", "A Blazor app", "Eine Blazor-App"],
    ["beside other letters", "zh-CN", "Use Blazor here", "在这里使用Blazor应用"],
    ["at the start", "de-DE", "A cookie is set.", "Cookie wird gesetzt."],
    ["as code", "fr-FR", "Use Blazor.", "Utilisez `Blazor`."],
    ["in other case in the source", "es-ES", "Your identity", "Su identidad"],
    ["in code of the source", "es-ES", "Run `Blazor x`.", "Ejecute `Blazer x`."],
    ["in an address of the source", "ru-RU", "See https://Blazor.example.", "См. там."],
    ["as a part of a word", "tr-TR", "Identitys", "Kimlik"],
    ["nothing translated", "de-DE", "Use Blazor.", ""],
  ])("is right: %s", (_name, locale, source, target) => {
    silent(doNotTranslate, locale, source, target, FLOW);
  });

  test("comes from the glossary too, and is told here alone", () => {
    const glossary = glossaryOf("de-DE", [{ source: "Contoso", doNotTranslate: true }]);
    const options = { context: { glossary } };
    fires(doNotTranslate, "de-DE", "Use Contoso.", "Verwenden Sie ⟦Kontoso⟧.", "Verwenden Sie Contoso.", options);
    silent(term, "de-DE", "Use Contoso.", "Verwenden Sie Kontoso.", options);
    silent(doNotTranslate, "de-DE", "Use Contoso.", "Verwenden Sie Contoso.", options);
  });

  test("is told once", () => {
    fires(doNotTranslate, "de-DE", "Blazor and Blazor", "dies und das⟦⟧", undefined, FLOW);
  });
});

test("of terms at one place the longest is meant, blanks may be any, and signs are signs", () => {
  const terms = new DoNotTranslate(["Blazor", "Blazor Server", " ", "C#", "a.b"]);
  expect(terms.findIn("Blazor  Server, Blazor, C#, axb").map(({ term }) => term)).toEqual([
    "Blazor  Server",
    "Blazor",
    "C#",
  ]);
  expect(new DoNotTranslate([]).isEmpty).toBe(true);
});
