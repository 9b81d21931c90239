import type { ReactNode } from "react";
import { differenceOf } from "#core/difference/difference.ts";
import { type DifferenceLine, differenceLines } from "#core/export/written-lines.ts";
import type { WrittenText } from "#core/export/written-text.ts";
import type { Sheet } from "./sheet.ts";

/** A unified difference, line by line; in a line that stands for another the words that differ are marked. */
export function differenceSheet({ text, locale }: WrittenText): Sheet {
  const lines = differenceLines(text);
  return {
    lines,
    changes: lines.filter(({ kind }) => kind === "hunk").map(({ from }) => from),
    render: (index) => {
      const line = lines[index];
      if (line === undefined) return null;
      const other = line.counterpart === null ? undefined : lines[line.counterpart];
      return other === undefined ? text.slice(line.from, line.to) : compared(text, line, other, locale);
    },
    lookOf: (index) => lines[index]?.kind ?? "",
    numberOf: () => "",
  };
}

function compared(text: string, line: DifferenceLine, other: DifferenceLine, locale: string | null): ReactNode {
  const isAdded = line.kind === "added";
  const own = text.slice(line.from + 1, line.to);
  const theirs = text.slice(other.from + 1, other.to);
  const hunks = isAdded ? differenceOf(theirs, own, locale) : differenceOf(own, theirs, locale);
  const Tag = isAdded ? "ins" : "del";
  const parts: ReactNode[] = [text.slice(line.from, line.from + 1)];
  let at = 0;
  for (const hunk of hunks) {
    const [from, to] = isAdded ? [hunk.from, hunk.to] : [hunk.baseFrom, hunk.baseTo];
    if (from > at) parts.push(own.slice(at, from));
    if (to > from) parts.push(<Tag key={from}>{own.slice(from, to)}</Tag>);
    at = to;
  }
  parts.push(own.slice(at));
  return parts;
}
