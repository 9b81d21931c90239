/**
 * One letter can be written in several ways that look and mean the same: é as one character or as e with an accent behind it, a Korean syllable whole
 * or by its parts, two marks in either order. Finding looks into the composed text (Unicode normalization form C), where each has one way, and
 * leads back from there to the text as it stands.
 */

export interface ComposedText {
  readonly text: string;
  /** The offset in the text as it stands at which a match that begins here begins: within a letter that was composed anew, the letter's beginning. */
  readonly fromOf: (at: number) => number;
  /** The same for a match's end: within a letter that was composed anew, the letter's end. */
  readonly toOf: (at: number) => number;
}

/**
 * What is composed together: a syllable's parts, or a character with the marks behind it. Between two of these nothing is composed, so that each can
 * be composed by itself.
 */
const LETTER =
  /[\u1100-\u115f\ua960-\ua97c]?[\u1160-\u11a7\ud7b0-\ud7c6\uac00-\ud7a3]?[\u11a8-\u11ff\ud7cb-\ud7fb]?\p{M}+|[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?|[\uac00-\ud7a3][\u11a8-\u11ff\ud7cb-\ud7fb]|\P{M}\p{M}*/gsu;

const same = (at: number) => at;

/** Costs next to nothing where the text is composed as it stands, as nearly every text is. */
export function composedText(text: string): ComposedText {
  const composed = text.normalize("NFC");
  if (composed === text) return { text, fromOf: same, toOf: same };
  const from: number[] = [];
  const to: number[] = [0];
  let whole = "";
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const one = letter.normalize("NFC");
    const isSame = one === letter;
    for (let at = 0; at < one.length; at++) {
      from.push(isSame ? index + at : index);
      to.push(isSame ? index + at + 1 : index + letter.length);
    }
    whole += one;
  }
  from.push(text.length);
  return { text: whole, fromOf: (at) => from[at] ?? text.length, toOf: (at) => to[at] ?? text.length };
}
