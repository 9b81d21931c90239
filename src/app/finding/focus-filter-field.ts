import { filterFieldId } from "#features/filter-bar/filter-field-id.ts";

/** Gives the filter's field the focus, with what is in it selected. */
export function focusFilterField(): void {
  const field = document.getElementById(filterFieldId);
  if (field instanceof HTMLInputElement) field.select();
}
