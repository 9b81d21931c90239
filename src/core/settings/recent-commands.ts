const mostRecent = 6;

/** Reads ids of commands, newest first. */
export function readRecentCommands(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, mostRecent) : [];
}

/** The recent commands after one more was run. */
export function withRecentCommand(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, mostRecent);
}
