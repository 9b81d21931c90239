/** Comments within a text: a reader of the published page sees nothing of them, and no markup in them means anything. */

import type { Range } from "#core/document/article.ts";
import { BacktickRuns, endOfBackticks } from "#core/document/code-spans.ts";

/** @returns where comments stand, in order; in Markdown none that stands in code, or whose bracket is escaped. One that nothing closes is none */
export function commentsIn(text: string, isMarkdown: boolean): readonly Range[] {
  const first = text.indexOf("<!--");
  if (first === -1) return [];
  const found: Range[] = [];
  const backticks = new BacktickRuns();
  if (isMarkdown) backticks.add(text, 0, text.length);
  const beginnings = isMarkdown ? /\\[\s\S]|`+|<!--/g : /<!--/g;
  for (let match = beginnings.exec(text); match !== null; match = beginnings.exec(text)) {
    const { 0: begun, index: from } = match;
    if (begun.startsWith("`")) {
      const close = backticks.nextOfLength(begun.length, beginnings.lastIndex);
      if (close >= 0) beginnings.lastIndex = endOfBackticks(text, close, text.length);
    } else if (begun === "<!--") {
      const to = endOfComment(text, from);
      if (to < 0) break;
      found.push({ from, to });
      beginnings.lastIndex = to;
    }
  }
  return found;
}

/** Behind it; -1 where nothing closes it. */
function endOfComment(text: string, from: number): number {
  const short = /^<!---?>/.exec(text.slice(from, from + 6))?.[0];
  if (short !== undefined) return from + short.length;
  const end = text.indexOf("-->", from + 4);
  return end < 0 ? -1 : end + 3;
}
