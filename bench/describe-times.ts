/** @returns `p50 8.1 ms · p95 12.4 ms · 5.0–14.2 (n 275)` for times in milliseconds */
export function describeTimes(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
  return `p50 ${at(0.5)} ms · p95 ${at(0.95)} ms · ${at(0)}–${at(1)} (n ${sorted.length})`;
}
