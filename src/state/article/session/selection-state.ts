/** Which rows are selected for what is done to many, and the question put before it is done. */
import type { UnitKey } from "#core/document/article.ts";
import type { Approval } from "#core/review/approve.ts";

/** What is to be done to many units, with the units as they were when it was asked. */
export type BulkQuestion =
  | { readonly kind: "approve"; readonly approvals: readonly Approval[] }
  | { readonly kind: "restore" | "take-back"; readonly keys: readonly UnitKey[] };

export interface RowSelection {
  readonly keys: ReadonlySet<UnitKey>;
  /** Where a range begins; null: at the active row. */
  readonly anchor: UnitKey | null;
  /** Waits for the reviewer's answer. */
  readonly question: BulkQuestion | null;
  readonly actions: RowSelectionActions;
}

export interface RowSelectionActions {
  /** Adds a row, or takes it out. */
  toggle(key: UnitKey): void;
  /** Selects all rows between the anchor and this one, and nothing else. */
  extendTo(key: UnitKey): void;
  select(keys: Iterable<UnitKey>): void;
  clear(): void;
  ask(question: BulkQuestion): void;
  answered(): void;
}
