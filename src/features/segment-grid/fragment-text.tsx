import { memo, type ReactNode, use } from "react";
import { type MarkupPiece, readMarkupPieces } from "#core/document/markup-pieces.ts";
import { spaceMarked } from "./space-marked-text.tsx";
import { TagReaderContext } from "./use-tag-reader.ts";

interface FragmentTextProps {
  readonly text: string;
}

/** A Markdown fragment as text: every character is there, and what is markup looks like it. */
export const FragmentText = memo(function FragmentText({ text }: FragmentTextProps) {
  const pieces = readMarkupPieces(text, use(TagReaderContext));
  return pieces.length === 0 ? spaceMarked(text) : renderPieces(text, pieces);
});

function renderPieces(text: string, pieces: readonly MarkupPiece[]): ReactNode {
  let next = 0;
  const renderUntil = (from: number, to: number): ReactNode[] => {
    const nodes: ReactNode[] = [];
    let at = from;
    for (let piece = pieces[next]; piece && piece.from < to; piece = pieces[next]) {
      next += 1;
      if (piece.from > at) nodes.push(spaceMarked(text.slice(at, piece.from)));
      nodes.push(<Piece key={piece.from} piece={piece} text={renderUntil(piece.from, piece.to)} />);
      at = piece.to;
    }
    if (at < to) nodes.push(spaceMarked(text.slice(at, to)));
    return nodes;
  };
  return renderUntil(0, text.length);
}

function Piece({ piece, text }: { readonly piece: MarkupPiece; readonly text: ReactNode }) {
  const className = `markup-${piece.kind}`;
  if (piece.isolate) {
    return (
      <bdi dir="ltr" className={className}>
        {text}
      </bdi>
    );
  }
  return <span className={className}>{text}</span>;
}
