/** What the front matter says of the article itself. */

import type { Found } from "#core/checks/finding.ts";
import { languageOf } from "#core/checks/reading/language.ts";
import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import type { UnitKey } from "#core/document/article.ts";
import { fieldKey } from "#core/document/unit-key.ts";
import { unitName } from "#core/review/unit-state.ts";
import type { ArticleCheck, PresentUnit } from "./article-check.ts";

const LEADING_NUMBER = /^\s*(\p{Nd}{3,9})[ \u00a0:.-]*(?=\p{L})/u;
/** So many digits are no count and no year. */
const SURELY_ID = 6;

/**
 * A number by which the publisher files an article, left before its title: a long one, or one that the heading, which has a source, knows nothing of.
 *
 * @returns the number with what divides it from the title; null where the title is as it should be
 */
export function strayIdOf(title: string, units: readonly PresentUnit[]): string | null {
  const found = LEADING_NUMBER.exec(withOurDigits(title));
  const [id = "", digits = ""] = found ?? [];
  const heading = units.find(({ unit }) => unit.kind === "segment" && unit.place.level === 1);
  if (found === null || /^(?:19|20)\d\d$/.test(digits)) return null;
  if (heading === undefined) return digits.length >= SURELY_ID ? id : null;
  const source = heading.unit.kind === "segment" ? heading.unit.source : "";
  return `${source} ${withOurDigits(heading.text)}`.includes(digits) ? null : id;
}

export const metadata: ArticleCheck = {
  id: "metadata",
  group: "consistency",
  title: "Front matter",
  what: "The title begins with a stray number, or the article still calls itself a machine translation though everything in it is approved.",
  why: "Both are shown to readers and to search engines.",
  severity: "info",
  example: {
    locale: "lv-LV",
    source: "",
    target: "8000002 mainīt savu paroli Outlook.com",
    fixed: "Mainīt savu paroli Outlook.com",
  },
  run(units, { article }, metadata) {
    const found = new Map<string, Found[]>();
    const title = units.find(({ unit }) => unit.key === fieldKey("title"));
    const id = title === undefined ? null : strayIdOf(title.text, units);
    if (title !== undefined && id !== null) found.set(title.unit.key, [strayId(title.text, id.length, article.locale)]);
    const holder = title ?? units[0];
    const type = metadata.find(({ unit }) => /(?:^|\.)ms\.translationtype$/.test(unitName(unit)));
    const segments = units.filter(({ unit }) => unit.kind === "segment");
    if (
      holder !== undefined &&
      type?.text.trim().toUpperCase() === "MT" &&
      segments.length > 0 &&
      segments.every(({ status }) => status === "approved")
    )
      found.set(holder.unit.key, [...(found.get(holder.unit.key) ?? []), stillMachine(type.unit.key)]);
    return found;
  },
};

/** @param unit where the value stands */
function stillMachine(unit: UnitKey): Found {
  return {
    range: { from: 0, to: 0 },
    isWhole: true,
    message: "ms.translationtype is still MT though every segment is approved",
    detail: "translationtype",
    fixes: [{ title: "Set ms.translationtype to HT, human translation", target: "HT", unit }],
  };
}

function strayId(title: string, length: number, locale: string | null): Found {
  const rest = title.slice(length);
  const id = title.slice(0, length).trim();
  const { hasCase, tag } = languageOf(locale);
  const [first = ""] = rest;
  // The number took the capital's place.
  const target = hasCase && tag !== "und" ? first.toLocaleUpperCase(tag) + rest.slice(first.length) : rest;
  return {
    range: { from: 0, to: length },
    message: `The title begins with the number ${id}`,
    detail: "id",
    fixes: [{ title: "Remove the number", target }],
  };
}
