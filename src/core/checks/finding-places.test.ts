/** Where findings say they are: a part of the target, the part of the source that the target lacks, or the text as a whole (C13). */
import { describe, expect, it } from "vitest";
import type { ArticleCheck } from "./article/article-check.ts";
import { inconsistent } from "./article/inconsistent.ts";
import { metadata } from "./article/metadata.ts";
import { sameTarget } from "./article/same-target.ts";
import { titleHeading } from "./article/title-heading.ts";
import type { Check } from "./check.ts";
import { checks } from "./checks.ts";
import { empty } from "./completeness/empty.ts";
import { length } from "./completeness/length.ts";
import { untranslated } from "./completeness/untranslated.ts";
import { wrongLanguage } from "./completeness/wrong-language.ts";
import { doNotTranslate } from "./facts/do-not-translate.ts";
import { number } from "./facts/number.ts";
import { term } from "./facts/term.ts";
import type { Found } from "./finding.ts";
import { readCustomCheck } from "./run/custom-check.ts";
import { articleCase, type CaseLine } from "./testing/article-case.ts";
import { subjectOf } from "./testing/check-case.ts";
import { glossaryOf } from "./testing/glossary-of.ts";
import { spellerOf } from "./testing/speller-of.ts";

interface Places {
  readonly target: string;
  readonly source: string | null;
  readonly isWhole: boolean;
}

function placesOf(found: readonly Found[], source: string, target: string): readonly Places[] {
  return found.map(({ range, sourceRange, isWhole = false }) => ({
    target: target.slice(range.from, range.to),
    source: sourceRange === undefined ? null : source.slice(sourceRange.from, sourceRange.to),
    isWhole,
  }));
}

function custom(fields: { readonly source: string | null; readonly target: string }): Check {
  const check = readCustomCheck({
    name: "own",
    severity: "info",
    message: "Own",
    forbidden: null,
    flags: "",
    ...fields,
  });
  if (!check.ok) throw new Error(check.failure);
  return check.value;
}

const glossary = glossaryOf("de-DE", [{ source: "locked", required: ["abgesperrt"] }]);
const options = { frontMatter: "no-loc: [Contoso]", context: { glossary } };
const full = ["The shelf is locked with 3 keys.", "Das Fach ist zu."] as const;

describe("the place of a finding", () => {
  it.each([
    [term, ...full, "locked"],
    [number, ...full, "3"],
    [doNotTranslate, "Open Contoso now.", "Jetzt starten.", "Contoso"],
    [custom({ source: "keys?", target: "Schlüssel" }), ...full, "keys"],
  ])("C13 of what the target lacks is in the source: $id", (check, source, target, lacking) => {
    const found = check.run(subjectOf("de-DE", source, target, options));
    expect(placesOf(found, source, target)).toEqual([{ target: "", source: lacking, isWhole: false }]);
    expect(found[0]?.range.from).toBe(target.length);
  });

  it.each([
    [untranslated, "Select the account that you want to use.", "Select the account that you want to use.", null],
    [wrongLanguage, "Restart your device.", "Перезапустите устройство.", null],
    [length, "If you forgot your password, go to the password reset page and follow the steps.", "Kennwort?", null],
    [empty, "Restart the device.", "", "Restart the device."],
    [empty, "", "Neustart.", null],
    [custom({ source: null, target: "Schlüssel" }), ...full, null],
  ])("C13 of what is about the text as a whole is none: $id", (check, source, target, told) => {
    const found = check.run(subjectOf("de-DE", source, target, options));
    expect(placesOf(found, source, target)).toEqual([{ target, source: told, isWhole: true }]);
  });

  const lock = "The shelf has a lock of its own.";
  it.each<readonly [ArticleCheck, readonly CaseLine[], string, string | null]>([
    [
      inconsistent,
      [
        [lock, "Das Fach hat ein Schloss."],
        [lock, "Ein Schloss hat das Fach."],
      ],
      "",
      lock,
    ],
    [
      sameTarget,
      [
        ["Open the shelf.", "Das Fach und mehr."],
        [lock, "Das Fach und mehr."],
      ],
      "",
      lock,
    ],
    [
      titleHeading,
      [["# Set up and lock the shelf", "Fach einrichte und sperre"]],
      "title: Fach einrichten und sperren",
      null,
    ],
    [metadata, [["Shelf", "Fach", "approved"]], "title: Fach\nms.translationtype: MT", null],
  ])("C13 of what is about the article is none: $id", (check, lines, frontMatter, told) => {
    const { units, metadata: rest, context } = articleCase("de-DE", lines, frontMatter);
    const all = [...check.run(units, context, rest)];
    const [key, found = []] = all.at(-1) ?? [];
    const unit = units.find((one) => one.unit.key === key)?.unit;
    const source = unit?.kind === "segment" ? unit.source : "";
    expect(
      placesOf(found, source, unit?.target ?? "").map((one) => ({ source: one.source, isWhole: one.isWhole })),
    ).toEqual([{ source: told, isWhole: true }]);
  });

  it.each(checks.map((check) => [check.id, check] as const))(
    "C13 is not the whole target for want of a better one: %s",
    (_id, check) => {
      const {
        locale,
        source,
        target,
        terms = [],
        dictionary,
        frontMatter = "",
      } = check.example ?? { locale: "", source: "", target: "" };
      const context = { glossary: glossaryOf(locale, terms), ...(dictionary && { speller: spellerOf(dictionary) }) };
      const found = check.run(subjectOf(locale, source, target, { frontMatter, context }));
      for (const { range, isWhole } of found)
        expect(isWhole === true || range.to - range.from < target.trim().length || target === "").toBe(true);
    },
  );
});
