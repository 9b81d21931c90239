import { useSyncExternalStore } from "react";
import { isReturn, isSameRoute, noteOf, type Route, routeOf, searchOf, unitKeyOf } from "./route.ts";

const listeners = new Set<() => void>();
let current = routeOf(location.search);
/** Until the reviewer goes anywhere else. A browser may lose an entry's state when the page is loaded again right after it was written. */
let isLoadedAgain = performance.getEntriesByType("navigation").some(isReload);
/** The address is not the present route's: the browser has refused to change it. */
let isBehind = false;

/** Call once before the first render. */
export function beginAtAddress(): void {
  window.addEventListener("popstate", () => {
    isLoadedAgain = false;
    adopt(routeOf(location.search));
  });
}

export function useRoute(): Route {
  return useSyncExternalStore(followRoute, currentRoute);
}

export function currentRoute(): Route {
  return current;
}

/** Where to begin in the article of the address: as `WorkspaceActions.openArticle` takes it. */
export function entranceHere(): readonly [asked: string | undefined, returning: boolean] {
  if (isBehind) return [undefined, false];
  return [unitKeyOf(location.hash) ?? undefined, isLoadedAgain || isReturn(location.hash, history.state)];
}

/** Goes there with a new history entry, which Back leaves; whoever is there already stays. */
export function goTo(route: Route, hash = ""): void {
  if (isSameRoute(route, current)) return;
  write("pushState", null, searchOf(route) + hash);
  isLoadedAgain = false;
  adopt(route);
}

/** Goes there in place of the present history entry. */
export function replaceRoute(route: Route, hash = ""): void {
  write("replaceState", null, searchOf(route) + hash);
  adopt(route);
}

/** Writes the unit into the address without a history entry. */
export function showUnitInAddress(key: string): void {
  write("replaceState", noteOf(key), `${isBehind ? searchOf(current) : location.search}#${encodeURIComponent(key)}`);
}

/** Safari allows a hundred changes in thirty seconds: what is refused is gone to all the same, and the next change that is taken brings the address up to date. */
function write(how: "pushState" | "replaceState", state: unknown, rest: string): void {
  try {
    history[how](state, "", location.pathname + rest);
    isBehind = false;
  } catch {
    isBehind = true;
  }
}

function isReload(entry: PerformanceEntry): boolean {
  return "type" in entry && (entry.type === "reload" || entry.type === "back_forward");
}

function adopt(route: Route): void {
  if (isSameRoute(route, current)) return;
  current = route;
  for (const listener of listeners) listener();
}

/** Calls `listener` when the route is another one. Returns the function that ends it. */
export function followRoute(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
