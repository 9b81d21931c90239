import type { Range } from "#core/document/article.ts";

/** The text without a stretch of it, nor the space that was only there to set it off. */
export function cutOut(text: string, { from, to }: Range): string {
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (before === "" || /\s$/u.test(before)) {
    if (/^ /.test(after)) return before + after.slice(1);
    if (after === "" || /^[.,)\]}»”。、，]/u.test(after)) return before.replace(/ $/, "") + after;
  }
  return before + after;
}
