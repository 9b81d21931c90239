/** Where a piece of the source belongs that the target lacks, and how it is written there. */
import type { Range } from "#core/document/article.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import type { Subject } from "./subject.ts";

/** What may stand behind the last word: marks that end a sentence, closing quotes and brackets. */
const FINAL = /[\s.!?:;…。．！？：；।॥؟۔，,]*$/u;

/**
 * The offset behind the counterpart of the nearest piece before it in the source, else in front of that of the nearest behind it, else in front of
 * the final mark.
 *
 * @param node a piece of the source
 * @param targetOf which node of the target stands for one of the source
 */
export function insertionPlace(
  { source, target }: Subject,
  node: Range,
  targetOf: (node: MarkupNode) => Range | undefined,
): number {
  const siblings = (source?.nodes ?? []).filter(({ kind }) => !UNPLACED.has(kind));
  const outermost = new Set<Range>(target.nodes);
  const before = siblings.filter(({ to }) => to <= node.from).reverse();
  for (const one of before) {
    const found = targetOf(one);
    if (found && outermost.has(found)) return found.to;
  }
  for (const one of siblings.filter(({ from }) => from >= node.to)) {
    const found = targetOf(one);
    if (found && outermost.has(found)) return found.from;
  }
  const { length } = target.text;
  const at = FINAL.exec(target.text)?.index ?? length;
  return target.nodes.find(({ from, to }) => from < at && at < to)?.to ?? at;
}

const UNPLACED = new Set(["entity", "escape", "break"]);

/** The target with a piece put in, with the blanks that the language wants around it. */
export function insertPiece({ target, language }: Subject, at: number, piece: string): string {
  const before = target.text.slice(0, at);
  const behind = target.text.slice(at);
  const blank = language.hasWordSpaces ? " " : "";
  const left = touch(before, piece) ? " " : before === "" || /[\s([{«„“（「]$/u.test(before) ? "" : blank;
  const right = touch(piece, behind)
    ? " "
    : behind === "" || /^[\s.!?:;…,)\]}»”。．！？：；।॥؟۔，、،）」]/u.test(behind)
      ? ""
      : blank;
  return before + left + piece + right + behind;
}

/** Two runs of backticks side by side would be one. */
function touch(left: string, right: string): boolean {
  return left.endsWith("`") && right.startsWith("`");
}
