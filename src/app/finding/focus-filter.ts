import { filterFieldId } from "#features/filter-bar/filter-field.tsx";

/** Gives the filter's field the focus, with its text selected. */
export function focusFilter(): void {
  const field = document.getElementById(filterFieldId);
  if (field instanceof HTMLInputElement) field.select();
}
