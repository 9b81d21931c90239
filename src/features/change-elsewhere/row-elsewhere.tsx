import { BookPlus, Replace } from "lucide-react";
import { useStore } from "zustand";
import { counted, grouped } from "#core/count-in-words.ts";
import { KeyedButton } from "#parts/keyed-button.tsx";
import { useArticleStore } from "#state/article/use-article.ts";
import { elsewhereCommand } from "#state/commands/memory-commands.ts";
import { glossaryCommand } from "#state/commands/term-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { overviewCommand } from "#state/commands/workspace-commands.ts";
import { glossaryOf } from "#state/languages/glossary.ts";
import { hasTerm, lookElsewhere } from "#state/memory/elsewhere.ts";
import type { Elsewhere } from "#state/memory/memory-state.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** One line behind the active row's actions, after words of the machine translation were replaced: where else they stand, and the way to replace them there. It asks nothing. */
export function RowElsewhere({ elsewhere }: { readonly elsewhere: Elsewhere }) {
  const workspace = useWorkspaceStore();
  const articles = useWorkspace((state) => state.articles);
  const run = useRunCommand();
  const keys = useCommandHint(elsewhereCommand)?.join(" ");
  const { before, after, word, certain, times } = elsewhere;
  const isKnown = useStore(glossaryOf(useArticleStore()), (glossary) => hasTerm(glossary, word));
  const inAll = () => {
    if (articles === null) return;
    lookElsewhere(articles, elsewhere);
    run(overviewCommand);
  };
  const addTerm = () => {
    workspace.getState().actions.askTerm({ source: word, translation: after });
    run(glossaryCommand);
  };
  return (
    <div
      className="row-repeats"
      title={certain > 0 ? `“${before}” → “${after}” in ${counted(certain, "other segment")}` : undefined}
    >
      {certain > 0 && (
        <>
          <Replace aria-hidden size={14} />
          <KeyedButton
            name={
              <>
                {grouped(certain)}
                <span className="row-repeats-word">{"\u00a0"}more:</span>
              </>
            }
            rest={` “${before}” → “${after}”`}
            keys={keys}
            className="row-elsewhere-words"
            onClick={() => run(elsewhereCommand)}
          />
        </>
      )}
      {certain > 0 && articles !== null && (
        <KeyedButton name={"In\u00a0all"} rest=" articles" className="row-elsewhere-all" onClick={inAll} />
      )}
      {times > 0 && !isKnown && (
        <>
          <BookPlus aria-hidden size={14} />
          <KeyedButton
            name={`Add term: ${word} = ${after}`}
            rest={` (replaced ${times} times)`}
            keys={certain > 0 ? undefined : keys}
            onClick={addTerm}
          />
        </>
      )}
    </div>
  );
}
