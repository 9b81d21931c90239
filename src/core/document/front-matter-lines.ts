/** Finds the front matter of a text without reading its YAML, which takes far longer than finding it. */
import type { Problem, Range } from "./article.ts";

const FRONT_MATTER_OPEN = /^---[ \t]*\r?\n/;
const FRONT_MATTER_CLOSE = /(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;

/** Where the front matter stands, its YAML unread. */
export interface FrontMatterLines {
  /** From the opening `---` to the end of the closing line; null where there is no front matter. */
  readonly range: Range | null;
  /** The lines between the dashes. */
  readonly inside: Range | null;
  readonly problems: readonly Problem[];
}

/** Finds the front matter at the head of a Markdown text. A `---` that is never closed is no front matter, and is reported. */
export function locateFrontMatter(text: string): FrontMatterLines {
  const open = FRONT_MATTER_OPEN.exec(text);
  if (open === null) return { range: null, inside: null, problems: [] };
  const from = open[0].length;
  FRONT_MATTER_CLOSE.lastIndex = from;
  const close = FRONT_MATTER_CLOSE.exec(text);
  if (close === null) {
    const message = "The front matter opens with --- and is never closed, so it was read as text.";
    return { range: null, inside: null, problems: [{ kind: "front-matter", from: 0, to: from, message }] };
  }
  return { range: { from: 0, to: close.index + close[0].length }, inside: { from, to: close.index }, problems: [] };
}

/** Whether a file of that path is YAML as a whole, and so has no front matter. */
export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
