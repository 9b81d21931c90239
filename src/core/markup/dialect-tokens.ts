/** Marks without content that Markdown itself doesn't know, each told by its shape alone: no shape looks further than it must. */
import type { Range } from "#core/document/article.ts";
import { isInlineTag } from "#core/document/inline-tags.ts";
import type { MarkupKind } from "./markup-node.ts";

export interface Leaf extends Range {
  readonly kind: MarkupKind;
  /** What a chip shows. */
  readonly label: Range;
}

interface Shape {
  readonly kind: MarkupKind;
  readonly pattern: RegExp;
  /** Characters around the label. */
  readonly fence?: number;
}

const TOKENS: readonly Shape[] = [
  {
    kind: "token",
    pattern: /\[!(?:include|code[\w-]*)\s*\[[^[\]\n]*\]\([^()\n]*\)\]|\[![\p{L}-]+(?:\s[^[\]\n]*)?\]/iuy,
  },
  { kind: "token", pattern: /\{\{[^{}\n]+\}\}/y },
  { kind: "token", pattern: /:::[ \t]?[a-z](?:(?!:::)[^\n])*(?::::)?/iy },
  { kind: "token", pattern: /<xref:[^<>\s]+>/y },
  { kind: "token", pattern: /(?<![\p{L}\p{N}@._-])@(?:[A-Za-z_]\w*(?:\.[A-Za-z_][\w`]*)+|"[^"\s]+")/uy },
];

const PLACEHOLDER: Shape = {
  kind: "placeholder",
  pattern: /\$?\{[\w.:-]+\}|\$\([\w.:-]+\)|%(?:\d+\$|\([\w.-]+\))?[sdif](?!\w)|<[a-z][\w-]*(?: [\w-]+)*>/iy,
};

const MARKDOWN: readonly Shape[] = [
  ...TOKENS,
  { kind: "footnote", pattern: /\[\^[^[\]\s]+\]/y },
  { kind: "autolink", pattern: /<[a-z][a-z\d+.-]{1,31}:[^<>\s]*>/iy, fence: 1 },
  { kind: "autolink", pattern: /<[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*>/iy, fence: 1 },
  {
    kind: "autolink",
    pattern: /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>()[\]"'`*，。、]*[^\s<>()[\]"'`*_~，。、.,;:!?]/iuy,
  },
  { kind: "entity", pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy },
  PLACEHOLDER,
];

const LITERAL: readonly Shape[] = [...TOKENS, PLACEHOLDER];

/** Characters with which a shape can begin. */
const STARTS = /[[{:<@$%&h]/i;

/** The leaf that begins exactly at an offset; null where none does. */
export function readLeaf(text: string, at: number, isLiteral: boolean): Leaf | null {
  if (!STARTS.test(text[at] ?? "")) return null;
  for (const { kind, pattern, fence = 0 } of isLiteral ? LITERAL : MARKDOWN) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined || (kind === "placeholder" && isInlineTag(found) && found.startsWith("<"))) continue;
    const to = at + found.length;
    return { kind, from: at, to, label: { from: at + fence, to: to - fence } };
  }
  return null;
}
