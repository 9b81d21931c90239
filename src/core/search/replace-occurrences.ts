import type { Range } from "#core/document/article.ts";

/** A stretch and what stands in its place afterwards. */
export interface Replacement extends Range {
  readonly insert: string;
}

/** The text with the stretches replaced, all else as it was. They come in order and do not overlap. */
export function replaceOccurrences(text: string, replacements: readonly Replacement[]): string {
  let replaced = "";
  let at = 0;
  for (const { from, to, insert } of replacements) {
    replaced += text.slice(at, from) + insert;
    at = to;
  }
  return replaced + text.slice(at);
}
