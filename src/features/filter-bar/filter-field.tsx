import { useRef } from "react";
import { filterLanguage } from "#core/search/filter-language.ts";
import { FilterInput } from "#parts/filter-input.tsx";
import { selectFirstMatch } from "#state/article/selectors/shown-units.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { clearFilterCommand } from "#state/commands/find-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { filterFieldId } from "./filter-field-id.ts";
import { errorId } from "./filter-notes.tsx";

/** The filter's text. Enter and the arrow down go to the rows it shows, Escape back to the active one. */
export function FilterField({ onLeave }: { readonly onLeave: () => void }) {
  const store = useArticleStore();
  const run = useRunCommand();
  const { text, errors } = useArticle((state) => state.filter);
  return (
    <FilterInput
      field={useRef(null)}
      id={filterFieldId}
      label="Filter segments"
      placeholder="Filter: words, status:edited"
      text={text}
      errors={errors}
      errorId={errorId}
      clearLabel={clearFilterCommand.title}
      onText={(typed) => store.getState().actions.setFilter(typed, filterLanguage)}
      onClear={() => run(clearFilterCommand)}
      onLeave={(key) => {
        const state = store.getState();
        const first = key === "Escape" ? null : selectFirstMatch(state);
        if (first !== null) state.actions.activate(first, state.mode);
        onLeave();
      }}
    />
  );
}
