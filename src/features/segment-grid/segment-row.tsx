// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { memo, useCallback, useMemo, useRef } from "react";
import type { Article, Unit } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import { RowSigns } from "#parts/row-signs.tsx";
import { SourceText } from "#parts/source-text.tsx";
import { StatusMark } from "#parts/status-mark.tsx";
import { TakeBack } from "#parts/take-back.tsx";
import { TargetText } from "#parts/target-text.tsx";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { useArticle, useRowSelection } from "#state/article/use-article.ts";
import { useMounted } from "#state/editor/use-view.ts";
import { RowCheck } from "./row-check.tsx";
import { rowFacts } from "./row-facts.ts";
import { RowFoot } from "./row-foot.tsx";
import { RowMark } from "./row-mark.tsx";
import { useApprovalPulse } from "./use-approval-pulse.ts";

interface SegmentRowProps {
  readonly article: Article;
  /** The rows shown, of which it is the one at `index`. */
  readonly units: readonly Unit[];
  readonly index: number;
  /** What alerts are called in a language, once that is fetched. */
  readonly alertLabel: ((alert: string, locale: string | undefined) => string) | undefined;
  /** Takes the row's height whenever it changes. */
  readonly measure: (row: HTMLElement | null) => void;
}

/** One unit: number and structure, source, target, status; in the active row also the editor and the actions. */
export const SegmentRow = memo(function SegmentRow({ article, units, index, alertLabel, measure }: SegmentRowProps) {
  const unit = units[index];
  const facts = useMemo(() => rowFacts(units, index), [units, index]);
  if (!unit || !facts) throw new RangeError(`No unit at ${index}`);
  const view = useArticle((state) => selectUnitView(state, unit));
  const active = useArticle((state) => state.activeKey === unit.key);
  const inSelection = useRowSelection(({ keys }) => keys.has(unit.key));
  const row = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const takeRow = useCallback(
    (element: HTMLDivElement | null) => {
      row.current = element;
      measure(element);
    },
    [measure],
  );
  const source = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLDivElement>(null);
  useMounted(unit.key, "whole", row);
  useMounted(unit.key, "source", source);
  useMounted(unit.key, "target", target);
  useApprovalPulse(sheet, view.status);
  const lang = article.locale ?? undefined;
  const dir = directionOf(article.locale);
  const names = unit.kind === "segment" ? { "data-segment-id": unit.id } : { "data-field": unit.name };
  const refusalId = `refusal-${index}`;
  const label = facts.label ?? undefined;
  const { alert } = unit.place;
  const marker = facts.marker || undefined;
  return (
    <div
      ref={takeRow}
      role="row"
      className="grid-row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      data-status={view.status}
      data-in-selection={inSelection || undefined}
      data-opens={facts.opensSheet || undefined}
      data-closes={facts.closesSheet || undefined}
      {...names}
    >
      <div
        ref={sheet}
        className="row-sheet"
        data-block={unit.place.block}
        data-level={unit.place.level || undefined}
        data-alert={alert}
        data-depth={Math.min(unit.place.listDepth, 6) || undefined}
        data-quote={unit.place.quoteDepth > 0 || undefined}
      >
        <div role="gridcell" aria-colindex={1} className="row-mark">
          <RowCheck unit={unit} checked={inSelection} />
          <RowMark unit={unit} facts={facts} />
        </div>
        <div
          ref={source}
          role="gridcell"
          aria-colindex={2}
          className="row-text"
          data-part="source"
          lang="en-US"
          dir="ltr"
          data-label={label}
          data-marker={marker}
        >
          <SourceText unit={unit} />
        </div>
        <div
          ref={target}
          role="gridcell"
          aria-colindex={3}
          className="row-text"
          data-part="target"
          lang={lang}
          dir={dir}
          data-label={label && alert && alertLabel ? alertLabel(alert, lang) : label}
          data-marker={marker}
        >
          <TargetText {...{ unit, active, lang, dir, refusalId }} text={view.text} />
        </div>
        <div role="gridcell" aria-colindex={4} className="row-status">
          {view.status === "approved" ? <TakeBack unit={unit} /> : <StatusMark status={view.status} />}
          <RowSigns unit={unit} view={view} />
        </div>
        <RowFoot view={view} active={active} refusalId={refusalId} />
      </div>
    </div>
  );
});
