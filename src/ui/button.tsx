import type { ComponentProps, MouseEvent, ReactNode } from "react";

const PRESSED = "button, label, [role=button], [role=option]";

/** For buttons that work on what has the focus, or for what holds some: the pointer leaves the focus, and with it the caret, where it is. */
export const keepsFocus = {
  onMouseDown: (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest(PRESSED) !== null) event.preventDefault();
  },
} as const;

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: "primary" | "bordered" | "plain";
  readonly children: ReactNode;
}

export function Button({ look = "plain", className = "", ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${look} ${className}`} {...rest} />;
}

interface IconButtonProps extends ComponentProps<"button"> {
  /** Its name, also shown on hover with `hint` after it. */
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A button that shows only an icon. */
export function IconButton({ label, hint, className = "", ...rest }: IconButtonProps) {
  const title = hint === undefined ? label : `${label} (${hint})`;
  return (
    <button
      type="button"
      className={`button button-plain icon-button ${className}`}
      aria-label={label}
      title={title}
      {...rest}
    />
  );
}
