import { counted, grouped, someOf } from "#core/count-in-words.ts";
import { type FindScope, scopeOf } from "#state/article/find/find-scope.ts";
import { useArticle, useFindPanel, useRowSelection } from "#state/article/use-article.ts";

/** How much was found, where one is and what was looked into, or why nothing could be looked for. Told to assistive technology as it changes. */
export function FindCount() {
  const words = useFindPanel(({ query, result, current }) => {
    const { length } = result.occurrences;
    if (result.problem !== null) return result.problem;
    if (query.text === "") return "";
    if (length === 0) return "Not found";
    return current < 0 ? `${grouped(length)} found` : someOf(current + 1, length);
  });
  const hasProblem = useFindPanel((panel) => panel.result.problem !== null);
  const scope = useScopeInWords();
  return (
    <p id="find-count" className="find-count" aria-live="polite" data-problem={hasProblem || undefined}>
      {words}
      {scope !== "" && !hasProblem && <span className="find-scope">{words === "" ? scope : ` ${scope}`}</span>}
    </p>
  );
}

/** Empty where the whole article is looked into because there is nothing else. */
function useScopeInWords(): string {
  const keys = useRowSelection((selection) => selection.keys);
  const shown = useFindPanel((panel) => panel.shown);
  const onlyShown = useFindPanel((panel) => panel.onlyShown);
  const onlySelected = useFindPanel((panel) => panel.onlySelected);
  return useArticle((state) => inWords(scopeOf(state, { keys }, { shown, onlyShown, onlySelected })));
}

function inWords({ kind, units }: FindScope): string {
  if (kind === null) return "";
  const { length } = units;
  if (kind === "all") return `in all ${counted(length, "row")}`;
  return kind === "shown" ? `in ${counted(length, "row")} shown` : `in ${counted(length, "selected row")}`;
}
