import { Repeat2 } from "lucide-react";
import { useCallback } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { counted, grouped } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import { KeyedButton } from "#parts/keyed-button.tsx";
import { selectRowAlert } from "#parts/row-actions.tsx";
import { selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { repetitionsCommand } from "#state/commands/memory-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { countRepeats } from "#state/memory/counting-repeats.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import "./row-repeats.css";

const NOTHING_SURVEYED = createStore(() => ({ revision: 0 }));

/**
 * Behind the active row's actions, where its source occurs more than once: how often, with how many translations, and the way to all of them. It stands in their line, and
 * gives way to what is said or asked there, so that nothing moves when it comes.
 */
export function RowRepeats() {
  const store = useArticleStore();
  const workspace = useWorkspaceStore();
  const run = useRunCommand();
  const keys = useCommandHint(repetitionsCommand)?.join(" ");
  const articles = useWorkspace((state) => state.articles);
  // What the other articles have is told later, and again.
  const revision = useStore(articles?.repeats.surveying.state ?? NOTHING_SURVEYED, (state) => state.revision);
  const words = useArticle(
    useCallback(
      (state: ArticleState) => {
        void revision;
        const unit = selectActiveUnit(state);
        if (unit?.kind !== "segment" || selectRowAlert(state) !== null) return null;
        if (selectUnitView(state, unit).refusal !== null) return null;
        const scope = { inView: store, open: workspace.openArticles(), articles };
        const { segments, translations } = countRepeats(scope, state, unit.source);
        const { text } = selectUnitView(state, unit);
        const origin = articles?.repeats.filling.originOf(state.open.articleKey, unit.key, text) ?? null;
        const from = origin === null ? "" : `from ${origin.key} in ${shownName(origin.path)}`;
        return segments < 2 ? null : `${from}\n${grouped(segments)}\n · ${counted(translations, "translation")}`;
      },
      [store, workspace, articles, revision],
    ),
  );
  if (words === null) return null;
  const [from = "", name = "", rest = ""] = words.split("\n");
  return (
    <div className="row-repeats">
      {from !== "" && <span className="row-repeats-from">{from}</span>}
      <Repeat2 aria-hidden size={14} />
      <KeyedButton
        name={
          <>
            <span className="row-repeats-word">
              1{"\u00a0"}of{"\u00a0"}
            </span>
            {name}
            <span className="row-repeats-word">{"\u00a0"}repeats</span>
          </>
        }
        rest={rest}
        keys={keys}
        onClick={() => run(repetitionsCommand)}
      />
    </div>
  );
}
