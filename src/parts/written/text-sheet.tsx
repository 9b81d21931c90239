import type { ReactNode } from "react";
import { differenceOf } from "#core/difference/difference.ts";
import { writtenLines } from "#core/export/written-lines.ts";
import type { WrittenEdit, WrittenText } from "#core/export/written-text.ts";
import type { Sheet } from "./sheet.ts";

/** A written text, line by line, with what is new in it marked. */
export function textSheet({ text, edits, locale }: WrittenText): Sheet {
  const lines = writtenLines(text);
  return {
    lines,
    changes: edits.map(({ from }) => from),
    render: (line) => {
      const { from, to } = lines[line] ?? { from: 0, to: 0 };
      return marked(text, from, to, touching(edits, from, to), locale);
    },
    lookOf: () => "",
    numberOf: (line) => `${line + 1}`,
  };
}

/** The edits that reach into a range. */
function touching(edits: readonly WrittenEdit[], from: number, to: number): readonly WrittenEdit[] {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.to ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: WrittenEdit[] = [];
  for (let next = edits[low]; next !== undefined && next.from < to; next = edits[++low]) found.push(next);
  return found;
}

function marked(
  text: string,
  from: number,
  to: number,
  edits: readonly WrittenEdit[],
  locale: string | null,
): ReactNode {
  const parts: ReactNode[] = [];
  let at = from;
  for (const edit of edits) {
    const [start, end] = [Math.max(from, edit.from), Math.min(to, edit.to)];
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <mark key={edit.key} className="written-edit" data-unit={edit.key}>
        {inside(text, start, end, edit, locale)}
      </mark>,
    );
    at = end;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}

/** A changed text with the words that are new in it; where some were only taken out, a sign of it. */
function inside(text: string, from: number, to: number, edit: WrittenEdit, locale: string | null): ReactNode {
  const parts: ReactNode[] = [];
  let at = from;
  for (const hunk of differenceOf(edit.before, edit.after, locale)) {
    const [start, end] = [edit.from + hunk.from, edit.from + hunk.to];
    if (end < from || start > to) continue;
    const [shownFrom, shownTo] = [Math.max(from, start), Math.min(to, end)];
    if (shownFrom > at) parts.push(text.slice(at, shownFrom));
    if (hunk.kind === "removed") parts.push(<i key={hunk.from} className="written-gone" />);
    else parts.push(<ins key={hunk.from}>{text.slice(shownFrom, shownTo)}</ins>);
    at = shownTo;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}
