/**
 * What a replacement would do, unit by unit, before it is done. Units are judged when they are first asked about and known from then on, for as long
 * as their text, their occurrences and their ticks stay.
 */
import type { Unit, UnitKey } from "#core/document/article.ts";
import type { TagReader } from "#core/markup/read-markup.ts";
import type { Occurrence } from "#core/search/find-occurrences.ts";
import { type JudgedMatch, judgeReplacements } from "#core/search/judge-replacements.ts";
import type { Replacement } from "#core/search/replace-occurrences.ts";
import { planReplacement, type ReplacePlan } from "#core/search/replace-plan.ts";
import { replacementText } from "#core/search/replacement-text.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { FindPanel, FindResult } from "#state/article/session/find-state.ts";
import { tickKey } from "./find-actions.ts";

export interface PreviewRow extends JudgedMatch, Replacement {
  readonly occurrence: Occurrence;
  readonly tickKey: string;
}

export interface UnitPreview {
  readonly unit: Unit;
  readonly rows: readonly PreviewRow[];
  /** The target with what is ticked replaced; null where nothing is, or it would be refused. */
  readonly after: string | null;
}

/** The occurrences in targets by unit, in document order; the same object for the same result. */
export function occurrencesByUnit(result: FindResult): ReadonlyMap<UnitKey, readonly Occurrence[]> {
  const known = grouped.get(result);
  if (known !== undefined) return known;
  const byUnit = new Map<UnitKey, Occurrence[]>();
  for (const occurrence of result.occurrences) {
    if (occurrence.in.side !== "target") continue;
    const ofUnit = byUnit.get(occurrence.in.unitKey);
    if (ofUnit === undefined) byUnit.set(occurrence.in.unitKey, [occurrence]);
    else ofUnit.push(occurrence);
  }
  grouped.set(result, byUnit);
  return byUnit;
}

const grouped = new WeakMap<FindResult, ReadonlyMap<UnitKey, readonly Occurrence[]>>();

type PanelPart = Pick<FindPanel, "result" | "query" | "replacement" | "ticks">;

interface Judged {
  /** What the judgement depends on. */
  readonly on: readonly unknown[];
  readonly preview: UnitPreview;
}

export class ReplacePreview {
  readonly #judged = new Map<UnitKey, Judged>();
  readonly #readTags: TagReader | undefined;

  constructor(readTags: TagReader | undefined) {
    this.#readTags = readTags;
  }

  /** Null for a unit in which nothing is to be replaced. */
  of(state: ArticleState, panel: PanelPart, key: UnitKey): UnitPreview | null {
    const unit = selectUnit(state, key);
    const occurrences = occurrencesByUnit(panel.result).get(key);
    const first = occurrences?.[0];
    if (unit === null || occurrences === undefined || first === undefined) return null;
    const ticks = occurrences.map((one, ordinal) => panel.ticks.get(tickKey(one, ordinal)));
    const obstacle = obstacleOf(state, unit);
    const on = [unit, first.in, occurrences.length, panel.query, panel.replacement, obstacle, ...ticks];
    const known = this.#judged.get(key);
    if (known !== undefined && known.on.length === on.length && known.on.every((one, at) => one === on[at]))
      return known.preview;
    const preview = this.#judge(state, panel, unit, occurrences, ticks, obstacle);
    this.#judged.set(key, { on, preview });
    return preview;
  }

  #judge(
    state: ArticleState,
    { query, replacement }: PanelPart,
    unit: Unit,
    occurrences: readonly Occurrence[],
    ticks: readonly (boolean | undefined)[],
    obstacle: string | null,
  ): UnitPreview {
    const text = occurrences[0]?.in.text ?? "";
    const inserts = occurrences.map((one): Replacement => {
      const { from, to } = one;
      return { from, to, insert: replacementText(replacement, query.regex, text.slice(from, to), one) };
    });
    const plan = (some: readonly Replacement[]) => this.#plan(state, unit, text, some);
    const judged = judgeReplacements({ plan, all: inserts, ticks, isProposed: true, obstacle });
    const rows = judged.matches.flatMap((match, at): readonly PreviewRow[] => {
      const [occurrence, replacement] = [occurrences[at], inserts[at]];
      if (occurrence === undefined || replacement === undefined) return [];
      return [{ ...match, ...replacement, occurrence, tickKey: tickKey(occurrence, at) }];
    });
    return { unit, rows, after: judged.after };
  }

  #plan(state: ArticleState, unit: Unit, text: string, replacements: readonly Replacement[]): ReplacePlan {
    return planReplacement(state.open.article, unit, text, replacements, this.#readTags);
  }
}

/** Why nothing can be replaced in a unit now, whatever it would be. */
function obstacleOf(state: ArticleState, unit: Unit): string | null {
  const { elsewhere, refusal } = selectUnitView(state, unit);
  if (elsewhere) return "It is being typed in another tab.";
  if (refusal !== null) return "What is typed in it was not accepted yet.";
  return state.alert?.conflict?.key === unit.key ? "It has another text in another tab: choose first." : null;
}
