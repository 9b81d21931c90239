import { type ComponentProps, type KeyboardEvent, useMemo, useState } from "react";
import { isEnter } from "./enter-key.ts";

interface Combobox<T> {
  readonly typed: string;
  readonly found: readonly T[];
  /** Which of those found the keys are at. */
  readonly at: number;
  /** For the field; it still needs its name. */
  readonly field: ComponentProps<"input">;
}

interface ComboboxOptions<T> {
  /** Of the list, which is `${id}-list`, and its options, which are `${id}-0`, `${id}-1` and so on. */
  readonly id: string;
  readonly find: (typed: string) => readonly T[];
  /** What `find` looks into: when it changes, what is found is looked for anew. */
  readonly among: unknown;
  readonly onChoose: (choice: T) => void;
}

/** A field above a list of what its text finds: arrows go round among those found, Enter chooses, and where nothing is found it selects the text, to be typed anew. The field keeps the focus. */
export function useCombobox<T>({ id, find, among, onChoose }: ComboboxOptions<T>): Combobox<T> {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it depends on what is looked into alone
  const found = useMemo(() => find(typed), [typed, among]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 && !isEnter(event)) return;
    event.preventDefault();
    // What the field holds, not what was shown last.
    const { value } = event.currentTarget;
    const goal = value === typed ? found[at] : find(value)[0];
    if (step === 0 && goal !== undefined) onChoose(goal);
    else if (step === 0) event.currentTarget.select();
    else if (found.length > 0) setAt((at + step + found.length) % found.length);
  };
  const field = {
    className: "text-field",
    role: "combobox",
    "aria-expanded": found.length > 0,
    "aria-controls": `${id}-list`,
    "aria-activedescendant": found[at] === undefined ? undefined : `${id}-${at}`,
    dir: "auto",
    autoComplete: "off",
    spellCheck: false,
    "data-autofocus": true,
    value: typed,
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
      setTyped(currentTarget.value);
      setAt(0);
    },
    onKeyDown,
  } as const;
  return { typed, found, at, field };
}
