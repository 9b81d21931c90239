import { useLayoutEffect, useMemo, useRef } from "react";
import { countChanges, differenceOf, revertChange } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import type { Hunk } from "#core/difference/hunk.ts";
import type { Unit } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import { useArticle } from "#state/article/use-article.ts";
import { revertShownChangeCommand } from "#state/commands/difference-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { DifferenceText } from "#ui/difference-text.tsx";

interface DifferenceViewProps {
  readonly unit: Unit;
  readonly text: string;
}

export function DifferenceView({ unit, text }: DifferenceViewProps) {
  const locale = useArticle((state) => state.open.article.locale);
  const run = useRunCommand();
  const hunks = useMemo(() => differenceOf(unit.target, text, locale), [unit, text, locale]);
  const parts = useMemo(() => differenceParts(unit.target, text, hunks, locale), [unit, text, hunks, locale]);
  const group = useRef<HTMLDivElement>(null);
  const before = useRef<readonly Hunk[]>([]);
  useLayoutEffect(() => {
    const changed = hunks.findLastIndex((hunk) => !before.current.some((one) => isSame(one, hunk)));
    const isFirst = before.current.length === 0;
    before.current = hunks;
    if (group.current !== null) showChange(group.current, isFirst ? 0 : changed, isFirst);
  }, [hunks]);
  if (hunks.length === 0) return null;
  const revert = (index: number, focused: boolean) => {
    const hunk = hunks[index];
    if (hunk === undefined) return;
    const reverted = revertChange(text, unit.target, hunks, hunk.change);
    run(revertShownChangeCommand({ key: unit.key, text, reverted, left: countChanges(hunks) - 1, focused }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div ref={group} role="group" className="row-difference" aria-label="Changes from the machine translation">
      <DifferenceText parts={parts} lang={locale ?? undefined} dir={directionOf(locale)} onRevert={revert} />
    </div>
  );
}

/** As it was, wherever it stands by now. */
function isSame(one: Hunk, other: Hunk): boolean {
  return one.baseFrom === other.baseFrom && one.baseTo === other.baseTo && one.to - one.from === other.to - other.from;
}

/** Scrolls where not all lines are in sight: to where a change begins, or to its end while it is typed. */
function showChange(group: HTMLElement, hunk: number, isFromStart: boolean): void {
  if (group.scrollHeight <= group.clientHeight) return;
  const lines = group.querySelectorAll(".hunk")[hunk]?.getClientRects();
  const line = lines?.[isFromStart ? 0 : lines.length - 1];
  if (line === undefined) return;
  const { top, bottom } = group.getBoundingClientRect();
  if (line.top < top) group.scrollTop -= top - line.top;
  else if (line.bottom > bottom) group.scrollTop += line.bottom - bottom;
}
