/** @returns `p50 8.1 ms · p95 12.4 ms · 5.0–14.2 (n 275)` for times in milliseconds */
export function describeTimes(times: readonly number[]): string {
  const at = (share: number) => timeAt(times, share).toFixed(1);
  return `p50 ${at(0.5)} ms · p95 ${at(0.95)} ms · ${at(0)}–${at(1)} (n ${times.length})`;
}

/** @returns the time that a share of them, 0 to 1, does not reach; not a number where there is none */
export function timeAt(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
