import type { ComponentProps } from "react";

type SearchFieldProps = Omit<ComponentProps<"input">, "type" | "role">;

/** The field of a dialog that its list is searched by. Some browsers would have Escape empty a field of the type `search`: here it closes the dialog, at once. */
export function SearchField(props: SearchFieldProps) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  return <input type="text" role="searchbox" className="text-field" autoComplete="off" {...props} />;
}
