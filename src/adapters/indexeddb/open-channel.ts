/** What the tabs of one browser speak over; null where it has no such thing, or refuses it, as one that keeps nothing for the page may: then no tab hears of another. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  } catch {
    return null;
  }
}
