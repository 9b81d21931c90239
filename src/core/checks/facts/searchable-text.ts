/**
 * Where a name of the source may stand in a target: its reading text, what stands in code, addresses, tokens and placeholders, and each marked
 * piece alone.
 */

import { lookAlike } from "#core/checks/locale/look-alikes.ts";
import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { MarkupKind } from "#core/markup/markup-node.ts";

const HOLDERS: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["code", "autolink", "token", "placeholder"]);
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const WORD = /[\p{L}\p{M}]+/gu;
const OTHER = /[\u0370-\u052f]/g;
const HYPHENS = /[\u2010-\u2013\u2212]/g;

/** Digits and hyphens are ours, and what is hidden or looks like ours inside a word of ours is passed over: other checks tell of that. */
export function searchableText({ text, visible, flat }: Side): string {
  return searchable({ text, visible, flat }, plainSigns);
}

/** The same with hyphens and dashes as they stand there. */
export function typedText({ text, visible, flat }: Side): string {
  return searchable({ text, visible, flat }, withOurDigits);
}

function searchable({ text, visible, flat }: Pick<Side, "text" | "visible" | "flat">, plain: (text: string) => string) {
  const held = flat.flatMap(({ kind, key, content }) => {
    // A mark divides words, though on the page nothing stands between them: `**maxSize**Eigenschaft`.
    const inner = content === null ? [] : [text.slice(content.from, content.to)];
    return HOLDERS.has(kind) ? [key] : inner;
  });
  const all = plain([visible.text, ...held].join("\n")).replace(INVISIBLE, "");
  return all.search(OTHER) < 0 ? all : `${all}\n${unmixed(all)}`;
}

/** Cyrillic and Greek letters inside Latin words as the Latin ones they look like. */
function unmixed(text: string): string {
  return text.replace(WORD, (word) =>
    /[A-Za-z]/.test(word) ? word.replace(OTHER, (letter) => lookAlike(letter, "Latin") ?? letter) : word,
  );
}

/** The same length as before. */
export function plainSigns(text: string): string {
  return withOurDigits(text).replace(HYPHENS, "-");
}
