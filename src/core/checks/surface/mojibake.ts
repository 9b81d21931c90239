/** UTF-8 that was read as Windows-1252 (or ISO 8859-1): `Ä«` for `ī`, `â€™` for `’`. */

import type { Language } from "#core/checks/reading/language.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

export interface Garbled extends Range {
  readonly meant: string;
}

/** What Windows-1252 has at 0x80 to 0x9f (WHATWG Encoding Standard); the five places without a character come as C1 controls. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const bytes = new Map(Array.from(WINDOWS_1252, (character, index) => [character, 0x80 + index]));

const TRAIL = `[\\u0080-\\u00bf${WINDOWS_1252}]`;
const SEQUENCE = new RegExp(`[\\u00c2-\\u00df]${TRAIL}|[\\u00e0-\\u00ef]${TRAIL}{2}|[\\u00f0-\\u00f4]${TRAIL}{3}`, "g");
const CANDIDATE = new RegExp(`[\\u00c2-\\u00f4]${TRAIL}`);

/** Common punctuation, signs and Latin letters; of other scripts only the target's own, so that `é »` is not taken for a Chinese character. */
const ANYWHERE = /[\u00a0-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf\u2122\u2190-\u21ff]/;
const OF_SCRIPT: Readonly<Record<string, RegExp>> = {
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Thai: /\p{Script=Thai}/u,
  Deva: /\p{Script=Devanagari}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]/u,
  Hans: /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u,
  Hant: /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u,
  Kore: /\p{Script=Hangul}/u,
};

/** In order of place. */
export function findMojibake(text: string, { script }: Language): readonly Garbled[] {
  if (!CANDIDATE.test(text)) return [];
  return matchesOf(text, SEQUENCE).flatMap(({ 0: found, index: from }) => {
    const meant = decode(found);
    const to = from + found.length;
    if (!ANYWHERE.test(meant) && !OF_SCRIPT[script]?.test(meant)) return [];
    return isQuotedCapital(text, from, to) ? [] : { from, to, meant };
  });
}

/** A capital before a closing quotation mark (`„CAFÉ“`): no letter follows, and none or a capital goes before. */
function isQuotedCapital(text: string, from: number, to: number): boolean {
  if (to - from !== 2 || !/[‘’“”‚„…–—‹›«»]/u.test(text[to - 1] ?? "")) return false;
  return !/^\p{L}/u.test(text.slice(to)) && !/\p{Ll}$/u.test(text.slice(0, from));
}

function decode(found: string): string {
  const [lead = 0, ...trail] = Array.from(found, (character) => bytes.get(character) ?? character.charCodeAt(0));
  // A lead byte of n bytes has n ones, a nought, and the highest bits of the code point.
  const high = lead & (0xff >> (trail.length + 2));
  const codePoint = trail.reduce((value, byte) => value * 64 + (byte & 0x3f), high);
  return codePoint > 0x10ffff ? "" : String.fromCodePoint(codePoint);
}
