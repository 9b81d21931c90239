import { type CodePiece, codeLines } from "#core/page/code-lines.ts";
import type { PageNode } from "#core/page/page.ts";
import { renderNodes } from "./page-nodes.tsx";

interface ColouredCodeProps {
  readonly nodes: readonly PageNode[];
  /** As its fence says. */
  readonly language: string;
}

/** Columns by which a line that goes on stands deeper than it begins. */
const HANGING = 2;
/** Deeper lines go on no deeper: they would be left no room. */
const DEEPEST = 24;

/** Code in the colours of its language, line by line; sentences in it are sentences as everywhere. */
export function ColouredCode({ nodes, language }: ColouredCodeProps) {
  return codeLines(nodes, language).map(({ pieces, indent }, line) => {
    const depth = Math.min(indent, DEEPEST) + HANGING;
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that doesn't change have no other name
        key={line}
        className="code-line"
        style={{ paddingInlineStart: `${depth}ch`, textIndent: `-${depth}ch` }}
      >
        {pieces.map((piece, index) => {
          if (piece.kind === "node") return renderNodes([piece.node]);
          if (index === 0 && indent > 0) return <FirstPiece key="first" {...piece} />;
          if (piece.colour === null) return piece.text;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: as the lines
            <span key={index} className={`code-${piece.colour}`}>
              {piece.text}
            </span>
          );
        })}
      </span>
    );
  });
}

/** The blanks that a line begins with belong to what follows them: where that has no room in the line, no empty one is left. */
function FirstPiece({ colour, text }: Extract<CodePiece, { kind: "text" }>) {
  const rest = text.trimStart();
  return (
    <>
      <span className="code-indent">{text.slice(0, text.length - rest.length)}</span>
      <span className={colour === null ? undefined : `code-${colour}`}>{rest}</span>
    </>
  );
}
