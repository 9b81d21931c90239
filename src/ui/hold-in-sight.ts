/** What is highlighted in it, so that it stays in sight where markup is not shown. */
export type Holds = "finding" | "match";

/** The marks and chips that the ranges stand in; none where something of them is plain text, which is seen anyway. */
export function marksAround(ranges: readonly Range[]): readonly Element[] {
  const marks = ranges.flatMap((range) => markAround(range) ?? []);
  return marks.length === ranges.length ? marks : [];
}

function markAround({ startContainer, endContainer }: Range): Element | null {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const mark = element?.closest(".chip, .markup-mark") ?? null;
  return mark?.contains(endContainer) ? mark : null;
}

/** Keeps marks and chips in sight for what they hold: those it was called with last, and no others. */
export function holdInSight(holds: Holds): (marks: Iterable<Element>) => void {
  const name = `data-holds-${holds}`;
  let held: ReadonlySet<Element> = new Set();
  return (marks) => {
    const wanted = new Set(marks);
    for (const mark of held) if (!wanted.has(mark)) mark.removeAttribute(name);
    for (const mark of wanted) mark.setAttribute(name, "");
    held = wanted;
  };
}
