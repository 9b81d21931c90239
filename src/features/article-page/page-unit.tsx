import { memo, use, useRef } from "react";
import type { Unit } from "#core/document/article.ts";
import { segmentNumber } from "#core/document/segment-number.ts";
import type { Status } from "#core/review/record.ts";
import { statusNames } from "#core/review/status-names.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { SourceText } from "#parts/source-text.tsx";
import { StatusMark } from "#parts/status-mark.tsx";
import { TargetText } from "#parts/target-text.tsx";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useEditorReady, useMounted } from "#state/editor/use-view.ts";
import { OriginalContext, PageSideContext } from "./page-side.ts";

export interface PageUnitProps {
  readonly unit: Unit;
}

/** A sentence of one of the pages. */
export function PageUnit({ unit }: PageUnitProps) {
  const { part, isIncluded } = use(PageSideContext);
  if (isIncluded)
    return (
      <span className="page-text page-reading">
        <FragmentText text={textOf(unit, part)} place={unit.place} />
      </span>
    );
  return part === "source" ? <SourceUnit unit={unit} /> : <TargetUnit unit={unit} />;
}

/** Of a file that is not open: as it is written. */
function textOf(unit: Unit, part: "source" | "target"): string {
  return unit.kind === "segment" && part === "source" ? unit.source : unit.target;
}

/** What names a unit on the page, to scripts and to assistive technology. */
export function namesOf(unit: Unit) {
  return unit.kind === "segment" ? { "data-segment-id": unit.id } : { "data-field": unit.name };
}

/** Id of the element that says why a text was refused: on the page only the active one has it. */
export const refusalId = "page-refusal";

function useUnitState(unit: Unit) {
  const active = useArticle((state) => state.activeKey === unit.key);
  const dimmed = useArticle((state) => !selectShownUnits(state).indexOf.has(unit.key));
  return {
    active,
    dimmed,
    attributes: { ...namesOf(unit), "aria-current": active || undefined, "data-dimmed": dimmed || undefined },
  };
}

/** Unreviewed is what most are: its ring is drawn by the style sheet, at a third of an icon's cost. */
function PageSign({ status, isDimmed }: { readonly status: Status; readonly isDimmed: boolean }) {
  if (status === "unreviewed")
    return (
      <span
        className="page-sign page-ring"
        role="img"
        aria-hidden
        aria-label={statusNames[status]}
        title={statusNames[status]}
        data-dimmed={isDimmed || undefined}
      />
    );
  return (
    <span className="page-sign" data-dimmed={isDimmed || undefined}>
      <StatusMark status={status} />
    </span>
  );
}

const TargetUnit = memo(function TargetUnit({ unit }: PageUnitProps) {
  const { lang, dir, hasNumbers } = use(PageSideContext);
  const view = useArticle((state) => selectUnitView(state, unit));
  const { active, dimmed, attributes } = useUnitState(unit);
  const isEditing = useEditorReady() && active;
  const whole = useRef<HTMLSpanElement>(null);
  const target = useRef<HTMLSpanElement>(null);
  useMounted(unit.key, "whole", whole);
  useMounted(unit.key, "target", target);
  return (
    <>
      {/* Beside the sentence and not in it, where the sentence would reach into the margin. */}
      <PageSign status={view.status} isDimmed={dimmed} />
      {hasNumbers && unit.kind === "segment" && (
        <span
          className="page-number"
          aria-hidden
          data-number={segmentNumber(unit.id)}
          data-dimmed={dimmed || undefined}
        />
      )}
      {/* No role: in a group the text would be no part of the name of the heading or cell that it stands in. */}
      <span
        ref={whole}
        className="page-unit"
        lang={lang}
        dir={dir}
        tabIndex={active ? 0 : -1}
        data-status={view.status}
        {...attributes}
      >
        <span ref={target} className={isEditing ? "page-text" : "page-text page-reading"}>
          <TargetText unit={unit} text={view.text} {...{ active, lang, dir, refusalId }} />
        </span>
      </span>
    </>
  );
});

const SourceUnit = memo(function SourceUnit({ unit }: PageUnitProps) {
  const { lang, dir, pages } = use(PageSideContext);
  const { active, attributes } = useUnitState(unit);
  const source = useRef<HTMLSpanElement>(null);
  const whole = useRef<HTMLSpanElement>(null);
  const none = useRef<HTMLSpanElement>(null);
  const isAlone = pages === "source";
  const original = use(OriginalContext);
  useMounted(unit.key, "source", source);
  useMounted(unit.key, "whole", isAlone ? whole : none);
  return (
    <span
      ref={whole}
      className="page-unit"
      lang={lang}
      dir={dir}
      data-changed-since={original?.changed.has(unit.key) || undefined}
      {...(isAlone ? { tabIndex: active ? 0 : -1 } : {})}
      {...attributes}
    >
      <span ref={source} className="page-text page-reading">
        <SourceText unit={unit} original={original?.fields.get(unit.key)} />
      </span>
    </span>
  );
});
