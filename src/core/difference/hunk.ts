/** The text has `from`–`to` where the base has `baseFrom`–`baseTo`. Half-open, UTF-16 code units; at least one is not empty. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly baseFrom: number;
  readonly baseTo: number;
}

/** One stretch in which the texts differ. */
export interface Hunk extends Span {
  readonly kind: "added" | "removed" | "replaced";
  /** The change it belongs to, counted from 0. The two marks of a bold that was added are two hunks and one change: they are reverted together. */
  readonly change: number;
}
