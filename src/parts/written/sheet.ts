import type { ReactNode } from "react";

/** Lines, and what each shows: of a written text or of a difference. */
export interface Sheet {
  readonly lines: readonly { readonly from: number; readonly to: number }[];
  /** Offsets of what was changed, in order. */
  readonly changes: readonly number[];
  readonly render: (line: number) => ReactNode;
  /** Names the line's look: `added`, say; empty for a plain one. */
  readonly lookOf: (line: number) => string;
  /** What stands before the line. */
  readonly numberOf: (line: number) => string;
}
