import type { KeyboardEvent } from "react";
import type { WrittenLook } from "#core/export/written-text.ts";
import { Button } from "#ui/button.tsx";

const looks: readonly { readonly id: WrittenLook; readonly name: string }[] = [
  { id: "side-by-side", name: "Side by side" },
  { id: "target-only", name: "Target only" },
  { id: "difference", name: "Difference" },
];

interface WrittenLooksProps<T extends string> {
  readonly chosen: WrittenLook | T;
  /** What can be looked at beside what is written. */
  readonly others: readonly { readonly id: T; readonly name: string }[];
  readonly onChoose: (look: WrittenLook | T) => void;
}

/** What of it is looked at: one stop of the Tab key, the arrow keys go from one to the next. */
export function WrittenLooks<T extends string>({ chosen, others, onChoose }: WrittenLooksProps<T>) {
  return (
    <div role="toolbar" aria-label="What is shown" className="written-looks" onKeyDown={moveByArrows}>
      {[...others, ...looks].map(({ id, name }) => (
        <Button key={id} aria-pressed={chosen === id} tabIndex={chosen === id ? 0 : -1} onClick={() => onChoose(id)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = Array.from(event.currentTarget.querySelectorAll("button"));
  const at = buttons.findIndex((button) => button.matches(":focus"));
  buttons.at((at + step) % buttons.length)?.focus();
}
