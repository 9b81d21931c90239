/** A name that an engine wrote together with the word beside it: `Blazor ServerAplikacja`, `TestIdentity`. */
import type { Found } from "#core/checks/finding.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side } from "#core/checks/reading/subject.ts";

/**
 * What is told of a name that stands in the target with a word grown on to it, where the capital shows where one of them begins.
 *
 * @returns null where it does not
 */
export function gluedName(
  name: string,
  { target, source }: { readonly target: Side; readonly source: Side },
): Found | null {
  const { text } = target.visible;
  let left = MOST;
  for (let at = text.indexOf(name); at >= 0 && left > 0; at = text.indexOf(name, at + 1), left--) {
    const to = at + name.length;
    const isBehind = LETTER.test(text[at - 1] ?? "") && /^[.\p{Lu}]/u.test(name) && !isWithinCapitals(text, at);
    const isBefore = /\p{Lu}/u.test(text[to] ?? "") && !isWithinCapitals(text, to);
    if ((!isBehind && !isBefore) || source.visible.text.includes(wordAround(text, at, to))) continue;
    return {
      range: target.visible.rangeOf(at, to),
      message: `${name} runs into the word beside it`,
      detail: name,
      fixes: [
        {
          title: "Insert the space",
          target: spliceVisible(target, { from: at, to }, `${isBehind ? " " : ""}${name}${isBefore ? " " : ""}`),
        },
      ],
    };
  }
  return null;
}

/** Whether capitals stand on both sides, and no word with a single one begins there: `US` in `USA`, `ER` in `NUMERACJA`. */
function isWithinCapitals(text: string, at: number): boolean {
  return /^\p{Lu}{2}$/u.test(text.slice(at - 1, at + 1)) && !/\p{Ll}/u.test(text[at + 1] ?? "");
}

const LETTER = /[\p{L}\p{N}]/u;
/** Nobody reads more of one text. */
const MOST = 20;
const FAR = 40;

function wordAround(text: string, from: number, to: number): string {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, from - FAR), from))?.[0] ?? "";
  const behind = /^[\p{L}\p{N}]*/u.exec(text.slice(to, to + FAR))?.[0] ?? "";
  return before + text.slice(from, to) + behind;
}
