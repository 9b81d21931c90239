const mostRecent = 6;
/** Names that one setting may hold. */
const mostNames = 64;

/** Reads names: ids of commands, the newest first, or what the page shows. */
export function readNames(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, mostNames) : [];
}

/** The recent commands after one more was run. */
export function withRecentCommand(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, mostRecent);
}
