/** Words that keep a full stop of their own, wherever they stand. Of many languages at once: none of them is another's word at the end of a sentence. */
const ABBREVIATIONS = new Set(
  (
    "etc inc corp ltd co vs approx dept jr sr st ca al usw bzw ggf evtl ff dgl zzgl inkl exkl mind max min sec abb nr ecc enz ect osv mfl o.s.v utt tml piem " +
    "itd itp atd apod stb pl kb др пр напр тыс млн мин сек стр рис ул ст vb vd vs örn bkz núm pág ej op cit lpp plkst resp tzv tzn"
  ).split(" "),
);

/** @param text up to and with the full stop in question */
export function endsInAbbreviation(text: string): boolean {
  const word = /[^\s([{"“„«/]+$/u.exec(text.slice(-24))?.[0] ?? "";
  return /^\p{L}\.$|^(?:\p{L}{1,3}\.){2,}$/u.test(word) || ABBREVIATIONS.has(word.slice(0, -1).toLowerCase());
}
