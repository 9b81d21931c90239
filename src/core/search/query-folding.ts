/**
 * Makes texts that differ only in letter case, or in how an accent is encoded, the same; everything else stays apart: é is not e, and ı not i.
 * The same in every locale, so that a query finds the same everywhere.
 */
export function foldText(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  // What lower case alone leaves apart: the final sigma, and ß whose capitals are SS.
  return /[ςß]/.test(lower) ? lower.replaceAll("ς", "σ").replaceAll("ß", "ss") : lower;
}
