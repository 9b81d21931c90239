/**
 * Whether a fix is certain or a proposal. It is certain where it puts right what is there and there is but one way to. To put in words that are not there
 * (where, nobody knows for sure) and to choose one of several ways is left to whoever looks.
 */

import type { Fix } from "#core/checks/finding.ts";
import { wholeChange } from "./combined-fixes.ts";

const WORD = /[\p{L}\p{N}]/u;

/**
 * @param fixes all that are offered for one finding
 * @param text the unit's target as it is; absent where the fixes may write another unit
 * @returns the same, the proposals among them marked as such
 */
export function withCertainty(fixes: readonly Fix[], text?: string): readonly Fix[] {
  return fixes.map(({ isProposal, ...fix }) => {
    const isGuess = isProposal ?? (fixes.length > 1 || (text !== undefined && putsIn(text, fix.target)));
    return isGuess ? { ...fix, isProposal: true } : fix;
  });
}

/** Whether a change puts in words, or a piece such as a tag, where nothing is that they replace. */
function putsIn(text: string, target: string): boolean {
  const { from, to, insert } = wholeChange(text, target);
  return WORD.test(insert) && !WORD.test(text.slice(from, to)) && target.length > text.length;
}
