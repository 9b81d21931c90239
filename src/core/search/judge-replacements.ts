/**
 * What replacing would do to one text, judged match by match before it is done: which matches are proposed, what is wrong with each, and what the text would be.
 * The article's own preview and that of the workspace judge alike.
 */
import type { Replacement } from "./replace-occurrences.ts";
import type { ReplacePlan } from "./replace-plan.ts";

/** One match. */
export interface JudgedMatch {
  readonly ticked: boolean;
  /** Why it cannot be replaced. */
  readonly refusal: string | null;
  /** What it would do to the segment's markup, or what the frame guard would write another way. */
  readonly warning: string | null;
  readonly isMarkupChanged: boolean;
}

export interface JudgedText {
  /** In the order of the replacements. */
  readonly matches: readonly JudgedMatch[];
  /** The text with what is ticked replaced; null where nothing is, or it would be refused. */
  readonly after: string | null;
}

export interface Judgement {
  /** What some of the replacements together would do. */
  readonly plan: (some: readonly Replacement[]) => ReplacePlan;
  /** All of them, in order. */
  readonly all: readonly Replacement[];
  /** What the reviewer ticked or took the tick from; undefined where it is as proposed. */
  readonly ticks: readonly (boolean | undefined)[];
  /** Whether what is in order is proposed. */
  readonly isProposed: boolean;
  /** Why nothing can be replaced in the text now, whatever it would be; null where something can. */
  readonly obstacle: string | null;
}

export function judgeReplacements({ plan, all, ticks, isProposed, obstacle }: Judgement): JudgedText {
  const together = plan(all);
  const faults = faultsOf(plan, all, together);
  const ticked = all.map((_, at) => ticks[at] ?? (isProposed && isClean(faults[at])));
  const chosen = all.filter((_, at) => ticked[at]);
  const outcome = outcomeOf(plan, chosen, all.length, together);
  const matches = all.map((_, at): JudgedMatch => {
    const isRefused = ticked[at] ? outcome?.refusal : faults[at]?.refusal;
    return {
      ticked: (ticked[at] ?? false) && obstacle === null,
      refusal: obstacle ?? isRefused ?? null,
      warning: warningOf(faults[at]),
      isMarkupChanged: faults[at]?.markup != null,
    };
  });
  const isPossible = obstacle === null && outcome !== null && outcome.refusal === null;
  return { matches, after: isPossible ? outcome.text : null };
}

type Planning = Judgement["plan"];

function outcomeOf(plan: Planning, chosen: readonly Replacement[], all: number, together: ReplacePlan) {
  if (chosen.length === 0) return null;
  return chosen.length === all ? together : plan(chosen);
}

/** What is wrong with each replacement alone; where that is nothing and all together are wrong, each has the fault of all. */
function faultsOf(plan: Planning, all: readonly Replacement[], together: ReplacePlan) {
  if (isClean(together) || all.length === 1) return all.map(() => together);
  const alone = all.map((one) => plan([one]));
  return alone.every(isClean) ? all.map(() => together) : alone;
}

function isClean(plan: ReplacePlan | undefined): boolean {
  return plan !== undefined && plan.refusal === null && plan.markup === null;
}

function warningOf(plan: ReplacePlan | undefined): string | null {
  if (plan === undefined) return null;
  return plan.markup === null ? plan.note : `Changes the markup: ${plan.markup}.`;
}
