import { useEffect, useMemo, useState } from "react";
import type { UnitKey } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { isAnswered as isAnsweredNow, tickKey } from "#state/article/find/find-actions.ts";
import { occurrencesByUnit, ReplacePreview, type UnitPreview } from "#state/article/find/replace-preview.ts";
import type { TextReplacement } from "#state/article/session/article-state.ts";
import type { FindPanel } from "#state/article/session/find-state.ts";
import { useArticleStore, useFindPanel } from "#state/article/use-article.ts";

export interface ReplaceTotals {
  readonly ticked: number;
  /** Units that would change. */
  readonly keys: readonly UnitKey[];
  readonly refused: number;
  readonly warned: number;
  /** What was judged; null until every segment has been. */
  readonly of: Judged | null;
}

export type Judged = Pick<FindPanel, "result" | "replacement" | "ticks">;

const NONE: ReplaceTotals = { ticked: 0, keys: [], refused: 0, warned: 0, of: null };

/** Judging thousands of segments gives way to keys and frames after this long, and goes on behind them. */
const SLICE_MS = 12;

/** The preview of what is shown in the panel, with its totals, which follow a moment later where there is much. */
export function useReplacePreview() {
  const store = useArticleStore();
  const [preview] = useState(() => new ReplacePreview(readInlineTags));
  const result = useFindPanel((panel) => panel.result);
  const replacement = useFindPanel((panel) => panel.replacement);
  const ticks = useFindPanel((panel) => panel.ticks);
  const [totals, setTotals] = useState(NONE);
  const isAnswered = useFindPanel(isAnsweredNow);
  const { of } = totals;
  const byUnit = useMemo(() => occurrencesByUnit(result), [result]);
  useEffect(() => {
    const panel: FindPanel = { ...store.find.getState(), result, replacement, ticks };
    const previews = [...byUnit.keys()];
    const keys: UnitKey[] = [];
    let sum: ReplaceTotals = NONE;
    let at = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const judge = () => {
      const until = performance.now() + SLICE_MS;
      for (; at < previews.length && performance.now() < until; at++) {
        const one = preview.of(store.getState(), panel, previews[at] ?? "");
        if (one !== null) sum = added(sum, one);
        if (one !== null && one.after !== null) keys.push(one.unit.key);
      }
      if (at < previews.length) timer = setTimeout(judge);
      else setTotals({ ...sum, keys, of: { result, replacement, ticks } });
    };
    setTotals((last) => ({ ...last, of: null }));
    judge();
    return () => clearTimeout(timer);
  }, [store, preview, byUnit, result, replacement, ticks]);
  const panelNow = () => store.find.getState();
  return {
    preview,
    totals,
    /** Whether what is looked for and its replacement, as they are now, have been judged in every segment. */
    isWhole: isAnswered && of !== null && of.result === result && of.replacement === replacement && of.ticks === ticks,
    allTickKeys: () => [...byUnit.values()].flatMap((some) => some.map(tickKey)),
    replacements: (): readonly TextReplacement[] =>
      [...byUnit.keys()].flatMap((key) => replacementOf(preview.of(store.getState(), panelNow(), key))),
  };
}

function added(sum: ReplaceTotals, { rows, after }: UnitPreview): ReplaceTotals {
  const ticked = after === null ? 0 : rows.filter((row) => row.ticked).length;
  return {
    ...sum,
    ticked: sum.ticked + ticked,
    refused: sum.refused + rows.filter((row) => row.refusal !== null).length,
    warned: sum.warned + rows.filter((row) => row.refusal === null && row.isMarkupChanged).length,
  };
}

function replacementOf(one: UnitPreview | null): readonly TextReplacement[] {
  const [first] = one?.rows ?? [];
  if (one === null || first === undefined || one.after === null) return [];
  const count = one.rows.filter((row) => row.ticked).length;
  return [{ key: one.unit.key, before: first.occurrence.in.text, after: one.after, count }];
}
