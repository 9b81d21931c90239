/** Half-open, in UTF-16 code units of the fragment. */
interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A text node and which stretch of the fragment it shows. */
interface Piece extends TextRange {
  readonly node: Text;
}

/**
 * The stretches of a fragment as ranges of the page, wherever the cell shows them: as text, or in the editor, whose lines stand without their line
 * breaks. A stretch that the cell shows in another way, or not at all, is left out.
 */
export function textRanges(cell: Element, fragment: string, stretches: readonly TextRange[]): readonly Range[] {
  const pieces = piecesOf(cell, fragment);
  return stretches.flatMap(({ from, to }) => {
    const first = pieces.find((piece) => piece.from <= from && from < piece.to);
    const last = pieces.find((piece) => piece.from < to && to <= piece.to);
    if (first === undefined || last === undefined) return [];
    const range = document.createRange();
    range.setStart(first.node, from - first.from);
    range.setEnd(last.node, to - last.from);
    return isSame(range.toString(), fragment.slice(from, to)) ? [range] : [];
  });
}

/** The parts of one stretch that the cell shows, each as a range of the page within one text node. */
export function shownRanges(cell: Element, fragment: string, { from, to }: TextRange): readonly Range[] {
  return piecesOf(cell, fragment)
    .filter((piece) => piece.from < to && from < piece.to)
    .map((piece) => {
      const range = document.createRange();
      range.setStart(piece.node, Math.max(from, piece.from) - piece.from);
      range.setEnd(piece.node, Math.min(to, piece.to) - piece.from);
      return range;
    });
}

function piecesOf(cell: Element, fragment: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data === "") continue;
    const from = fragment.startsWith(node.data, at) ? at : fragment.indexOf(node.data, at);
    if (from < 0) continue;
    at = from + node.data.length;
    pieces.push({ node, from, to: at });
  }
  return pieces;
}

function isSame(shown: string, wanted: string): boolean {
  return shown === wanted || shown.replaceAll(/[\r\n]/g, "") === wanted.replaceAll(/[\r\n]/g, "");
}
