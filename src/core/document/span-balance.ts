/** Whether a fragment opens as many spans as it closes. */
import { matchesOf } from "#core/search/matches-of.ts";
import { maskCode } from "./code-spans.ts";

/** Empty where the spans outside code balance; else how they don't, as `-2` (closed too often first) or `+1`. */
export function spanBalance(fragment: string): string {
  return balanceOf(matchesOf(maskCode(fragment), /<(\/?)span(?![\w-])/gi), (tag) => (tag.startsWith("</") ? -1 : 1));
}

/** Like `spanBalance`, of unescaped square brackets outside code. */
export function bracketBalance(fragment: string): string {
  return balanceOf(matchesOf(maskCode(fragment), /\\[\s\S]|[[\]]/g), (bracket) => BRACKET_STEPS.get(bracket) ?? 0);
}

const BRACKET_STEPS: ReadonlyMap<string, number> = new Map([
  ["[", 1],
  ["]", -1],
]);

function balanceOf(matches: Iterable<RegExpExecArray>, stepOf: (match: string) => number): string {
  let depth = 0;
  let lowest = 0;
  for (const [match] of matches) {
    depth += stepOf(match);
    lowest = Math.min(lowest, depth);
  }
  if (lowest < 0) return String(lowest);
  return depth === 0 ? "" : `+${depth}`;
}
