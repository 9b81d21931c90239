/** The number of a product that an engine moved before its name, as a date would stand: `2017 do Visual Studio`. */
import type { Found } from "#core/checks/finding.ts";
import type { KeptName } from "#core/checks/names/kept-names.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";

/** Behind the name in the source; what it counts (`Windows 10 apps`) is not asked. */
const NUMBER = /^ (\d{1,4}(?:\.\d{1,2})?)(?![\p{L}\p{N}.,]\p{N}|[\p{L}\p{N}%])/u;
/** A year goes with the release that it stands before, not with the product that has a number already: "Dynamics 365 2020 release wave 1". */
const YEAR = /^(?:19|20)\d\d$/;
/** "Of" between them. */
const OF = "(?:d[eoai]s?|del|della|din|von|van|af|av|от|для|の|的|의)";
/** A version or edition is of a product by its number. */
const VERSION =
  /(?:[vw]er[sz][ijyí]|ed[iyí][tczçs]|utg[åa]v|верси|выпуск|редакци|バージョン|版|버전)[\p{L}\p{M}]*[\s:]*$/iu;
const BEFORE = 24;
/** Nobody reads more of one text. */
const MOST = 20_000;

/** @param names those of the source */
export function partedNumbers(names: readonly KeptName[], source: Side, target: Side): readonly Found[] {
  const { text } = target.visible;
  if (text.length > MOST) return [];
  const seen = new Set<string>();
  return names.flatMap(({ name, known, from, to }) => {
    const number = known === null ? undefined : NUMBER.exec(source.visible.text.slice(to, to + BEFORE))?.[1];
    const whole = `${name} ${number}`;
    if (number === undefined || seen.has(whole) || (/\d$/.test(name) && YEAR.test(number))) return [];
    seen.add(whole);
    const found = placeOf(name, number, text);
    if (found === null || placeOf(name, number, source.visible.text) !== null) return [];
    return {
      range: target.visible.rangeOf(found.from, found.to),
      sourceRange: source.visible.rangeOf(from, to + 1 + number.length),
      message: `${whole} became ${text.slice(found.from, found.to)}`,
      detail: whole,
      // An article or a preposition may have to go with it.
      fixes: [{ title: `Write ${whole}`, target: spliceVisible(target, found, whole), isProposal: true }],
    } satisfies Found;
  });
}

/** Where the number stands before the name, and nowhere behind it. */
function placeOf(name: string, number: string, text: string) {
  const title = escapePattern(name);
  const digits = escapePattern(number);
  if (new RegExp(`${title}[\\s\u00a0-]*${digits}(?!\\d)`, "u").test(text)) return null;
  const found = new RegExp(`(?<![\\p{N}.,])${digits} (?:${OF} )?${title}(?![\\p{L}\\p{N}]| \\d)`, "u").exec(text);
  if (found === null || VERSION.test(text.slice(Math.max(0, found.index - BEFORE), found.index))) return null;
  return { from: found.index, to: found.index + found[0].length };
}
