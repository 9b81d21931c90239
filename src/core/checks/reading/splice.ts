import type { Range } from "#core/document/article.ts";

/** The text with one stretch of it replaced. */
export function splice(text: string, { from, to }: Range, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
