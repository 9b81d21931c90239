/** Numbers below zero that lost their minus: `-10` and `10` are the same digits. */

import { readNumbers } from "#core/checks/reading/read-numbers.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** Directly before a number, and behind nothing that could make it a hyphen or a range. */
const BELOW_ZERO = /(?<=^|[\s(（:：,=])(?<!\d\s)[-−–](?=\p{Nd})/gu;
/** Signs of every script; Arabic and Hebrew may have it behind the digits. */
const SIGN = "[-−‐‑–—﹣－]";
/** "Minus", "negative" and "below zero" in the languages that say it in words, from CLDR's rules for spelling numbers out (rbnf, `-x`). */
const IN_WORDS =
  /negati[fv]|négati|negatív|neigiam|neikvæ|негатив|отриц|від['’ʼ]ємн|адмоўн|ujemn|záporn|αρνητ|سلب|שליל|음수|minus|mīnus|miinus|mínus|mínusz|moins|menos|meno|минус|мінус|eksi|μείον|âm|zem|unter|sous|bajo|sotto|below|poniżej|ниже|нижче|マイナス|零下|氷点下|负|負|마이너스|영하|ลบ|माइनस|ऋण|शून्य से|سالب|ناقص|تحت|מינוס|מתחת/iu;

const MOST_SIGNS = 100;

/** @returns in the source's visible text the sign, in the target's the number without one */
export function lostSigns(source: Side, target: Side): readonly { readonly sign: Range; readonly bare: Range }[] {
  const signs = matchesOf(source.visible.text, BELOW_ZERO)
    .map(({ index }) => index)
    .slice(0, MOST_SIGNS);
  if (signs.length === 0 || IN_WORDS.test(target.visible.text)) return [];
  const { text } = target.visible;
  const numbers = readNumbers(source.visible.text, source.language, true);
  const others = readNumbers(text, target.language, false);
  return signs.flatMap((at) => {
    const meanings = numbers.find(({ from }) => from === at + 1)?.meanings ?? [];
    const same = others.filter((other) => other.meanings.some((one) => meanings.includes(one)));
    const [bare] = same;
    if (bare === undefined || same.some((one) => isSigned(text, one))) return [];
    return [{ sign: { from: at, to: at + 1 }, bare: { from: bare.from, to: bare.to } }];
  });
}

const BEFORE = new RegExp(`${SIGN}[\\s\\u200e\\u200f\\u2066-\\u2069]?$`, "u");
const BEHIND = new RegExp(`^[\\u200e\\u200f]?${SIGN}`, "u");

function isSigned(text: string, { from, to }: Range): boolean {
  return BEFORE.test(text.slice(Math.max(0, from - 2), from)) || BEHIND.test(text.slice(to, to + 2));
}
