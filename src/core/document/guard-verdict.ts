/** What the frame guard says of a text (`frame-guard.ts`). */
export type GuardVerdict =
  /** `text` is what was typed, its line breaks as the file has them. */
  | { readonly kind: "accepted"; readonly text: string }
  /** `text` is what was typed with something written another way; `message` says what. */
  | { readonly kind: "escaped"; readonly text: string; readonly message: string }
  /** Nothing may be written; `message` says why and what to do. */
  | { readonly kind: "refused"; readonly message: string };
