import { describe, expect, test } from "vitest";
import { checks } from "./checks.ts";
import { standardProfile } from "./profile.ts";
import { checkUnit } from "./run/check-unit.ts";
import { subjectOf } from "./testing/check-case.ts";
import { glossaryOf } from "./testing/glossary-of.ts";
import { spellerOf } from "./testing/speller-of.ts";

describe("every check", () => {
  test("has an id of its own", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  test.each(checks.map((check) => [check.id, check] as const))(
    "%s fires at its example and mends it as it says",
    (id, check) => {
      if (check.example === null) throw new Error(`${id} has no example`);
      const { locale, source, target, fixed, terms = [], dictionary, frontMatter = "" } = check.example;
      const glossary = glossaryOf(locale, terms);
      const { unit, context } = subjectOf(locale, source, target, {
        frontMatter,
        context: { glossary, ...(dictionary && { speller: spellerOf(dictionary) }) },
      });
      const found = checkUnit(unit, target, context, standardProfile).filter((finding) => finding.check === id);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]?.fixes[0]?.target).toBe(fixed);
    },
  );

  test.each(checks.map((check) => [check.id, check] as const))(
    "%s says what and why in whole sentences",
    (_id, check) => {
      for (const text of [check.what, check.why]) expect(text).toMatch(/^\p{Lu}.*[^.]\.$/su);
      expect(check.title).toMatch(/^\p{Lu}[^.]*$/u);
    },
  );
});
