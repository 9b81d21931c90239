import type { FindQuery } from "#core/search/find-query.ts";
import { isFiltered } from "#state/article/selectors/shown-units.ts";
import { useArticle, useArticleStore, useFindPanel, useRowSelection } from "#state/article/use-article.ts";
import { optionKeys } from "./option-keys.ts";
import { Toggle } from "./toggle.tsx";

const signs = [
  { option: "matchCase", name: "Match case", sign: "Aa" },
  { option: "wholeWord", name: "Whole word", sign: "ab|" },
  { option: "regex", name: "Regular expression", sign: ".*" },
  { option: "inMarkup", name: "In code and addresses", sign: "Code" },
] as const satisfies readonly { option: keyof FindQuery; name: string; sign: string }[];

export function FindOptions() {
  const { look, setInSource, limit } = useArticleStore().find.getState().actions;
  const query = useFindPanel((panel) => panel.query);
  const inSource = useFindPanel((panel) => panel.inSource);
  const isReplacing = useFindPanel((panel) => panel.shown === "replace");
  const onlyShown = useFindPanel((panel) => panel.onlyShown);
  const onlySelected = useFindPanel((panel) => panel.onlySelected);
  const hasFilter = useArticle(isFiltered);
  const hasSelection = useRowSelection(({ keys }) => keys.size > 0);
  return (
    <div className="find-options">
      {signs.map(({ option, name, sign }) => (
        <Toggle
          key={option}
          name={name}
          keys={optionKeys.get(option)}
          checked={query[option]}
          onChange={(checked) => look({ [option]: checked })}
        >
          {sign}
        </Toggle>
      ))}
      {!isReplacing && (
        <Toggle name="Also in sources" checked={inSource} onChange={setInSource}>
          Source
        </Toggle>
      )}
      {hasFilter && (
        <Toggle name="Only in the rows shown" checked={onlyShown} onChange={(checked) => limit({ onlyShown: checked })}>
          Shown
        </Toggle>
      )}
      {isReplacing && hasSelection && (
        <Toggle
          name="Only in the selected rows"
          checked={onlySelected}
          onChange={(checked) => limit({ onlySelected: checked })}
        >
          Selected
        </Toggle>
      )}
    </div>
  );
}
