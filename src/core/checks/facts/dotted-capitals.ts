import type { Found } from "#core/checks/finding.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** Capitals, with the dotted one of Turkish among them. */
const DOTTED = /(?<![\p{L}\p{N}])[\p{Lu}\d_]+(?![\p{L}\p{N}])/gu;

/** `APİ` for `API`: capitals made by the rules of Turkish. */
export function dottedCapitals(source: Side, target: Side): readonly Found[] {
  if (!target.text.includes("İ")) return [];
  const capitals = new Set(source.visible.text.match(/(?<![A-Za-z\d])[A-Z\d_]*I[A-Z\d_]*(?![A-Za-z\d])/g) ?? []);
  return matchesOf(target.visible.text, DOTTED).flatMap(({ 0: now, index: from }) => {
    const name = now.replaceAll("İ", "I");
    if (name === now || name.length < 2 || !capitals.has(name)) return [];
    const range = { from, to: from + now.length };
    return {
      range: target.visible.rangeOf(range.from, range.to),
      message: `${name} became ${now}`,
      detail: now,
      fixes: [{ title: `Write ${name}`, target: spliceVisible(target, range, name) }],
    };
  });
}
