/** Whether an article says which address stands behind a label, so that `[label]` alone is a link. */
import { matchesOf } from "#core/search/matches-of.ts";

export type LinkDefinitions = (label: string) => boolean;

/** At the start of a line, behind prefixes of quotes and lists: a code block's fence, or a label that is defined: behind its address stands nothing but a title. */
const LINES =
  /^[ \t>]*(?:(`{3,}|~{3,})|\[((?:\\.|[^[\]\\\n])+)\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?=[ \t]+["'(]|[ \t\r]*$))/gm;

/** Of a label, as CommonMark has it. */
const MAX_LENGTH = 999;

let latest: { readonly text: string; readonly defines: LinkDefinitions } | undefined;

/**
 * @param text of the whole article: its definitions stand anywhere in it, and mostly outside of segments. It is read when a label is first asked for
 * @returns the same function for the same text as last time. A label is compared as CommonMark 0.31 (4.7) does, regardless of case and of how its words are spaced
 */
export function linkDefinitions(text: string): LinkDefinitions {
  if (latest?.text !== text) {
    let labels: ReadonlySet<string> | undefined;
    const defines = (label: string) => {
      if (label.length > MAX_LENGTH) return false;
      labels ??= readLabels(text);
      return labels.has(comparable(label));
    };
    latest = { text, defines };
  }
  return latest.defines;
}

function readLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  let open = "";
  for (const [, fence = "", label = ""] of matchesOf(text, LINES)) {
    if (open !== "") {
      if (fence.startsWith(open)) open = "";
    } else if (fence !== "") open = fence;
    // Of a footnote it is a sign that nothing else may begin with.
    else if (!label.startsWith("^")) labels.add(comparable(label));
  }
  return labels;
}

function comparable(label: string): string {
  return label.trim().replace(/\s+/g, " ").toUpperCase();
}
