/** What a check is: a pure function from a subject to what it finds, and what an interface says of it. */
import type { Term } from "#core/glossary/term.ts";
import type { CheckId, Found, Severity } from "./finding.ts";
import type { Subject } from "./reading/subject.ts";

export type CheckGroup = "markup" | "facts" | "completeness" | "surface" | "consistency" | "custom";

/** Texts in which the check fires, so that a reader sees what it means. Tests hold every check to its own example. */
export interface Example {
  readonly locale: string;
  readonly source: string;
  readonly target: string;
  /** The target after the first fix; absent where there is none. */
  readonly fixed?: string;
  /** Terms of the glossary that it takes. */
  readonly terms?: readonly Partial<Term>[];
  /** Words of the dictionary that it takes. */
  readonly dictionary?: readonly string[];
  /** What the article's front matter says beside its locale, where that matters. */
  readonly frontMatter?: string;
}

export interface About {
  readonly id: CheckId;
  readonly group: CheckGroup;
  /** Its name in lists, sentence case: "Link destination". */
  readonly title: string;
  /** What it finds, one sentence. */
  readonly what: string;
  /** Why that matters, one sentence. */
  readonly why: string;
  readonly severity: Severity;
}

/** What an interface shows of a check, whatever it looks at. */
export interface DescribedCheck extends About {
  /** Null for a check that somebody wrote for a project of their own. */
  readonly example: Example | null;
}

/** Looks at one unit. */
export interface Check extends DescribedCheck {
  /** Findings in order of place. Never throws, whatever the texts hold. */
  run(subject: Subject): readonly Found[];
}
