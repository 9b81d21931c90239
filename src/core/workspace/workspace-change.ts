/**
 * What was done to many articles of a workspace at once, as one value: a Change of each article, and of what was dismissed for all. It is one step of the workspace's journal, which takes all of it back.
 *
 * A unit that is no longer as the step left it is never written over: `partChange` tells those apart from the rest, which can be done all the same. Rules by number:
 * docs/spec/workspaces.md.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { Transition } from "#core/review/change.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import type { UnitState } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";

/** What changes in one article, by unit. Never of no effect. */
export type UnitTransitions = ReadonlyMap<UnitKey, Transition<UnitState>>;

export interface ArticleChange {
  readonly articleKey: string;
  /** Within the workspace. */
  readonly path: string;
  readonly units: UnitTransitions;
}

export interface WorkspaceChange {
  /** Unique over all tabs and visits. */
  readonly id: string;
  /** Plain words for messages: "Replaced 44 in 15 articles". */
  readonly label: string;
  /** When it was done, milliseconds since the epoch. */
  readonly at: number;
  /** The approved segment whose translation was filled in by itself; absent for what a reviewer decided. */
  readonly origin?: UnitOfArticle;
  /** Each once, in their order. */
  readonly articles: readonly ArticleChange[];
  /** What was dismissed for every article, or brought back; absent where nothing was. */
  readonly dismissal?: Transition<Dismissal>;
  /** How many units of the label it is about no longer, since undo or redo had to leave them alone; absent for none. */
  readonly less?: number;
}

/** A unit of one of the articles. */
export interface UnitOfArticle {
  readonly articleKey: string;
  readonly path: string;
  readonly key: UnitKey;
}

/** A unit that was left alone. */
export interface LeftUnit extends UnitOfArticle {
  /** Why it cannot have the text, in one sentence; absent where it was changed meanwhile. */
  readonly why?: string;
}

/** The change back. Id, label and time stay: they name what was done, not the direction. */
export function invertChange(change: WorkspaceChange): WorkspaceChange {
  const { dismissal } = change;
  return {
    ...change,
    articles: change.articles.map((one) => ({ ...one, units: inverted(one.units) })),
    ...(dismissal && { dismissal: { from: dismissal.to, to: dismissal.from } }),
  };
}

/** Whether nothing is done by it. */
export function isEmptyChange({ articles, dismissal }: WorkspaceChange): boolean {
  return articles.length === 0 && dismissal === undefined;
}

/** What was done, as far as the change is about it still: `Settled “Save.”: 4 segments in 3 articles, but for 1`. */
export function changeInWords({ label, less = 0 }: WorkspaceChange): string {
  return less === 0 ? label : `${label}, but for ${less}`;
}

/** The change without its dismissal. */
export function withoutDismissal({ dismissal: _, ...change }: WorkspaceChange): WorkspaceChange {
  return change;
}

function inverted(units: UnitTransitions): UnitTransitions {
  return new Map(Array.from(units, ([key, { from, to }]) => [key, { from: to, to: from }]));
}

/** A change in two: what can be done, articles of which nothing is left gone, and the units that it leaves alone. */
export interface PartedChange {
  readonly change: WorkspaceChange;
  readonly left: readonly UnitOfArticle[];
}

/** @param fits whether the unit is as the change finds it */
export function partChange(
  change: WorkspaceChange,
  fits: (unit: UnitOfArticle, from: UnitState) => boolean,
): PartedChange {
  const left: UnitOfArticle[] = [];
  const articles = change.articles.map((one) => {
    const units = new Map(
      Array.from(one.units).filter(([key, { from }]) => {
        const unit = { articleKey: one.articleKey, path: one.path, key };
        const isFit = fits(unit, from);
        if (!isFit) left.push(unit);
        return isFit;
      }),
    );
    return { ...one, units };
  });
  return { change: { ...change, articles: articles.filter(({ units }) => units.size > 0) }, left };
}

/**
 * Whether a unit is as a transition finds it.
 *
 * @param present undefined where nothing is stored of it: it is as the machine left it, which only the first change of a unit begins with
 */
export function isAsBefore(present: UnitState | undefined, from: UnitState): boolean {
  return present === undefined ? from.status === "unreviewed" && from.reason === null : sameState(present, from);
}

export function countUnits({ articles }: Pick<WorkspaceChange, "articles">): number {
  return articles.reduce((sum, { units }) => sum + units.size, 0);
}
