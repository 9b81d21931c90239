import { useState } from "react";
import { grouped } from "#core/count-in-words.ts";
import type { CarriedLine, CarriedReport } from "#core/workspace/carried-report.ts";
import type { Fate } from "#core/workspace/carry-unit.ts";
import { Button } from "#ui/button.tsx";
import { CarriedEntry } from "./carried-entry.tsx";

interface Group {
  readonly fate: Fate;
  readonly title: string;
  readonly explanation: string;
  /** Unfolded at first: it asks for something. */
  readonly isOpen: boolean;
}

const groups: readonly Group[] = [
  {
    fate: "source-changed",
    title: "Source edited",
    explanation: "Unreviewed, with the new machine translation. Yours stands beside it: History shows it and takes it.",
    isOpen: true,
  },
  {
    fate: "machine-changed",
    title: "Machine translation changed",
    explanation: "Text of yours stays. What was approved as the machine wrote it is unreviewed.",
    isOpen: true,
  },
  {
    fate: "refused",
    title: "Text does not fit any more",
    explanation: "It would break the new file where it stands. Yours is kept as an earlier translation in History.",
    isOpen: true,
  },
  {
    fate: "gone",
    title: "Gone",
    explanation: "The new version has no such sentence. What was reviewed can be copied from here.",
    isOpen: true,
  },
  { fate: "moved", title: "Moved", explanation: "As they were, elsewhere in the article.", isOpen: false },
  {
    fate: "kept",
    title: "As they were",
    explanation: "The same source and the same machine translation.",
    isOpen: false,
  },
];

interface CarriedGroupsProps {
  readonly report: CarriedReport;
  readonly onClose: () => void;
}

/** Every line of the report, by what became of it: what asks for a look comes first. */
export function CarriedGroups({ report, onClose }: CarriedGroupsProps) {
  return groups.map((group) => {
    const lines = report.lines.filter(({ fate }) => fate === group.fate);
    return lines.length > 0 && <CarriedGroup key={group.fate} group={group} lines={lines} onClose={onClose} />;
  });
}

/** Shown at first, and more at each press: an article may have thousands. */
const STEP = 100;

function CarriedGroup({
  group,
  lines,
  onClose,
}: {
  readonly group: Group;
  readonly lines: readonly CarriedLine[];
  readonly onClose: () => void;
}) {
  const [shown, setShown] = useState(STEP);
  return (
    <details className="carried-group" open={group.isOpen}>
      <summary>
        {group.title} <span className="carried-count">{grouped(lines.length)}</span>
      </summary>
      <p className="carried-explanation">{group.explanation}</p>
      <ul>
        {lines.slice(0, shown).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the report never changes, and gone lines have no other name
          <CarriedEntry key={index} line={line} onClose={onClose} />
        ))}
      </ul>
      {lines.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>Show more ({lines.length - shown} left)</Button>
      )}
    </details>
  );
}
