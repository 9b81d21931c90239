/** Code line by line, so that each can be shown as one: where it goes on, it goes on as deep as it begins. */
import { type CodeToken, codeTokens } from "./code-tokens.ts";
import type { PageNode } from "./page.ts";

/** A stretch of one colour, or what is no text: a sentence in the code. */
export type CodePiece =
  | { readonly kind: "text"; readonly colour: CodeToken["kind"] | null; readonly text: string }
  | { readonly kind: "node"; readonly node: PageNode };

export interface CodeLine {
  readonly pieces: readonly CodePiece[];
  /** Columns of the blanks that it begins with. */
  readonly indent: number;
}

const TAB = 4;

/**
 * @param nodes of a block of code; marks are not seen and in no line
 * @param language as its fence says
 * @returns its lines, all but the last with their line breaks; their texts one after the other are all that is shown of the nodes
 */
export function codeLines(nodes: readonly PageNode[], language: string): readonly CodeLine[] {
  const lines: CodePiece[][] = [[]];
  for (const node of nodes) {
    if (node.kind === "mark") continue;
    if (node.kind !== "text") {
      lines.at(-1)?.push({ kind: "node", node });
      continue;
    }
    for (const { colour, text } of coloured(node.shown, language))
      for (const [index, part] of text.split(/(?<=\n)/).entries()) {
        if (index > 0 || endsLine(lines.at(-1)?.at(-1))) lines.push([]);
        lines.at(-1)?.push({ kind: "text", colour, text: part });
      }
  }
  return lines.map((pieces) => ({ pieces, indent: indentOf(pieces[0]) }));
}

function endsLine(piece: CodePiece | undefined): boolean {
  return piece?.kind === "text" && piece.text.endsWith("\n");
}

function coloured(text: string, language: string) {
  const stretches: { readonly colour: CodeToken["kind"] | null; readonly text: string }[] = [];
  let at = 0;
  for (const { kind, from, to } of codeTokens(text, language)) {
    if (from > at) stretches.push({ colour: null, text: text.slice(at, from) });
    stretches.push({ colour: kind, text: text.slice(from, to) });
    at = to;
  }
  return at < text.length ? [...stretches, { colour: null, text: text.slice(at) }] : stretches;
}

function indentOf(first: CodePiece | undefined): number {
  const blanks = first?.kind === "text" ? (/^[ \t]*/.exec(first.text)?.[0] ?? "") : "";
  return Array.from(blanks).reduce((columns, blank) => columns + (blank === "\t" ? TAB - (columns % TAB) : 1), 0);
}
