/** Names of branches as git takes them: https://git-scm.com/docs/git-check-ref-format */

// biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids them
const FORBIDDEN = /[\x00-\x20\x7f~^:?*[\\]/;

/** @returns what is wrong with the name as one plain sentence; null where git takes it */
export function branchNameFault(name: string): string | null {
  if (name === "") return "The branch needs a name.";
  const sign = FORBIDDEN.exec(name)?.[0];
  if (sign !== undefined)
    return sign <= " " || sign === "\x7f"
      ? "A branch’s name has no spaces: write a dash in their place."
      : `A branch’s name can’t hold “${sign}”.`;
  const isWhole = name.split("/").every((step) => step !== "" && !step.startsWith(".") && !step.endsWith(".lock"));
  if (!isWhole || name.endsWith(".") || name.startsWith("-") || name === "@" || /\.\.|@\{/.test(name))
    return "Git takes no branch of that name: use letters, digits, dashes and single slashes.";
  return null;
}

/**
 * @param locale of the articles; null where it is not known
 * @param day `2026-11-28`
 * @returns `review/de-de-2026-11-28`
 */
export function suggestedBranch(locale: string | null, day: string): string {
  const language = locale === null ? "" : `${locale.toLowerCase().replace(/[^a-z0-9-]/g, "")}-`;
  return `review/${language}${day}`;
}

/** The name for the nth try, from 1: the first is the name itself. */
export function nthName(name: string, nth: number): string {
  return nth === 1 ? name : `${name}-${nth}`;
}
