/** What the list of findings shows, and where the reviewer is among them. */
import type { Finding, Severity } from "#core/checks/finding.ts";

/** Whose findings are listed; `dismissed`: those that are no longer shown. */
export type FindingScope = "segment" | "article" | "dismissed";

/** What a list of findings leaves out; mutable, for it is remembered while the page lasts. */
export interface FindingsShown {
  scope: FindingScope;
  hidden: ReadonlySet<Severity>;
}

export interface FindingsPanel {
  readonly scope: FindingScope;
  /** What the article's list leaves out. */
  readonly hidden: ReadonlySet<Severity>;
  /** The finding gone to last; it may be gone since. */
  readonly current: Finding | null;
  readonly actions: FindingsPanelActions;
}

export interface FindingsPanelActions {
  setScope(scope: FindingScope): void;
  /** Leaves a severity out of the article's list, or takes it in again. */
  toggle(severity: Severity): void;
  goneTo(finding: Finding | null): void;
}
