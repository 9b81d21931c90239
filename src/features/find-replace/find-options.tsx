import type { FindOption } from "#core/search/find-query.ts";
import { isFiltered } from "#state/article/selectors/shown-units.ts";
import { useArticle, useArticleStore, useFindPanel, useRowSelection } from "#state/article/use-article.ts";
import { findOptionCommands } from "#state/commands/find-option-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { optionKeys } from "./option-keys.ts";
import { Toggle } from "./toggle.tsx";

const signs: Readonly<Record<FindOption, string>> = {
  matchCase: "Aa",
  wholeWord: "ab|",
  regex: ".*",
  inMarkup: "Code",
};

export function FindOptions() {
  const run = useRunCommand();
  const { choose } = useArticleStore().find.getState().actions;
  const query = useFindPanel((panel) => panel.query);
  const inSource = useFindPanel((panel) => panel.inSource);
  const isReplacing = useFindPanel((panel) => panel.shown === "replace");
  const onlyShown = useFindPanel((panel) => panel.onlyShown);
  const onlySelected = useFindPanel((panel) => panel.onlySelected);
  const hasFilter = useArticle(isFiltered);
  const hasSelection = useRowSelection(({ keys }) => keys.size > 0);
  return (
    <div className="find-options">
      {findOptionCommands.map((command) => (
        <Toggle
          key={command.id}
          name={command.title}
          keys={optionKeys.get(command.option)}
          checked={query[command.option]}
          onChange={() => run(command)}
        >
          {signs[command.option]}
        </Toggle>
      ))}
      {!isReplacing && (
        <Toggle name="Also in sources" checked={inSource} onChange={(inSource) => choose({ inSource })}>
          Source
        </Toggle>
      )}
      {hasFilter && (
        <Toggle
          name="Only in the rows shown"
          checked={onlyShown}
          onChange={(checked) => choose({ onlyShown: checked })}
        >
          Shown
        </Toggle>
      )}
      {isReplacing && hasSelection && (
        <Toggle
          name="Only in the selected rows"
          checked={onlySelected}
          onChange={(checked) => choose({ onlySelected: checked })}
        >
          Selected
        </Toggle>
      )}
    </div>
  );
}
