/** Several texts in one cell of a table, with `|` between them. */

/** Of the backslashes before a `|` every two stand for one; one left over makes the `|` part of the text. */
export function splitCell(cell: string): readonly string[] {
  const parts: string[] = [];
  const pieces = cell.split("|");
  const last = pieces.pop() ?? "";
  let part = "";
  for (const piece of pieces) {
    const count = backslashesBehind(piece);
    part += piece.slice(0, piece.length - Math.ceil(count / 2));
    if (count % 2 === 1) part += "|";
    else {
      parts.push(part);
      part = "";
    }
  }
  return [...parts, part + last];
}

/** Parts as one cell, which `splitCell` reads back as the same parts. */
export function joinCell(parts: readonly string[]): string {
  const written = parts.map((part) => {
    const pieces = part.split("|");
    return pieces.map((piece, index) => (index < pieces.length - 1 ? `${withDoubled(piece)}\\` : piece)).join("|");
  });
  return written.map((part, index) => (index < written.length - 1 ? withDoubled(part) : part)).join("|");
}

function withDoubled(text: string): string {
  return text + "\\".repeat(backslashesBehind(text));
}

/** Counted one by one: an expression would take a square of the time over a long run that does not end the text. */
function backslashesBehind(text: string): number {
  let count = 0;
  while (text.charAt(text.length - 1 - count) === "\\") count++;
  return count;
}
