import { useState } from "react";
import { someOf } from "#core/count-in-words.ts";

/** What came of it. */
export interface Outcome {
  readonly words: string;
  readonly notes: readonly string[];
  /** What the notes are about, for who does not see them; what was left out, where nothing is said. */
  readonly about?: string;
  /** What was made elsewhere. */
  readonly link?: { readonly name: string; readonly address: string } | undefined;
}

/** What is under way, for a meter. */
export interface Progress {
  readonly label: string;
  readonly words: string;
  readonly done: number;
  readonly total: number;
  /** Null where it can't be ended. */
  readonly stop: (() => void) | null;
}

/** How it goes on. */
export interface Going {
  readonly tell: (done: number, total: number) => void;
  /** From now on it can be ended so. */
  readonly allowStop: (stop: () => void) => void;
}

export interface Running {
  readonly progress: Progress | null;
  readonly outcome: Outcome;
  readonly tell: (words: string) => void;
  readonly run: (label: string, work: (going: Going) => Promise<Outcome>) => Promise<void>;
}

/** Does one thing at a time, and says how far it is and what came of it. */
export function useRunning(): Running {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ words: "", notes: [] });
  const run = async (label: string, work: (going: Going) => Promise<Outcome>) => {
    setOutcome({ words: "", notes: [] });
    let now: Progress = { label, words: "", done: 0, total: 0, stop: null };
    const show = (changed: Partial<Progress>) => {
      now = { ...now, ...changed };
      setProgress(now);
    };
    show({});
    const came = await work({
      tell: sparingly((done, total) => show({ words: someOf(done, total), done, total })),
      allowStop: (stop) => show({ stop }),
    });
    setProgress(null);
    setOutcome(came);
  };
  return { progress, outcome, tell: (words) => setOutcome({ words, notes: [] }), run };
}

/** A hundred times at the most: each costs the page a rendering. */
function sparingly(tell: Going["tell"]): Going["tell"] {
  return (done, total) => {
    if (done === total || done % Math.ceil(total / 100) === 0) tell(done, total);
  };
}
