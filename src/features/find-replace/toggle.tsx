import type { ReactNode } from "react";

interface ToggleProps {
  readonly name: string;
  /** Shown in its title and told to assistive technology. */
  readonly keys?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** An option of the search: a checkbox that looks like a small button. */
export function Toggle({ name, keys, checked, onChange, children }: ToggleProps) {
  return (
    <label className="find-toggle" title={keys === undefined ? name : `${name} (${keys})`}>
      <input
        type="checkbox"
        className="visually-hidden"
        aria-label={name}
        aria-keyshortcuts={keys}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span aria-hidden="true">{children}</span>
    </label>
  );
}
