import { ListFilter, X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { filterLanguage } from "#core/search/filter-language.ts";
import { selectFirstMatch } from "#state/article/selectors/shown-units.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { clearFilterCommand } from "#state/commands/find-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { IconButton } from "#ui/button.tsx";
import { filterFieldId } from "./filter-field-id.ts";
import { errorId } from "./filter-notes.tsx";

/** Finds the field, to give it the focus. */

/** The filter's text. Enter and the arrow down go to the rows it shows, Escape back to the active one. */
export function FilterField({ onLeave }: { readonly onLeave: () => void }) {
  const store = useArticleStore();
  const run = useRunCommand();
  const field = useRef<HTMLInputElement>(null);
  const text = useArticle((state) => state.filter.text);
  const faulty = useArticle((state) => state.filter.errors.length > 0);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!["Enter", "ArrowDown", "Escape"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const state = store.getState();
    const [error] = state.filter.errors;
    if (event.key === "Enter" && error !== undefined) {
      field.current?.setSelectionRange(error.from, error.to);
      return;
    }
    const first = event.key === "Escape" ? null : selectFirstMatch(state);
    if (first !== null) state.actions.activate(first, state.mode);
    onLeave();
  };
  return (
    <div className="filter-field" data-faulty={faulty || undefined}>
      <ListFilter aria-hidden />
      <input
        ref={field}
        id={filterFieldId}
        type="search"
        aria-label="Filter segments"
        aria-invalid={faulty}
        aria-describedby={faulty ? errorId : undefined}
        placeholder="Filter: words, status:edited"
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => store.getState().actions.setFilter(event.currentTarget.value, filterLanguage)}
        onKeyDown={onKeyDown}
      />
      {text !== "" && (
        <IconButton
          label={clearFilterCommand.title}
          className="filter-clear"
          onClick={() => {
            run(clearFilterCommand);
            field.current?.focus();
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
