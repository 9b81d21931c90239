import type { ReactNode } from "react";
import { Button, keepsFocus } from "#ui/button.tsx";
import "./keyed-button.css";

interface KeyedButtonProps {
  readonly name: ReactNode;
  /** The end of the name, out of sight where there is little room. */
  readonly rest?: string | undefined;
  /** Shown beside the name, and no part of it. */
  readonly keys?: string | undefined;
  readonly look?: "bordered" | "plain";
  readonly className?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button among the row's actions, with the keys that do the same. The focus stays in the text. */
export function KeyedButton({ name, rest, keys, ...button }: KeyedButtonProps) {
  return (
    <Button {...button} {...keepsFocus}>
      <span>
        {name}
        {rest !== undefined && <span className="name-rest">{rest}</span>}
      </span>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus; the button's name is its words */}
      {keys !== undefined && <kbd aria-hidden="true">{keys}</kbd>}
    </Button>
  );
}
