/** A list that names a few of many: English ends it with "…" or "etc.", other languages with words of their own. */
import type { Side, Subject } from "#core/checks/reading/subject.ts";

const AND_SO_ON =
  /(?:など|等|등|等等|vân vân|v\.v|dsb|dll|وغيرها|إلخ|وغیره|और अन्य|आदि|ועוד|וכו['׳’]?|usw|etc|u\. ?a|u\. ?s\. ?w|vb|vs|osv|m\.? ?fl|mm|mv|enz|jne|ym|stb|itd|itp|atd|apod|aj|și altele|ș\.a|та інші|тощо|и (?:другие|др)|и т\. ?[дп]|і т\. ?д|u\. ?c|un citi|ir kt|jt)\.?[)）]?$/iu;

const GOES_ON = /(?:,\s*(?:\.\.\.|…)|\betc\.?\s?(?:\.\.\.|…)?|\band so (?:on|forth)\.?)\s*$/i;

export function goesOn(source: Side | null): boolean {
  return GOES_ON.test(source?.visible.text ?? "");
}

/** A list that ends with three dots in one language ends with a word in the other: など, 등, u. a., и т. д. */
/** In the middle, where the words are in another order: 「葉、枝などを使って」. */
const AND_SO_ON_WITHIN = /[\p{Script=Han}\p{L}]等(?=\p{Script=Han})|など(?=[のをにがでは])|\s등(?=[의을에이과])/u;

export function goesOnInWords({ source, target }: Subject): boolean {
  const text = target.visible.text.trimEnd();
  return goesOn(source) && (AND_SO_ON.test(text) || AND_SO_ON_WITHIN.test(text));
}
