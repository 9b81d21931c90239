import { describe, expect, test } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { fires } from "#core/checks/testing/check-case.ts";
import { capital } from "./capital.ts";
import { endPunctuation } from "./end-punctuation.ts";

const MT = { frontMatter: "ms.translationtype: MT" };
const HT = { frontMatter: "ms.translationtype: HT" };

function pair(target: string, source: string): string {
  return `<span data-ttu-id="b0000-102">${target}</span><span class="sxs-lookup"><span data-stu-id="b0000-102">${source}</span></span>`;
}

describe("V80 two sentences that are one in the target are hints; in an engine's texts a comma or the mark of the first shows it", () => {
  test.each<[string, string, string, string, string]>([
    ["pl-PL", "Open the list.", "Otwórz listę⟦,⟧", "It shows the orders.", "która pokazuje zamówienia."],
    ["hr-HR", "Fill in the form.", "Ispunite obrazac⟦,⟧", "Then save it.", "a zatim ga spremite."],
    ["it-IT", "It ends on January 9.", "Termina il 9 gennaio⟦⟧", "(It may end later.)", "o più tardi."],
    ["el-GR", "Open the list.", "Ανοίξτε τη λίστα⟦,⟧", "It shows the orders.", "η οποία εμφανίζει τις παραγγελίες."],
    ["ru-RU", "Open the list.", "Откройте список⟦,⟧", "It shows the orders.", "в котором показаны заказы."],
  ])("a mark in %s", (locale, source, target, nextSource, next) => {
    const joined = `{} ${pair(next, nextSource)}`;
    const told = (extra: { frontMatter: string }, around: string) =>
      fires(endPunctuation, locale, source, target, undefined, { ...extra, around })[0]?.isMinor;
    expect(told(HT, joined)).toBe(true);
    expect(told(MT, joined)).toBe(target.includes(",") ? true : undefined);
    const other = next.charAt(0).toUpperCase() + next.slice(1);
    expect(told(HT, `{} ${pair(other, nextSource)}`)).toBeUndefined();
    expect(told(HT, `{}\n\n${pair(next, nextSource)}`)).toBeUndefined();
  });

  test.each<[string, string, string, string, string]>([
    ["pl-PL", "It shows the orders.", "⟦k⟧tóra pokazuje zamówienia.", "Open the list.", "Otwórz listę,"],
    ["fr-FR", "It shows the orders.", "⟦q⟧ui affiche les commandes.", "Open the list.", "Ouvrez la liste,"],
    ["el-GR", "It shows the orders.", "⟦η⟧ οποία εμφανίζει τις παραγγελίες.", "Open it.", "Ανοίξτε το"],
  ])("a small letter in %s", (locale, source, target, beforeSource, before) => {
    const told = (extra: { frontMatter: string }, before: string) =>
      fires(capital, locale, source, target, undefined, { ...extra, around: `${pair(before, beforeSource)} {}` })[0]
        ?.isMinor;
    expect(told(HT, before)).toBe(true);
    expect(told(MT, before)).toBe(true);
    expect(told(HT, `${before.replace(/,$/, "")}.`)).toBeUndefined();
  });
});

test.each([
  ["de-DE", "It grows.", "⟦w⟧ächst hier im Garten.", "**Tree**", "**Baum**"],
  ["ru-RU", "It grows.", "⟦р⟧астет здесь в саду.", "A tree", "Дерево"],
])(
  "V80 but a label before it leads on to nothing in an engine's texts, in %s",
  (locale, source, target, label, before) => {
    const around = `${pair(before, label)} {}`;
    expect(fires(capital, locale, source, target, undefined, { ...MT, around })[0]?.isMinor).toBeUndefined();
  },
);

describe("V81 an item of a list in another block goes on as one of its own does", () => {
  test.each<[string, string, string, Check]>([
    ["fi-FI", "Entries that are overdue.", "⟦e⟧rääntyneet viennit tässä.", capital],
    ["fi-FI", "Entries that are overdue.", "Erääntyneet viennit tässä⟦⟧", endPunctuation],
    ["de-DE", "Entries that are overdue.", "Einträge, die überfällig sind⟦⟧", endPunctuation],
    ["cs-CZ", "Entries that are overdue.", "⟦p⟧oložky po splatnosti zde.", capital],
  ])("in %s: %s → %s", (locale, source, target, check) => {
    const around = "- Lead\n\n  > {}";
    expect(fires(check, locale, source, target, undefined, { ...HT, around })[0]?.isMinor).toBe(true);
    expect(fires(check, locale, source, target, undefined, { ...MT, around })[0]?.isMinor).toBeUndefined();
  });
});
