/** How the markup of a fragment is shown as text, in cells and in the editor alike. */
import type { Range } from "./article.ts";
import { type MarkupKind, type MarkupSpan, readMarkup, type TagReader } from "./markup.ts";

/** A stretch that looks alike. `delimiter`: the signs around a text (`**`, `](…)`); `destination`: where a link leads. */
export interface MarkupPiece extends Range {
  readonly kind: MarkupKind | "delimiter" | "destination";
  /** Reads left to right whatever stands around it. */
  readonly isolate: boolean;
}

const isolated: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["code", "tag", "url", "token", "placeholder"]);

/**
 * @param readTags reads inline HTML; without it tags are not told apart from other text
 * @returns pieces in order of `from`, an outer one before those inside it; none is empty and none cross
 */
export function readMarkupPieces(fragment: string, readTags?: TagReader): readonly MarkupPiece[] {
  const pieces = readMarkup(fragment, readTags).flatMap((span) => piecesOf(fragment, span));
  return pieces.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from || b.to - a.to);
}

function piecesOf(fragment: string, span: MarkupSpan): MarkupPiece[] {
  const { kind, from, to, inner } = span;
  const before = { kind: "delimiter", from, to: inner.from, isolate: false } as const;
  const after = { kind: "delimiter", from: inner.to, to, isolate: false } as const;
  if (kind !== "link" && kind !== "image") return [{ kind, from, to, isolate: isolated.has(kind) }, before, after];
  const destination = { kind: "destination", from: inner.to + 2, to: to - 1, isolate: true } as const;
  const leads = fragment.startsWith("](", inner.to);
  return [before, { kind, ...inner, isolate: false }, after, ...(leads ? [destination] : [])];
}
