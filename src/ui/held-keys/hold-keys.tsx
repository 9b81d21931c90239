import { createContext, use, useLayoutEffect, useRef } from "react";
import { holdKeys } from "./held-keys.ts";
import { standInAttribute } from "./stand-in.ts";

/** The code that is waited for, null until it has come; `FetchedPart` provides it. */
export const AwaitedCodeContext = createContext<{ current(): unknown }>({ current: () => null });

interface HoldKeysProps {
  /** What the field to come is called. Without it nothing is to be typed there. */
  readonly label?: string;
  /** The look of the field that stands in; without it, it is not seen. */
  readonly className?: string;
  readonly hasLines?: boolean;
  /** Nothing comes: no key is held, and what is typed is given up with the field. */
  readonly isForNothing?: boolean;
  /** What Escape does that calls it off. */
  readonly onCallOff?: () => void;
  /** Takes what was typed for what doesn't come, or was called off. */
  readonly onDrop?: (text: string) => void;
}

/** Holds the keys while it stands in the place of what they are for. */
export function HoldKeys(props: HoldKeysProps) {
  const { label, className = "stand-in", hasLines = false, isForNothing = false, onCallOff, onDrop } = props;
  const code = use(AwaitedCodeContext);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const handlers = useRef({ onCallOff, onDrop });
  useLayoutEffect(() => {
    field.current?.focus();
    if (isForNothing) return () => holdKeys().drop();
    const { onCallOff: callOff, onDrop: drop } = handlers.current;
    const keep = (text: string) => {
      if (text !== "") drop?.(text);
      return drop !== undefined;
    };
    const giveUp = (text: string) => {
      const isKept = keep(text);
      callOff?.();
      return isKept;
    };
    const hold = holdKeys(callOff === undefined ? {} : { onCallOff: giveUp });
    return () => {
      if (code.current() !== null) hold.endWithFocus();
      else hold.drop(keep);
    };
  }, [code, isForNothing]);
  if (label === undefined) return null;
  const Field = hasLines ? "textarea" : "input";
  return (
    <Field
      ref={field}
      className={className}
      aria-label={label}
      dir="auto"
      autoComplete="off"
      data-autofocus
      {...{ [standInAttribute]: true }}
    />
  );
}
