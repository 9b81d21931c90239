/**
 * Laws run on the same cases every time, so that a red run is the change's doing. Whoever hunts for counterexamples sets `RECTO_LAW_EFFORT` to a
 * number: every law then runs on new cases, those of the document core that many times as many.
 */
import fc from "fast-check";

if (process.env["RECTO_LAW_EFFORT"] === undefined) fc.configureGlobal({ seed: 1 });
