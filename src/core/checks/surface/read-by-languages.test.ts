import { describe, expect, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { type CaseOptions, fires } from "#core/checks/testing/check-case.ts";
import { brackets } from "./brackets.ts";

type Case = [name: string, check: Check, locale: string, source: string, target: string, options?: CaseOptions];

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

function isTold(_name: string, check: Check, locale: string, source: string, marked: string, options?: CaseOptions) {
  expect(fires(check, locale, source, marked, undefined, options)[0]?.isMinor).toBeUndefined();
}

function isHint(_name: string, check: Check, locale: string, source: string, marked: string, options?: CaseOptions) {
  expect(fires(check, locale, source, marked, undefined, options)[0]?.isMinor).toBe(true);
}

describe("C160 what is short for the words before it may stand in their place", () => {
  test.each<Case>([
    ["of people", brackets, "cs-CZ", "A delivery network (CDN)", "Síť ⟦CDN⟧", HT],
    ["of an engine", brackets, "cs-CZ", "A delivery network (CDN)", "Síť ⟦CDN⟧", MT],
    ["of an engine", brackets, "ru-RU", "The point of sale (POS) app", "Приложение ⟦POS⟧", MT],
    ["of an engine", brackets, "is-IS", "The tax deducted (TDS)", "Útreikningur á ⟦TDS⟧", MT],
    ["of an engine", brackets, "it-IT", "They are just-in-time (JIT) compiled.", "Sono compilati con ⟦JIT⟧.", MT],
  ])("in the work %s, case %#", isHint);

  test.each<Case>([
    ["words", brackets, "cs-CZ", "The list (Orchard report) is shown.", "Seznam ⟦Orchard report⟧ se zobrazí.", MT],
    ["words", brackets, "ru-RU", "The list (Orchard report) is shown.", "Список ⟦Orchard report⟧ показан.", MT],
    ["words", brackets, "hu-HU", "The list (Orchard report) is shown.", "A lista ⟦Orchard report⟧ megjelenik.", MT],
  ])("but %s that stand bare are told, case %#", isTold);
});
