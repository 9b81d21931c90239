import { type ReactNode, useLayoutEffect, useRef } from "react";
import { ShortcutKeys } from "#app/keys/shortcut-keys.tsx";
import { readApart } from "#app/keys/shortcut-label.ts";
import { keepsFocus } from "#ui/button.tsx";
import type { PaletteItem } from "./palette-items.ts";

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onChoose: () => void;
}

/** One command: its name with what the query meant, and its keys. One that cannot be run now is grey. */
export function PaletteOption({ id, item, selected, onSelect, onChoose }: PaletteOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  const { command, title, positions, enabled } = item;
  useLayoutEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the option
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={!enabled}
      className="palette-option"
      onPointerMove={selected ? undefined : onSelect}
      {...keepsFocus}
      onClick={onChoose}
    >
      <span>{marked(title, positions)}</span>
      <span className="palette-keys">
        {readApart([...command.keys, ...command.gridKeys]).map((keys) => (
          <ShortcutKeys key={keys} keys={keys} />
        ))}
      </span>
    </div>
  );
}

/** The title with the meant characters marked, each run of them once. */
function marked(title: string, positions: readonly number[]): ReactNode[] {
  const meant = new Set(positions);
  const runs: { readonly at: number; readonly isMeant: boolean; text: string }[] = [];
  for (const [at, letter] of Array.from(title).entries()) {
    const last = runs.at(-1);
    if (last?.isMeant === meant.has(at)) last.text += letter;
    else runs.push({ at, isMeant: meant.has(at), text: letter });
  }
  return runs.map(({ at, isMeant, text }) => (isMeant ? <mark key={at}>{text}</mark> : text));
}
