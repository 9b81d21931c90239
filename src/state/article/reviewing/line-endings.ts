import type { Article, Unit } from "#core/document/article.ts";

/**
 * What was typed, as a target of this unit: editors hold line breaks as `\n`, the file may not. A text that differs from one of `known` in its line
 * breaks only is that text; else every line break becomes the file's. A field's value is not written as it is, so it keeps plain ones.
 */
export function typedText(article: Article, unit: Unit, known: readonly string[], text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const plain = withLineEnding(text, "\n");
  return (
    known.find((one) => withLineEnding(one, "\n") === plain) ??
    withLineEnding(text, unit.kind === "field" ? "\n" : article.lineEnding)
  );
}

function withLineEnding(text: string, ending: string): string {
  return text.replace(/\r\n?|\n/g, ending);
}
