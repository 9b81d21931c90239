import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";

interface WayButtonProps {
  readonly label: string;
  /** Null where it has none. */
  readonly keys: string | null;
  /** The one that Ctrl+Enter takes. */
  readonly isFirst?: boolean;
  readonly isOff?: boolean;
  /** One of them is under way. */
  readonly isBusy: boolean;
  readonly onTake: () => void;
  /** Its icon. */
  readonly children: ReactNode;
}

/** One way out. */
export function WayButton({ label, keys, isFirst = false, isOff = false, isBusy, onTake, children }: WayButtonProps) {
  return (
    <Button
      className="hand-over-way"
      look={isFirst ? "primary" : "bordered"}
      data-autofocus={isFirst ? "" : undefined}
      disabled={isBusy || isOff}
      onClick={onTake}
    >
      {children}
      {label}
      {keys !== null && <kbd aria-hidden>{keys}</kbd>}
    </Button>
  );
}
