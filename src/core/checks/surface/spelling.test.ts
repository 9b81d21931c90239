import { describe, expect, test } from "vitest";
import { Subject } from "#core/checks/reading/subject.ts";
import { fires, silent, subjectOf } from "#core/checks/testing/check-case.ts";
import { glossaryOf } from "#core/checks/testing/glossary-of.ts";
import { spellerOf } from "#core/checks/testing/speller-of.ts";
import { spelling } from "./spelling.ts";

const knowing = (...words: string[]) => ({ context: { speller: spellerOf(words) } });

describe("spelling", () => {
  test.each([
    ["lv-LV", "Open the file.", "Atveriet ⟦faailu⟧.", "Atveriet failu.", ["atveriet", "failu"]],
    ["fr-FR", "Open **the file**.", "Ouvrez **le ⟦ficheir⟧**.", "Ouvrez **le fichier**.", ["ouvrez", "le", "fichier"]],
    ["ru-RU", "Open the file.", "Откройте ⟦фаил⟧.", "Откройте файл.", ["откройте", "файл"]],
  ])("a word that is in no dictionary, with what may be meant, in %s", (locale, source, target, fixed, words) => {
    fires(spelling, locale, source, target, fixed, knowing(...words));
  });

  test.each([
    ["fr-FR", "[Block windows of](a.md) Office.", "[Bloc de](a.md)fenêtres Office.", ["bloc", "de", "fenêtres"]],
    ["ru-RU", "[Block windows of](a.md) Office.", "[Блок](a.md)окон Office.", ["блок", "окон"]],
    ["lv-LV", "**Open** files.", "**Atveriet**failus.", ["atveriet", "failus"]],
  ])("SP10 known words that markup parts are not one unknown word, in %s", (locale, source, target, words) => {
    silent(spelling, locale, source, target, knowing(...words));
  });

  test("SP10 an unknown word that markup parts has no fix: it would take words from one side to the other", () => {
    const found = spelling.run(subjectOf("lv-LV", "Open files.", "Atver**iet** faailu", knowing("failu")));
    expect(found.map(({ detail, fixes }) => [detail, (fixes ?? []).length > 0])).toEqual([
      ["Atveriet", false],
      ["faailu", true],
    ]);
  });

  test.each([
    ["words of the source", "Ask Contoso.", "Jautājiet Contoso."],
    ["words of the source in other letters", "Ask Contoso about a Plugin.", "Jautājiet CONTOSO Contoso plugin."],
    ["names of the source with an ending", "Use Outlook.", "Jautājiet Outlookam."],
    ["code, addresses and tokens", "Use `xyz`.", "Jautājiet `xyz` <https://abc.example.org> {nosaukums}."],
    ["identifiers and abbreviations", "Ask.", "Jautājiet ABCD fooBar a_b x64 me@example.org C:\\mape."],
    ["known words with a capital", "Ask!", "JAUTĀJIET Jautājiet!"],
    ["compounds of known words", "Ask.", "Jautājiet-jautājiet"],
    ["abbreviations behind an elision", "Ask.", "Jautājiet l’ABC"],
  ])("says nothing of %s", (_name, source, target) => {
    silent(spelling, "lv-LV", source, target, knowing("jautājiet"));
  });

  test.each([
    ["fr-FR", "Open the file.", "Ouvrez le fichier.", ["ouvrez", "le", "fichier"]],
    ["ru-RU", "Open Outlook.", "Откройте Outlook.", ["откройте"]],
  ])("says nothing of what the dictionary and the source have in %s", (locale, source, target, words) => {
    silent(spelling, locale, source, target, knowing(...words));
  });

  test("says nothing of names that another source of the article has, nor of capitals within a field", () => {
    const options = { frontMatter: "description: Jautājiet.", ...knowing("jautājiet", "un") };
    const { context } = subjectOf("lv-LV", "Ask Northwind.", "Jautājiet.", options);
    const told = (text: string) => {
      const field = context.article.units.find(({ kind }) => kind === "field");
      if (field === undefined) throw new Error("No field.");
      return spelling.run(new Subject(field, text, context)).map(({ detail }) => detail);
    };
    expect(told("Northwindā jautājiet Fabrikam")).toEqual([]);
    expect(told("Fabrikam jautājiet fabrikamam. Kontoso")).toEqual(["Fabrikam", "fabrikamam", "Kontoso"]);
  });

  test("says nothing of the glossary's words, inflected or not", () => {
    const context = {
      speller: spellerOf([]),
      glossary: glossaryOf("lv-LV", [{ source: "x", required: ["lietotājs"] }]),
    };
    silent(spelling, "lv-LV", "x", "Lietotājam", { context });
  });

  test("says nothing of a text in another language, and nothing without a dictionary", () => {
    const text = "This is not Latvian at all here";
    silent(spelling, "lv-LV", "Kas tas ir", text, knowing("viens"));
    silent(spelling, "lv-LV", "Kas tas ir", "Xyzzy", {});
    expect(fires(spelling, "lv-LV", "Kas", "⟦Xyzzy⟧", undefined, knowing("viens"))).toHaveLength(1);
  });

  test("says nothing of code blocks", () => {
    silent(spelling, "lv-LV", "a b", "xyzzy", { ...knowing("a"), around: "```\n{}\n```" });
  });
});
