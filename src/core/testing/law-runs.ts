/**
 * Laws run on the same cases every time, so that a red run is the change's doing, and the long ones on a third of their cases. Whoever hunts for
 * counterexamples sets `RECTO_LAW_EFFORT` to a number: every law then runs on new cases, the long ones on all of theirs that many times.
 */
import fc from "fast-check";

const EFFORT = process.env["RECTO_LAW_EFFORT"];

if (EFFORT === undefined) fc.configureGlobal({ seed: 1 });

/** On how many cases a long law runs that has so many. */
export function lawRuns(all: number): number {
  return Math.ceil(all * (EFFORT === undefined ? 1 / 3 : Number(EFFORT)));
}
