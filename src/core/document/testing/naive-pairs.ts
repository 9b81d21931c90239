/**
 * The reading of pairs written once more, slowly and plainly, as an oracle for the fast one: it tries every offset, looks ahead by `indexOf` and
 * regular expressions anchored there, and remembers nothing.
 */
import type { Pair } from "../pair-tags.ts";

const Q = '(?:"|&quot;)';
const OPENER = new RegExp(`<span data-ttu-id=${Q}([^"&<>]*)${Q}>`, "y");
const SEPARATOR = new RegExp(`</span><span class=${Q}sxs-lookup${Q}><span data-stu-id=${Q}([^"&<>]*)${Q}>`, "y");
const OPEN = /<span(?![\w-])/y;
const END = "</span></span>";

interface Match {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export function naivePairs(text: string): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < text.length; ) {
    const pair = pairAt(text, at);
    if (pair === null) at++;
    else {
      pairs.push(pair);
      at = pair.to;
    }
  }
  return pairs;
}

function pairAt(text: string, at: number): Pair | null {
  const opener = matchAt(OPENER, text, at);
  if (opener === null) return null;
  const separator = findAhead(text, opener.to, (from) => withId(matchAt(SEPARATOR, text, from), opener.id));
  const repeated = findAhead(text, opener.to, (from) => withId(matchAt(OPENER, text, from), opener.id));
  if (separator === null || (repeated !== null && repeated.from < separator.from)) return null;
  const end = balancedEnd(text, separator.to) ?? firstEnd(text, separator.to);
  if (end === null) return null;
  return {
    id: opener.id,
    from: at,
    targetFrom: opener.to,
    targetTo: separator.from,
    sourceFrom: separator.to,
    sourceTo: end,
    to: end + END.length,
  };
}

function balancedEnd(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (matchAt(OPENER, text, at) !== null || matchAt(SEPARATOR, text, at) !== null) return null;
    if (matchAt(OPEN, text, at) !== null) depth++;
    else if (text.startsWith("</span>", at)) {
      if (depth === 0) return text.startsWith(END, at) ? at : null;
      depth--;
    }
  }
  return null;
}

function firstEnd(text: string, from: number): number | null {
  const end = text.indexOf(END, from);
  if (end < 0) return null;
  const opener = findAhead(text, from, (at) => matchAt(OPENER, text, at));
  return opener !== null && opener.from < end ? null : end;
}

function matchAt(pattern: RegExp, text: string, at: number): Match | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { id: match[1] ?? "", from: at, to: at + match[0].length };
}

function withId(match: Match | null, id: string): Match | null {
  return match?.id === id ? match : null;
}

function findAhead(text: string, from: number, find: (at: number) => Match | null): Match | null {
  for (let at = from; at < text.length; at++) {
    const found = find(at);
    if (found !== null) return found;
  }
  return null;
}
