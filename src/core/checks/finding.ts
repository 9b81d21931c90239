/** What a check reports. Offsets are UTF-16 code units into the unit's target or source, half-open. */
import type { Range, UnitKey } from "#core/document/article.ts";

/** `error`: would break the page or mislead the reader; `warning`: very probably wrong; `info`: worth a look. */
export type Severity = "error" | "warning" | "info";

/** The worst first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

/** Stable name of a check (`link-destination`); of one from a profile `custom:<name>`. */
export type CheckId = string;

/** What the ids of a profile's own checks begin with. */
export const OWN_CHECK = "custom:";

/** Whether a check is one of a profile's own: then its message is the reviewer's, in whatever language. */
export function isOwnCheck(id: CheckId): boolean {
  return id.startsWith(OWN_CHECK);
}

export interface Fix {
  /** What it does, as a button says it: "Remove the space". */
  readonly title: string;
  /** The unit's whole target after it. */
  readonly target: string;
  /**
   * Whether it has to be looked at before it is applied: it puts in what is not there, or is one of several ways. Otherwise it puts right what is there.
   * A check says so only where that does not follow from what the fix does (`certainty.ts`); of what is offered only proposals carry it.
   */
  readonly isProposal?: boolean;
  /** The unit that it writes, where that is another than the finding's: metadata has no row to be found in. */
  readonly unit?: UnitKey;
}

/** What a check finds, before it is known under which profile it runs. */
export interface Found {
  /** Where in the target. Empty where something is missing there: its end where nobody can tell the place. */
  readonly range: Range;
  /** What it is about in the source, where that helps. It is what is marked where the target has nothing to mark. */
  readonly sourceRange?: Range;
  /** It is about the whole text or none of it, so that no part of the target is marked and going there selects nothing; `range` is what it speaks of. */
  readonly isWhole?: true;
  /** One plain sentence without a full stop that says what is wrong: "Link 2 lost its destination". */
  readonly message: string;
  /** Best first. */
  readonly fixes?: readonly Fix[];
  /** Worth a look and no more, where its check is more severe as a rule. What a profile says of the check holds for it too. */
  readonly isMinor?: true;
  /** Tells it from others of the same check in the same texts, whatever moves around it: dismissals are remembered by it. */
  readonly detail: string;
}

export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly unit: UnitKey;
  readonly range: Range;
  readonly sourceRange: Range | null;
  readonly isWhole?: true;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly detail: string;
}

/** Whether two are the same finding, of the same or an earlier look at the unit. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return a.unit === b.unit && a.check === b.check && a.detail === b.detail;
}

/** What was found in a unit, and in which text: with any other text it says nothing. */
export interface CheckedUnit {
  readonly key: UnitKey;
  readonly text: string;
  readonly findings: readonly Finding[];
}
