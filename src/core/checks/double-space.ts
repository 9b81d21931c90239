import type { Check } from "./check.ts";
import { splice } from "./splice.ts";

/** Two or more spaces between two things that are seen; at the edges `whitespace-edge` looks, and before a line break two are Markdown. */
const DOUBLED = /(?<=[^ \n]) {2,}(?=[^ \n])/g;

export const doubleSpace: Check = {
  id: "double-space",
  group: "surface",
  title: "Doubled space",
  what: "Two spaces stand where the source has no doubled space.",
  why: "Machine translation leaves a second space where it took a word or a mark away.",
  severity: "warning",
  example: {
    locale: "lv-LV",
    source: "Select **Save** to continue.",
    target: "Atlasiet  **Saglabāt**, lai turpinātu.",
    fixed: "Atlasiet **Saglabāt**, lai turpinātu.",
  },
  run({ target, source, isCode }) {
    if (isCode || !target.text.includes("  ") || (source !== null && DOUBLED.test(resetOf(source.text)))) return [];
    return Array.from(target.text.matchAll(DOUBLED), ({ 0: run, index }) => {
      const range = { from: index, to: index + run.length };
      return {
        range,
        message: `${run.length === 2 ? "Two spaces stand" : `${run.length} spaces stand`} next to each other`,
        detail: `${run.length}`,
        fixes: [{ title: "Make it one space", target: splice(target.text, range, " ") }],
      };
    }).filter(({ range }) => !target.isMarkup(range.from));
  },
};

/** A global expression remembers where it was. */
function resetOf(text: string): string {
  DOUBLED.lastIndex = 0;
  return text;
}
