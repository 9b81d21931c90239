import { expect, test } from "vitest";
import { presentArticle } from "#core/checks/article/article-check.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { articleCase } from "#core/checks/testing/article-case.ts";
import { subjectOf } from "#core/checks/testing/check-case.ts";
import { brokenChecks } from "./broken-checks.ts";
import { articleLevelFindings, checkArticle } from "./check-article.ts";
import { checkUnit } from "./check-unit.ts";

const speller = {
  isKnown: (): boolean => {
    throw new Error("out of memory");
  },
  suggest: () => [],
};

test("C9 a check that throws is remembered with what it threw, and the others find what they find", () => {
  const { unit, target, context } = subjectOf("lv-LV", "Open the file now.", "Atveriet  failu", {
    context: { speller },
  });
  const sound = { ...context, speller: { isKnown: () => true, suggest: () => [] } };
  expect(checkUnit(unit, target.text, context, standardProfile)).toEqual(
    checkUnit(unit, target.text, sound, standardProfile),
  );
  expect(brokenChecks(context)).toEqual(new Map([["spelling", "out of memory"]]));
  expect(brokenChecks(sound)).toEqual(new Map());
});

test("C9 a check of the whole article that throws leaves the others", () => {
  const { context } = articleCase("de-DE", [
    ["Save the file.", "Speichern Sie die Datei."],
    ["Save the file.", "Sichern Sie die Datei."],
    ["Remove the account from the device.", "Löschen Sie das Konto vom Gerät."],
    ["Delete the files of the account.", "Löschen Sie das Konto vom Gerät."],
  ]);
  const all = presentArticle(
    context.article,
    ({ target }) => target,
    () => "unreviewed",
  );
  const units = all.units.map(({ unit, text }) => ({
    unit,
    text,
    get status(): never {
      throw new Error("no status");
    },
  }));
  const found = articleLevelFindings({ ...all, units }, context, standardProfile);
  expect([...found.values()].flat().map(({ check }) => check)).toContain("same-target");
  expect(brokenChecks(context)).toEqual(new Map([["inconsistent", "no status"]]));
});

test("C9 a fix after which a check throws is not offered, and its finding stands", () => {
  let isWhole = true;
  const glossary = {
    termsIn: () => [],
    translationsIn: () => [],
    knowsWord: () => false,
  };
  const { unit, context } = subjectOf("lv-LV", "Press <kbd>F5</kbd> now.", "Nospiediet F5 tagad.", {
    context: { glossary },
  });
  const breaking = {
    ...context,
    readTags: (text: string) => {
      if (!isWhole && text.includes("<kbd>") && text.startsWith("Nospiediet")) throw new Error("torn");
      return context.readTags(text);
    },
  };
  const [sound] = checkUnit(unit, "Nospiediet F5 tagad.", breaking, standardProfile);
  expect(sound?.fixes).toHaveLength(1);
  isWhole = false;
  const found = checkArticle(
    context.article,
    () => "Nospiediet F5 tagad.",
    () => "unreviewed",
    { ...breaking },
    standardProfile,
  );
  expect(found).toMatchObject([{ check: "html-inline", fixes: [] }]);
});
