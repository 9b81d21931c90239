/**
 * A finding that a reviewer does not want to see again: an annotation (`annotation.ts`). It is remembered by what it was found in (check, source, target,
 * detail), for one segment or for the workspace, so that another text brings the finding back.
 */
import type { Finding } from "#core/checks/finding.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";

/** Made of all that a dismissal is remembered by. */
export type DismissalId = string;

export interface Dismissal {
  readonly kind: "dismissal";
  readonly id: DismissalId;
  /** The unit it holds for; null for every unit of every article. */
  readonly unit: UnitKey | null;
  readonly check: string;
  /** What the finding said. */
  readonly message: string;
  readonly source: string | null;
  readonly target: string;
  readonly detail: string;
  /** The name of the reviewer, where one was given. */
  readonly by?: string;
  /** When anything about it last changed, milliseconds since the epoch. */
  readonly changedAt: number;
  /** Not made yet, or withdrawn. */
  readonly gone: boolean;
}

/** Where a dismissal holds. */
export type DismissalScope = "segment" | "workspace";

/**
 * @param text the unit's target in which the finding was found
 * @returns the name of the finding's dismissal, whether there is one or not
 */
export function dismissalId(finding: Finding, unit: Unit, text: string, scope: DismissalScope): DismissalId {
  const { check, detail } = finding;
  return idOf({ unit: scope === "segment" ? unit.key : null, check, source: sourceOf(unit), target: text, detail });
}

type Remembered = Pick<Dismissal, "unit" | "check" | "source" | "target" | "detail">;

function idOf({ unit, check, source, target, detail }: Remembered): DismissalId {
  return JSON.stringify([unit, check, source, target, detail]);
}

/** The dismissal for another unit, whose source and target may be written with other line breaks. */
export function moveDismissal(
  dismissal: Dismissal,
  to: { readonly unit: UnitKey; readonly source: string | null; readonly target: string },
): Dismissal {
  return withDismissalId({ ...dismissal, ...to });
}

/** With the id that all it is remembered by makes. */
export function withDismissalId(dismissal: Omit<Dismissal, "id">): Dismissal {
  return { ...dismissal, id: idOf(dismissal) };
}

/** The finding's dismissal as it will be. `changedAt` is for whoever stores it. */
export function dismissalOf(finding: Finding, unit: Unit, text: string, scope: DismissalScope, by?: string): Dismissal {
  const { check, message, detail } = finding;
  return {
    kind: "dismissal",
    id: dismissalId(finding, unit, text, scope),
    unit: scope === "segment" ? unit.key : null,
    check,
    message,
    source: sourceOf(unit),
    target: text,
    detail,
    ...(by && { by }),
    changedAt: 0,
    gone: false,
  };
}

/** Equality by content: when it changed does not count, nor by whom. */
export function sameDismissal(a: Dismissal, b: Dismissal): boolean {
  return a.gone === b.gone;
}

function sourceOf(unit: Unit): string | null {
  return unit.kind === "segment" ? unit.source : null;
}
