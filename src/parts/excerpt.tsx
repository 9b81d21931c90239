import type { ReactNode } from "react";
import type { Range } from "#core/document/article.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import "./excerpt.css";

/** How much of the text before the match is shown; what is behind it is cut off where the row ends. */
const before = 36;
const behind = 240;

interface ExcerptProps {
  readonly text: string;
  readonly match: Range;
  readonly insert: string;
}

/** A stretch of a segment with what goes and what comes, for an element of the class `excerpt`. Code and addresses are isolated left to right, as everywhere. */
export function Excerpt({ text, match, insert }: ExcerptProps) {
  const from = beginning(text, match.from);
  const to = Math.min(text.length, match.to + behind);
  const isolates = protectedRanges(text, false)
    .map((range) => isolated(text, range))
    .filter((range) => range.to > from && range.from < to);
  return (
    <>
      {from > 0 && "…"}
      {renderStretch(text, { from, to: match.from }, isolates)}
      <del>{renderStretch(text, match, isolates)}</del>
      {insert !== "" && (
        <ins>
          <bdi>{insert}</bdi>
        </ins>
      )}
      {renderStretch(text, { from: match.to, to }, isolates)}
    </>
  );
}

/** The bracket that ends a link's text goes with the text: left to right it would stand on the address's other side. */
function isolated(text: string, { from, to }: Range): Range {
  return { from: text.startsWith("](", from) ? from + 1 : from, to };
}

/** At a word's beginning where there is one near. */
function beginning(text: string, at: number): number {
  if (at <= before) return 0;
  const space = text.indexOf(" ", at - before);
  return space >= 0 && space < at ? space + 1 : at - before;
}

function renderStretch(text: string, { from, to }: Range, isolates: readonly Range[]): ReactNode {
  const nodes: ReactNode[] = [];
  let at = from;
  for (const isolate of isolates) {
    const start = Math.max(isolate.from, from);
    const end = Math.min(isolate.to, to);
    if (start >= end) continue;
    nodes.push(text.slice(at, start));
    nodes.push(
      <bdi key={start} dir="ltr" className="excerpt-code">
        {text.slice(start, end)}
      </bdi>,
    );
    at = end;
  }
  nodes.push(text.slice(at, to));
  return nodes;
}
