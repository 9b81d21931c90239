/** What pages say to the service worker. */
export type PageMessage =
  /** The reviewer wants the new version now. */
  | { readonly kind: "take-over" }
  /** The page has fetched these. */
  | { readonly kind: "used"; readonly addresses: readonly string[] }
  /** The page stands, and has its code from these. */
  | { readonly kind: "started"; readonly scripts: readonly string[] };
