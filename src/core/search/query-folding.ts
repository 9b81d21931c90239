/**
 * Makes texts that differ only in letter case, in how an accent is encoded or in the kind of a blank the same; everything else stays apart: é is not e,
 * and ı not i. The same in every locale, so that a query finds the same everywhere.
 */
export function foldText(text: string): string {
  const folded = text.toLowerCase();
  // As most sources and paths are: what follows leaves them as they are, and takes four times as long.
  if (PLAIN.test(folded)) return folded;
  const lower = folded.normalize("NFC");
  const even = OTHER_BLANK.test(lower) ? lower.replaceAll(EVERY_OTHER_BLANK, " ") : lower;
  // What lower case alone leaves apart: the final sigma, and ß whose capitals are SS.
  return /[ςß]/.test(even) ? even.replaceAll("ς", "σ").replaceAll("ß", "ss") : even;
}

/**
 * Whether the folded text holds what is wanted.
 *
 * @param wanted folded itself
 */
export function foldedHolds(text: string, wanted: string): boolean {
  const at = PLAIN.test(wanted) ? text.indexOf(wanted) : -1;
  // As it stands, and nothing that follows becomes one character with it: no folding takes it away.
  if (at >= 0 && !(text.charCodeAt(at + wanted.length) >= FIRST_MARK)) return true;
  return foldText(text).includes(wanted);
}

/** Whatever is put together with what stands before it comes from here on. */
const FIRST_MARK = 0x300;
const PLAIN = /^[ -~]*$/;
/** Within a line: no-break, narrow, thin and wide ones, and the tab. */
const OTHER_BLANK = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const EVERY_OTHER_BLANK = new RegExp(OTHER_BLANK, "g");
