import { describe, expect, test } from "vitest";
import { type CaseOptions, subjectOf } from "#core/checks/testing/check-case.ts";
import { name } from "./name.ts";

const MT = { frontMatter: "ms.translationtype: MT" };

function messagesOf(locale: string, source: string, target: string, options?: CaseOptions) {
  return name.run(subjectOf(locale, source, target, options)).map(({ message }) => message);
}

describe("C168 a name that the article has within sentences is one at the head of a sentence", () => {
  const pair = (id: string, source: string, target: string) =>
    `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
  const beside = (...sources: readonly string[]) => ({
    ...MT,
    around: ["{}", ...sources.map((source, index) => pair(`a0000-20${index}`, source, "…"))].join("\n\n"),
  });
  const NAMED = beside("This page uses Bootstrap for its list.", "The list of Bootstrap has pictures.");

  test.each([
    ["pt-BR", "Inicialização fornece uma estrutura para o site."],
    ["ru-RU", "Начальная загрузка дает структуру для сайта."],
    ["ko-KR", "시동은 사이트의 구조를 제공합니다."],
  ])("and lost there in %s", (locale, target) => {
    const found = messagesOf(locale, "Bootstrap gives the site its structure.", target, NAMED);
    expect(found).toEqual(["Bootstrap is not in the target"]);
  });

  const SOURCE = "Bootstrap gives the site its structure.";
  test.each<[why: string, locale: string, target: string, options: CaseOptions]>([
    ["kept", "pt-BR", "O Bootstrap fornece uma estrutura para o site.", NAMED],
    ["said within one sentence alone", "pt-BR", "Inicialize o site.", beside("This page uses Bootstrap for its list.")],
    [
      "a word as well",
      "ru-RU",
      "Запустите сайт.",
      beside("This page uses Bootstrap.", "The list of Bootstrap is here.", "They bootstrap the whole list."),
    ],
    [
      "a word as well",
      "tr-TR",
      "Siteyi başlatın.",
      beside("We bootstrap it.", "Use Bootstrap now.", "See Bootstrap now."),
    ],
  ])("but not told where it is %s, in %s", (_why, locale, target, options) => {
    expect(messagesOf(locale, SOURCE, target, options)).toEqual([]);
  });
});
