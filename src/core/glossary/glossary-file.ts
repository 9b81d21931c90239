/** What reading a glossary's file gives: all that could be read, and for each line that could not one sentence that says why. */
import { emptyGlossary, type Glossary } from "./term.ts";

export interface GlossaryProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface ReadGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly GlossaryProblem[];
}

/** A file of which nothing can be used. */
export function unreadable(line: number, message: string): ReadGlossary {
  return { glossary: emptyGlossary, problems: [{ line, message }] };
}
