/** Several sources, one target. Sources that differ only in case, marks, articles or number say the same to the eye of many a language. */

import type { Found } from "#core/checks/finding.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import type { ArticleCheck, FoundByUnit, PresentUnit } from "./article-check.ts";

export const sameTarget: ArticleCheck = {
  id: "same-target",
  group: "consistency",
  title: "One translation for several sources",
  what: "Two different sources have the same target in this article.",
  why: "One of the two may have been given the other's translation, or a difference that matters may be lost.",
  severity: "info",
  example: {
    locale: "de-DE",
    source: "Remove the account from the device.",
    target: "Löschen Sie das Konto vom Gerät.",
  },
  run(units) {
    const sources = new Map<string, string>();
    const shared = new Set<string>();
    for (const { unit, text } of units) {
      if (unit.kind === "field" || unit.place.block === "code" || !isSaying(text)) continue;
      const first = sources.get(text);
      if (first === undefined) sources.set(text, unit.source);
      else if (first !== unit.source && bareOf(first) !== bareOf(unit.source)) shared.add(text);
    }
    return shared.size === 0
      ? NOTHING
      : foundAt(
          units.filter(({ text }) => shared.has(text)),
          sources,
        );
  },
};

const NOTHING: FoundByUnit = new Map();

/**
 * @param units those whose target has several sources
 * @param firsts the first source of each target
 */
function foundAt(units: readonly PresentUnit[], firsts: ReadonlyMap<string, string>): FoundByUnit {
  const segments = units.flatMap(({ unit, text }) => (unit.kind === "segment" ? [{ unit, text }] : []));
  const others = new Map<string, string>();
  for (const { unit, text } of segments) {
    const first = firsts.get(text) ?? "";
    if (!others.has(text) && bareOf(unit.source) !== bareOf(first)) others.set(text, unit.source);
  }
  return new Map(
    segments.map(({ unit, text }) => {
      const first = firsts.get(text) ?? "";
      const rival = bareOf(unit.source) === bareOf(first) ? (others.get(text) ?? "") : first;
      return [unit.key, [foundIn(text, unit.source, rival)]];
    }),
  );
}

function foundIn(text: string, source: string, other: string): Found {
  return {
    ...wholePlace(text, source),
    message: `The same target stands for another source: “${other.length > 80 ? `${other.slice(0, 80).trimEnd()}…` : other}”`,
    detail: "same",
  };
}

/** Labels and other short texts meet by chance. */
const LEAST = 12;

function isSaying(text: string): boolean {
  return (
    text.length >= LEAST || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{5}/u.test(text)
  );
}

const bareSources = new Map<string, string>();
const MOST_SOURCES = 50_000;

const PLURAL = /(?<=..)(?:(?<=[sxz]|[cs]h)e)?s$/;

/** What is left of a source without case, marks, articles and endings of number. */
function bareOf(source: string): string {
  const known = bareSources.get(source);
  if (known !== undefined) return known;
  if (bareSources.size >= MOST_SOURCES) bareSources.clear();
  const words = source.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = words.filter((word) => !/^(?:an?|the)$/.test(word)).map((word) => word.replace(PLURAL, ""));
  bareSources.set(source, bare.join(" "));
  return bare.join(" ");
}
