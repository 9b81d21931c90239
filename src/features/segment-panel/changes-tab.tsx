import { Diff } from "lucide-react";
import { counted } from "#core/count-in-words.ts";
import { countChanges, revertChange } from "#core/difference/difference.ts";
import type { Unit } from "#core/document/article.ts";
import { revertChangeCommand, revertShownChangeCommand } from "#state/commands/difference-commands.ts";
import { restoreMachineTranslationCommand } from "#state/commands/review-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { DifferenceText } from "#ui/difference-text.tsx";
import type { PanelTab } from "./segment-panel.tsx";
import { useDifference } from "./use-difference.ts";
import { useUnitText } from "./use-unit-text.ts";

export const changesTab: PanelTab = { id: "changes", label: "Changes", icon: <Diff />, View: ChangesTab };

/** What the segment's text changed of its machine translation, each change to be taken back by itself or all at once. */
function ChangesTab({ unit }: { readonly unit: Unit }) {
  const run = useRunCommand();
  const keys = useCommandHint(revertChangeCommand);
  const text = useUnitText(unit);
  const { hunks, parts, lang, dir } = useDifference(unit.target, text);
  const revert = (index: number, focused: boolean) => {
    const hunk = hunks[index];
    if (hunk === undefined) return;
    const reverted = revertChange(text, unit.target, hunks, hunk.change);
    run(revertShownChangeCommand({ key: unit.key, text, reverted, left: countChanges(hunks) - 1, focused }));
  };
  const count = countChanges(hunks);
  if (count === 0)
    return (
      <p className="panel-empty">
        The text is the machine translation, unchanged. What you change stands here word by word, and each change can be
        taken back.
      </p>
    );
  return (
    <>
      <div className="panel-card">
        <DifferenceText parts={parts} lang={lang} dir={dir} onRevert={revert} />
      </div>
      <p className="panel-hint">
        {counted(count, "change")}. Choose one to revert it
        {keys !== null && (
          <>
            , or press <kbd>{keys.join(" ")}</kbd> at the caret
          </>
        )}
        .
      </p>
      <Button look="bordered" onClick={() => run(restoreMachineTranslationCommand)}>
        Revert all changes
      </Button>
    </>
  );
}
