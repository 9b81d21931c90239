/** Comments that a blank or another dash broke, so that the page shows them: `< !-- note -- >`. */

import type { Found } from "#core/checks/finding.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";

const DASHES = "[ \\t]?(?:[-‐‑][ \\t]?[-‐‑]|[–—])";
/** As machine translation leaves them: spaced, escaped, with wide signs or one long dash. */
const LIKE_ONE = new RegExp(`(?:<|＜|&lt;)[ \\t]?[!！]${DASHES}([^<>＜＞]{0,400}?)${DASHES}[ \\t]?(?:>|＞|&gt;)`, "gu");

/** By walking: an expression would look for the end of each from where it begins. */
function countComments(text: string): number {
  let count = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", at)) {
    const end = text.indexOf("-->", at + 4);
    if (end < 0) break;
    count++;
    at = end + 3;
  }
  return count;
}

export function brokenComments(source: Side, target: Side): readonly Found[] {
  if (!/<!--/.test(source.text) || !/[!！]/u.test(target.text)) return [];
  const missing = countComments(source.text) - countComments(target.text);
  if (missing <= 0) return [];
  return matchesOf(target.text, LIKE_ONE).flatMap(({ 0: written, 1: inner = "", index: from }) => {
    const isWhole = written.startsWith("<!--") && written.endsWith("-->");
    if (isWhole || target.flat.some(({ kind, from: start, to }) => kind === "code" && start <= from && from < to))
      return [];
    const range = { from, to: from + written.length };
    return {
      range,
      message: "A comment is broken and shows on the page",
      detail: `comment ${inner.trim()}`,
      fixes: [{ title: "Repair the comment", target: splice(target.text, range, `<!-- ${inner.trim()} -->`) }],
    };
  });
}
