import { Bookmark, ChevronDown } from "lucide-react";
import { MenuButton, type MenuItem } from "#ui/menu-button.tsx";

/** The filters kept under a name. */
export function SavedFiltersMenu({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <MenuButton items={items}>
      <Bookmark aria-hidden>
        <title>Saved filters</title>
      </Bookmark>
      <span className="filter-saved">Saved filters</span>
      <ChevronDown aria-hidden />
    </MenuButton>
  );
}
