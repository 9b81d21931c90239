import { vi } from "vitest";

/** A page that can go, for a store to listen to; returns what has it go. `vi.unstubAllGlobals` takes it away. */
export function standInPage(): () => void {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  return () => page.dispatchEvent(new Event("pagehide"));
}

/** Until all that was asked for has been handed to the database, and before any of it is answered. */
export async function untilHandedOver(): Promise<void> {
  for (let microtask = 0; microtask < 50; microtask++) await Promise.resolve();
}
