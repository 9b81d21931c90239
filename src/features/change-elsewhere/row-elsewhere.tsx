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
import { hasTerm, lookElsewhere, showElsewhere } from "#state/memory/elsewhere.ts";
import type { Elsewhere } from "#state/memory/memory-state.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";

interface RowElsewhereProps {
  readonly elsewhere: Elsewhere;
}

/** One line behind the active row's actions, after words of the machine translation were replaced: where else they stand, and the way to replace them there. It asks nothing. */
export function RowElsewhere({ elsewhere }: RowElsewhereProps) {
  const workspace = useWorkspaceStore();
  const run = useRunCommand();
  const keys = useCommandHint(elsewhereCommand)?.join(" ");
  const { before, after, word, certain, others, times } = elsewhere;
  const isKnown = useStore(glossaryOf(useArticleStore()), (glossary) => hasTerm(glossary, word));
  const isAnywhere = certain > 0 || inOthers(others) > 0;
  const addTerm = () => {
    workspace.getState().actions.askTerm({ source: word, translation: after });
    run(glossaryCommand);
  };
  return (
    <div
      className="row-repeats"
      title={isAnywhere ? `“${before}” → “${after}” ${placesInWords(elsewhere)}` : undefined}
    >
      {isAnywhere && (
        <>
          <Replace aria-hidden size={14} />
          <KeyedButton
            name={<PlacesInShort certain={certain} others={others} />}
            rest={` “${before}” → “${after}”`}
            keys={keys}
            className="row-elsewhere-words"
            onClick={() => run(elsewhereCommand)}
          />
        </>
      )}
      {certain > 0 && <OtherWay elsewhere={elsewhere} />}
      {times > 0 && !isKnown && (
        <>
          <BookPlus aria-hidden size={14} />
          <KeyedButton
            name={`Add term: ${word} = ${after}`}
            rest={` (replaced ${times} times)`}
            keys={isAnywhere ? undefined : keys}
            onClick={addTerm}
          />
        </>
      )}
    </div>
  );
}

/** What the key does not do: in all articles, where those were not counted; else in this one alone, where the others have the words too. */
function OtherWay({ elsewhere }: RowElsewhereProps) {
  const article = useArticleStore();
  const articles = useWorkspace((state) => state.articles);
  const run = useRunCommand();
  if (inOthers(elsewhere.others) > 0) {
    const onlyHere = () => showElsewhere(article, elsewhere);
    return <KeyedButton name={"Only\u00a0here"} className="row-elsewhere-here" onClick={onlyHere} />;
  }
  if (articles === null || elsewhere.others !== null) return null;
  const inAll = () => {
    lookElsewhere(articles, elsewhere, article.getState().open.article.locale);
    run(overviewCommand);
  };
  return <KeyedButton name={"In\u00a0all"} rest=" articles" className="row-elsewhere-all" onClick={inAll} />;
}

function inOthers(others: Elsewhere["others"]): number {
  return others?.segments ?? 0;
}

/** Where there is little room one number alone is seen: of all places. */
function PlacesInShort({ certain, others }: Pick<Elsewhere, "certain" | "others">) {
  if (inOthers(others) === 0 || others === null) return <Places count={grouped(certain)} words="more:" />;
  const more = others.isMore ? "+" : "";
  const count = grouped(others.segments) + more;
  if (certain === 0) return <Places count={count} words="in other articles:" />;
  return (
    <>
      <span className="row-elsewhere-sum" aria-hidden>
        {grouped(certain + others.segments) + more}
      </span>
      <span className="row-repeats-word">{`${grouped(certain)}\u00a0here, ${count}\u00a0elsewhere:`}</span>
    </>
  );
}

function Places({ count, words }: { readonly count: string; readonly words: string }) {
  return (
    <>
      {count}
      <span className="row-repeats-word">
        {"\u00a0"}
        {words}
      </span>
    </>
  );
}

function placesInWords({ certain, others }: Elsewhere): string {
  const atLeast = others?.isMore === true ? "at least " : "";
  const places = [
    ...(certain > 0 ? [`in ${counted(certain, "other segment")} here`] : []),
    ...(inOthers(others) > 0 ? [`in ${atLeast}${counted(inOthers(others), "segment")} of other articles`] : []),
  ];
  return places.join(", ");
}
