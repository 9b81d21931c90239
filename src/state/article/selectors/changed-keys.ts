/**
 * Which units' texts or statuses became others, kept step by step with the state, so that whoever follows them looks at these alone and not at all of a large
 * article. It is worked out once, where the state is written. A reader keeps the revision that it has seen, and asks what changed since.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { ArticleState, ChangedKeys } from "#state/article/session/article-state.ts";
import { selectUnit, shownText, unitStatus } from "./select-unit.ts";

export const nothingChanged: ChangedKeys = { revision: 0, steps: [] };

/** Steps kept: more than are done between two looks of a reader that waits until a hand rests. */
const MAX_STEPS = 100;

type ShownState = Pick<ArticleState, "open" | "records" | "drafts">;

/** Units whose shown text or status differs from what it was at that revision, or did in between; null where it is too long ago: look at all. */
export function changedSince(
  { changedKeys: { revision: now, steps } }: Pick<ArticleState, "changedKeys">,
  revision: number,
): ReadonlySet<UnitKey> | null {
  const first = steps.length < MAX_STEPS ? 0 : (steps[0]?.revision ?? 0) - 1;
  if (revision < first || revision > now) return null;
  return new Set(steps.filter((step) => step.revision > revision).flatMap(({ keys }) => [...keys]));
}

/** The changed keys after one more step; the same object where no shown text or status is another one. */
export function withChangedKeys(
  before: ShownState & Pick<ArticleState, "changedKeys">,
  after: ShownState,
): ChangedKeys {
  const keys = changedKeys(before, after);
  const { revision, steps } = before.changedKeys;
  if (keys.size === 0) return before.changedKeys;
  const last = steps.at(-1)?.keys;
  // However long one types in a unit, it is one step: whoever has not seen the last key has not seen those before it.
  const isSame = last?.size === keys.size && [...keys].every((key) => last.has(key));
  return {
    revision: revision + 1,
    steps: [...steps.slice(isSame ? 0 : 1 - MAX_STEPS, isSame ? -1 : undefined), { revision: revision + 1, keys }],
  };
}

function changedKeys(before: ShownState, after: ShownState): ReadonlySet<UnitKey> {
  const replaced = [...replacedKeys(before.records, after.records), ...replacedKeys(before.drafts, after.drafts)];
  return new Set(
    replaced.filter((key) => {
      const unit = selectUnit(after, key);
      if (unit === null) return false;
      return shownText(before, unit) !== shownText(after, unit) || unitStatus(before, unit) !== unitStatus(after, unit);
    }),
  );
}

function replacedKeys<V>(before: ReadonlyMap<UnitKey, V>, after: ReadonlyMap<UnitKey, V>): readonly UnitKey[] {
  if (before === after) return [];
  const keys: UnitKey[] = [];
  let kept = 0;
  for (const [key, value] of after) {
    const known = before.get(key);
    if (known !== undefined) kept++;
    if (known !== value) keys.push(key);
  }
  if (kept < before.size) for (const key of before.keys()) if (!after.has(key)) keys.push(key);
  return keys;
}
