/**
 * Where the reviewer is, as the browser's address and history have it.
 *
 * `/` is the start screen, `/?article=<URL>` an article that is fetched, and `/` with an article's key in the history entry one that was opened
 * from this computer and is remembered by the record store. `#<unit key>` names the active unit in all of them.
 */

export type Place =
  | { readonly kind: "start" }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "local"; readonly articleKey: string };

/** `state` is what the history entry holds: data that anything may have written. */
export function placeOf(search: string, state: unknown): Place {
  const address = new URLSearchParams(search).get("article");
  if (address !== null && address.trim() !== "") return { kind: "address", address: address.trim() };
  if (typeof state === "object" && state !== null && "articleKey" in state && typeof state.articleKey === "string") {
    return { kind: "local", articleKey: state.articleKey };
  }
  return { kind: "start" };
}

/** What to hand to the history so that `placeOf` gives the same place. The state is never null: those entries are the browser's own. */
export function historyEntryOf(place: Place): { readonly search: string; readonly state: unknown } {
  if (place.kind === "address") return { search: `?article=${encodeAddress(place.address)}`, state: {} };
  if (place.kind === "local") return { search: "", state: { articleKey: place.articleKey } };
  return { search: "", state: {} };
}

/** The unit key in a location's hash, null where there is none. */
export function unitKeyOf(hash: string): string | null {
  const written = hash.replace(/^#/, "");
  if (written === "") return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Encodes what would end the parameter and leaves the rest of the address readable. */
function encodeAddress(address: string): string {
  return encodeURIComponent(address).replaceAll("%3A", ":").replaceAll("%2F", "/");
}
