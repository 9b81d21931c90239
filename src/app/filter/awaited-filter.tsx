import { standInAttribute } from "#ui/held-keys/stand-in.ts";

const ID = "awaited-filter";

/** The room of the filter while its code is on its way, with a field that takes what is typed for it. */
export function AwaitedFilter() {
  return (
    <div className="filter-room">
      <input
        id={ID}
        className="stand-in"
        aria-label="Filter segments"
        dir="auto"
        tabIndex={-1}
        autoComplete="off"
        {...{ [standInAttribute]: true }}
      />
    </div>
  );
}

export function focusAwaitedFilter(): void {
  document.getElementById(ID)?.focus();
}
