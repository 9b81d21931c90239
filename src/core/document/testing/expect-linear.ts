/** Time that grows with the text and no faster: one long text takes about as long as short ones of the same length together. */
import { expect } from "vitest";

const PARTS = 8;
/** Time that grew with the square of the text would be eight times that of its parts. */
export const MOST = 3;
/** The processor's time is counted in steps of some milliseconds, and the garbage collector's falls where it likes. */
export const SLACK = 25;
const ATTEMPTS = 8;

/** Milliseconds this process worked: waiting for other processes doesn't count. */
export function timeOf(text: string, times: number, run: (text: string) => unknown): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) run(text);
  return process.cpuUsage(start).user / 1000;
}

/** The best of some attempts: what else goes on makes any of them slower, but none faster. */
export function expectLinear(
  textOf: (n: number) => string,
  n: number,
  run: (text: string) => unknown,
  name = "at once",
): void {
  const long = textOf(n);
  let whole = timeOf(long, 1, run);
  // Whatever its parts take, that is not too long.
  if (whole < SLACK) return;
  const short = textOf(Math.floor(n / PARTS));
  const times = Math.round(long.length / short.length);
  let parts = timeOf(short, times, run);
  for (let attempt = 1; attempt < ATTEMPTS && whole > MOST * parts + SLACK; attempt++) {
    parts = Math.max(parts, timeOf(short, times, run));
    whole = Math.min(whole, timeOf(long, 1, run));
  }
  expect(whole, `${parts.toFixed(1)} ms in parts, ${whole.toFixed(1)} ms ${name}`).toBeLessThan(MOST * parts + SLACK);
}
