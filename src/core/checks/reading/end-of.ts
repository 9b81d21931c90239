import type { Range } from "#core/document/article.ts";

/** The place of what is missing, where nobody can tell where it belongs: behind the last word. */
export function endOf(text: string): Range {
  const at = text.trimEnd().length;
  return { from: at, to: at };
}
