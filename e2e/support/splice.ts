/**
 * What an export must be, worked out without the project's code: plain replacements in the text at tags spelt out in full.
 */

const quote = '(?:"|&quot;)';
const wholePair = new RegExp(
  `<span data-ttu-id=${quote}([^"&>]+)${quote}>([\\s\\S]*?)</span><span class=${quote}sxs-lookup${quote}>` +
    `<span data-stu-id=${quote}\\1${quote}>[\\s\\S]*?</span></span>`,
  "g",
);

/** The text with one target replaced by what `change` makes of it. The first pair of the id, or the `occurrence`th from 0. */
export function withTarget(text: string, id: string, change: (target: string) => string, occurrence = 0): string {
  const open = new RegExp(`<span data-ttu-id=${quote}${escaped(id)}${quote}>`, "g");
  const close = new RegExp(
    `</span><span class=${quote}sxs-lookup${quote}><span data-stu-id=${quote}${escaped(id)}${quote}>`,
  );
  const begin = [...text.matchAll(open)][occurrence];
  if (begin === undefined) throw new Error(`No target ${id}`);
  const from = begin.index + begin[0].length;
  const length = text.slice(from).search(close);
  if (length < 0) throw new Error(`No source ${id}`);
  return text.slice(0, from) + change(text.slice(from, from + length)) + text.slice(from + length);
}

/** The target of a pair as it stands in the text. */
export function targetOf(text: string, id: string, occurrence = 0): string {
  let found = "";
  withTarget(
    text,
    id,
    (target) => {
      found = target;
      return target;
    },
    occurrence,
  );
  return found;
}

/** The text with the one occurrence of `before` replaced. */
export function withText(text: string, before: string, after: string): string {
  const parts = text.split(before);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(before)} stands ${parts.length - 1} times in the text`);
  return parts.join(after);
}

/** The text with every pair replaced by its target. Only for articles without spans of their own. */
export function targetOnly(text: string): string {
  return text.replace(wholePair, (_pair, _id, target: string) => target);
}

function escaped(id: string): string {
  return id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
