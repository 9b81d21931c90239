/**
 * Letters of one script that look like those of another: of Unicode's confusables (UTS 39) those between Latin, Cyrillic and Greek that no reader tells
 * apart in running text.
 */
import { matchesOf } from "#core/search/matches-of.ts";

export type LookAlikeScript = "Latin" | "Cyrillic" | "Greek";

const CYRILLIC = "aаcсeеoоpрxхyуiіjјsѕhһdԁqԛwԝlӏvѵAАBВEЕKКMМHНOОPРCСTТXХYУIІJЈSЅVѴëёËЁïїÏЇäӓÄӒöӧÖӦ";
const GREEK = "oοvνiιpρuυaαyγxχAΑBΒEΕZΖHΗIΙKΚMΜNΝOΟPΡTΤYΥXΧóόáάíίÓΌÁΆÍΊ";

const latinOf = new Map<string, string>();
const fromLatin: Readonly<Record<LookAlikeScript, Map<string, string>>> = {
  Latin: new Map(),
  Cyrillic: new Map(),
  Greek: new Map(),
};
for (const [script, pairs] of [
  ["Cyrillic", CYRILLIC],
  ["Greek", GREEK],
] as const) {
  for (const [, latin = "", other = ""] of matchesOf(pairs, /(.)(.)/gu)) {
    latinOf.set(other, latin);
    fromLatin[script].set(latin, other);
  }
}

/** The letter of `script` that looks like `letter`; null where there is none. */
export function lookAlike(letter: string, script: LookAlikeScript): string | null {
  const latin = latinOf.get(letter) ?? letter;
  if (script === "Latin") return latin === letter ? null : latin;
  return fromLatin[script].get(latin) ?? null;
}

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;
const GREEK_LETTER = /\p{Script=Greek}/u;

export function scriptOf(letter: string): LookAlikeScript | null {
  if (LATIN.test(letter)) return "Latin";
  if (CYRILLIC_LETTER.test(letter)) return "Cyrillic";
  return GREEK_LETTER.test(letter) ? "Greek" : null;
}
