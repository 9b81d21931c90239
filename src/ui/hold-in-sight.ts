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

/** Says on marks and chips what they hold, in a word of its own kind: on those it was called with last, and no others. Of several words the last counts. */
export function holdInSight(holds: Holds): (marks: Iterable<readonly [Element, word: string]>) => void {
  const name = `data-holds-${holds}`;
  let held: ReadonlyMap<Element, string> = new Map();
  return (marks) => {
    const wanted = new Map(marks);
    for (const mark of held.keys()) if (!wanted.has(mark)) mark.removeAttribute(name);
    for (const [mark, word] of wanted) if (mark.getAttribute(name) !== word) mark.setAttribute(name, word);
    held = wanted;
  };
}
