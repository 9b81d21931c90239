import { keepsFocus } from "#ui/button.tsx";
import type { MenuItem } from "#ui/menu-button.tsx";
import { FilterChoices } from "./filter-choices.tsx";
import { FilterCount } from "./filter-count.tsx";
import { FilterField } from "./filter-field.tsx";
import { FilterNotes } from "./filter-notes.tsx";
import { FindButton } from "./find-button.tsx";
import { SavedFiltersMenu } from "./saved-filters-menu.tsx";
import "./filter-bar.css";

interface FilterBarProps {
  /** Filters kept under a name, and what can be done with them. */
  readonly saved: readonly MenuItem[];
  /** Gives the focus back to the active row. */
  readonly onLeave: () => void;
}

/** Says which rows are to be shown, in words that can be typed or chosen, and how many there are. */
export function FilterBar({ saved, onLeave }: FilterBarProps) {
  return (
    <search className="filter-bar" aria-label="Filter" {...keepsFocus}>
      <FilterField onLeave={onLeave} />
      <FilterChoices />
      <FilterCount />
      <FindButton />
      <SavedFiltersMenu items={saved} />
      <FilterNotes />
    </search>
  );
}
