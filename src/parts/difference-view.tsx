import { useMemo } from "react";
import { countChanges, differenceOf, revertChange } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
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
  if (hunks.length === 0) return null;
  const revert = (index: number, focused: boolean) => {
    const hunk = hunks[index];
    if (hunk === undefined) return;
    const reverted = revertChange(text, unit.target, hunks, hunk.change);
    run(revertShownChangeCommand({ key: unit.key, text, reverted, left: countChanges(hunks) - 1, focused }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" className="row-difference" aria-label="Changes from the machine translation">
      <DifferenceText parts={parts} lang={locale ?? undefined} dir={directionOf(locale)} onRevert={revert} />
    </div>
  );
}
