/** A text as part of a regular expression. All text that was not written as an expression goes through here. */

/** Of a longer text an expression cannot be made for sure: engines refuse it, some only when it is first run. */
export const LONGEST_LITERAL = 2_000;

/**
 * What a pattern has to say to match a text as it stands, anywhere in it and within a class, with the flags `u` and `v` as without. Signs are
 * written by their number: a backslash before one that means nothing is refused under `u`, and `v` has meanings for pairs of them.
 */
export function escapePattern(text: string): string {
  return text.replace(/[!-/:-@[-^`{-~]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
}
