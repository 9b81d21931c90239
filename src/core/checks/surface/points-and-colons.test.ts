import { describe, expect, test } from "vitest";
import { type CaseOptions, fires, silent } from "#core/checks/testing/check-case.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

function isMinor(locale: string, source: string, marked: string, options: CaseOptions) {
  return fires(endPunctuation, locale, source, marked, undefined, options)[0]?.isMinor;
}

describe("C169 a point between Latin letters where the language has others is a name's", () => {
  test.each([
    ["Russian", "ru-RU", "Find the package", "Поиск пакета Orchard.Json"],
    ["Korean", "ko-KR", "Find the package", "Orchard.Json 패키지 찾기"],
    ["Greek", "el-GR", "Find the package", "Εύρεση του πακέτου Orchard.Json"],
  ])("in %s", (_name, locale, source, target) => {
    silent(punctuationSpacing, locale, source, target);
  });

  test.each([
    ["its own letters", "ru-RU", "Save it. Close it.", "Сохраните⟦.⟧Закройте."],
    ["its own letters", "ko-KR", "Save it. Close it.", "저장하세요⟦.⟧닫으세요."],
    ["Latin letters of its own", "de-DE", "Save the list. Close it.", "Speichern Sie die Liste⟦.⟧Schließen Sie sie."],
  ])("but between %s a space is missing in %s", (_name, locale, source, target) => {
    fires(punctuationSpacing, locale, source, target);
  });
});

describe("V99 a colon that is left out before a list or code", () => {
  const pair = (id: string, source: string, target: string) =>
    `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
  const LIST = `{}\n\n- ${pair("a0000-201", "Costs", "…")}`;
  const CODE = "{}\n\n```\nrun\n```";
  const CASES: readonly [locale: string, source: string, target: string, around: string][] = [
    ["fi-FI", "The reporting methods are:", "Raportointimenetelmiä ovat⟦⟧", LIST],
    ["ko-KR", "To manage the sources:", "원본을 관리하려면⟦⟧", LIST],
    ["ru-RU", "In the following code:", "В приведенном ниже коде⟦⟧", CODE],
  ];
  test.each(CASES)("is a hint in the work of people, in %s", (locale, source, target, around) => {
    expect(isMinor(locale, source, target, { ...HT, around })).toBe(true);
  });
  test.each(CASES)("and a fault of an engine's, in %s", (locale, source, target, around) => {
    expect(isMinor(locale, source, target, { ...MT, around })).toBeUndefined();
  });
  test.each(CASES)("and where nothing follows, in %s", (locale, source, target) => {
    expect(isMinor(locale, source, target, HT)).toBeUndefined();
  });
});
