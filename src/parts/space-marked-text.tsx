import { Fragment, type ReactNode } from "react";
import { readSpaceMarks } from "#core/document/space-marks.ts";

/** The text with each space and mark that is not seen in an element of its own, which the setting makes visible; `shown` is what stands between them. */
export function spaceMarked(text: string, shown: (text: string) => ReactNode = asIs): ReactNode {
  const marks = readSpaceMarks(text);
  if (marks.length === 0) return shown(text);
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const { from, to, kind } of marks) {
    if (from > at) nodes.push(<Fragment key={`to ${from}`}>{shown(text.slice(at, from))}</Fragment>);
    nodes.push(
      <span key={from} className="space-mark" data-space={kind}>
        {kind === "long-word" ? shown(text.slice(from, to)) : text.slice(from, to)}
      </span>,
    );
    at = to;
  }
  return [...nodes, <Fragment key="rest">{shown(text.slice(at))}</Fragment>];
}

function asIs(text: string): ReactNode {
  return text;
}
