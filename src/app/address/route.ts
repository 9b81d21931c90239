/**
 * Where the reviewer is, as the browser's address has it.
 *
 * `/` is the start screen, `/?article=<URL>` an article that is fetched, and `/?remembered=<article key>` one that was opened from this computer and is
 * remembered by the record store. `#<unit key>` names the active unit in all of them; the history entry says whether Recto wrote it there.
 */

export type Route =
  | { readonly kind: "start" }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "local"; readonly articleKey: string };

export function routeOf(search: string): Route {
  const parameters = new URLSearchParams(search);
  const address = parameters.get("article")?.trim() ?? "";
  if (address !== "") return { kind: "address", address };
  const articleKey = parameters.get("remembered") ?? "";
  return articleKey === "" ? { kind: "start" } : { kind: "local", articleKey };
}

/** The query of which `routeOf` gives the same route. */
export function searchOf(route: Route): string {
  if (route.kind === "address") return `?article=${encodeAddress(route.address)}`;
  return route.kind === "local" ? `?remembered=${encodeURIComponent(route.articleKey)}` : "";
}

export function isSameRoute(a: Route, b: Route): boolean {
  return searchOf(a) === searchOf(b);
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

/** What a history entry holds whose unit was written by Recto. */
export function noteOf(unit: string): unknown {
  return { unit };
}

/**
 * Whether the reviewer comes back to this entry: its unit is the one that Recto noted as active, nobody asked for it by a link.
 * `state` is what the history entry holds: data that anything may have written.
 */
export function isReturn(hash: string, state: unknown): boolean {
  if (typeof state !== "object" || state === null || !("unit" in state)) return false;
  return state.unit === unitKeyOf(hash);
}

/** Encodes what would end the parameter and leaves the rest of the address readable. */
function encodeAddress(address: string): string {
  return encodeURIComponent(address).replaceAll("%3A", ":").replaceAll("%2F", "/");
}
