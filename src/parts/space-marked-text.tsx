import type { ReactNode } from "react";
import { readSpaceMarks } from "#core/document/space-marks.ts";

/** The text with each space and mark that is not seen in an element of its own, which the setting makes visible. */
export function spaceMarked(text: string): ReactNode {
  const marks = readSpaceMarks(text);
  if (marks.length === 0) return text;
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const { from, to, kind } of marks) {
    if (from > at) nodes.push(text.slice(at, from));
    nodes.push(
      <span key={from} className="space-mark" data-space={kind}>
        {text.slice(from, to)}
      </span>,
    );
    at = to;
  }
  return [...nodes, text.slice(at)];
}
