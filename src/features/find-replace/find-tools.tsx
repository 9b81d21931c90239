import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect } from "react";
import { readInlineTags } from "#core/document/inline-html.ts";
import type { PatternSearch } from "#core/ports.ts";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { beginSearching } from "#state/article/find/searching.ts";
import { useArticleStore, useFindPanel } from "#state/article/use-article.ts";
import { findNextCommand, findPreviousCommand, replaceCommand } from "#state/commands/find-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useView } from "#state/editor/use-view.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { FindCount } from "./find-count.tsx";
import { FindOptions } from "./find-options.tsx";
import { useMatchHighlights } from "./use-match-highlights.ts";
import { usePanelKeys } from "./use-panel-keys.ts";

/** Looks for what stands in the field, and shows beside it what was found. */
export function FindTools({ search }: { readonly search: PatternSearch }) {
  const store = useArticleStore();
  const run = useRunCommand();
  const isReplacing = useFindPanel((panel) => panel.shown === "replace");
  const { close } = usePanelKeys();
  useEffect(() => beginSearching(store, search, readInlineTags), [store, search]);
  useMatchHighlights();
  useSelectCurrent();
  return (
    <div className="find-line find-beside">
      <FindOptions />
      <FindCount />
      <div className="find-tools">
        <CommandIconButton command={findPreviousCommand} label="Previous">
          <ChevronUp aria-hidden />
        </CommandIconButton>
        <CommandIconButton command={findNextCommand} label="Next">
          <ChevronDown aria-hidden />
        </CommandIconButton>
        {!isReplacing && <Button onClick={() => run(replaceCommand)}>Replace…</Button>}
        <IconButton label="Close find" hint="Esc" onClick={close}>
          <X aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

/** An occurrence gone to is selected in the editor, so that what is typed after the panel is closed takes its place. */
function useSelectCurrent() {
  const { editor } = useView();
  const store = useArticleStore();
  const moved = useFindPanel((panel) => panel.moved);
  useEffect(() => {
    const { result, current } = store.find.getState();
    const occurrence = result.occurrences[current];
    if (moved > 0 && occurrence?.in.side === "target")
      editor.current.select(occurrence.in.unitKey, occurrence.from, occurrence.to);
  }, [editor, store, moved]);
}
