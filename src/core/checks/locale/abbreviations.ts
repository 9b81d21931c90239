import type { Language } from "#core/checks/reading/language.ts";

/** Words that keep a full stop of their own, wherever they stand. Of many languages at once: none of them is another's word at the end of a sentence. */
const ABBREVIATIONS = new Set(
  (
    "bijv blz evt dvs avd jfr nro " +
    "etc inc corp ltd co vs approx dept jr sr st ca al usw bzw ggf evtl ff dgl zzgl inkl exkl mind max min máx mín sec abb nr ecc enz ect osv mfl o.s.v utt tml piem " +
    "itd itp atd apod stb pl kb др пр напр тыс млн мин сек стр рис ул ст vb vd vs örn bkz núm pág ej op cit lpp plkst resp tzv tzn"
  ).split(" "),
);

/** @param text up to and with the full stop in question */
export function endsInAbbreviation(text: string): boolean {
  const word = /[^\s([{"“„«/]+$/u.exec(text.slice(-24))?.[0] ?? "";
  return /^\p{L}\.$|^(?:\p{L}{1,3}\.){2,}$/u.test(word) || ABBREVIATIONS.has(word.slice(0, -1).toLowerCase());
}

/** How words end that are not cut short, in languages that are strict about it. */
const WHOLE_ENDS: Readonly<Record<string, RegExp>> = {
  el: /[αεηιουωάέήίόύώϊϋΐΰνς]$/,
  es: /[aeiouáéíóúynrsldzjxt]$/i,
  fi: /[aeiouyäöåntsrl]$/i,
  it: /[aeiouàèéìòùnlrdst]$/i,
  pt: /[aeiouáâãéêíóôõúlmnrsxz]$/i,
};
const WITHOUT_VOWEL = /^[b-df-hj-np-tv-xzбвгджзклмнпрстфхцчшщ]+$/;
const LONGEST_CUT = 10;

/**
 * Whether the full stop may be that of an abbreviation, by the list or by its looks: a short word, one with no vowel or with an end that no word of the
 * language has. To take a stop for one of these does less harm than to take it away.
 *
 * @param text up to and with the full stop in question
 */
export function mayBeAbbreviation(text: string, { code }: Language): boolean {
  if (endsInAbbreviation(text) || /(?<!\p{L})\p{Lu}{1,3}\.$/u.test(text)) return true;
  const word = /\p{L}+(?=\.$)/u.exec(text.slice(-LONGEST_CUT - 2))?.[0].toLowerCase() ?? "";
  if (word === "" || word.length > LONGEST_CUT) return false;
  return WHOLE_ENDS[code]?.test(word) === false || WITHOUT_VOWEL.test(word);
}
