/** What benchmarks of the memory have in common: how long the processor worked, and how that is written. */
import { timeAt } from "./describe-times.ts";

/** Milliseconds this process worked: waiting for other processes doesn't count. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function percentiles(times: readonly number[]): string {
  const at = (share: number) => timeAt(times, share).toFixed(2);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${at(1)} ms`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
