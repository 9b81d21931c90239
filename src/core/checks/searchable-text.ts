/**
 * Where a name of the source may stand in a target: its reading text, what stands in code, addresses, tokens and placeholders, and each marked
 * piece alone.
 */
import type { MarkupKind } from "#core/markup/markup-node.ts";
import { withOurDigits } from "./number-signs.ts";
import type { Side } from "./subject.ts";

const HOLDERS: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["code", "autolink", "token", "placeholder"]);
const HYPHENS = /[\u2010-\u2013\u2212]/g;

/** The reading text comes first, so that offsets into it hold; digits are ours, and hyphens are. */
export function searchableText({ text, visible, flat }: Side): string {
  const held = flat.flatMap(({ kind, key, content }) => {
    // A mark divides words, though on the page nothing stands between them: `**maxSize**Eigenschaft`.
    const inner = content === null ? [] : [text.slice(content.from, content.to)];
    return HOLDERS.has(kind) ? [key] : inner;
  });
  return plainSigns([visible.text, ...held].join("\n"));
}

/** The same length as before. */
export function plainSigns(text: string): string {
  return withOurDigits(text).replace(HYPHENS, "-");
}
