import { type FormEvent, useRef } from "react";
import { filterLanguage } from "#core/search/filter-language.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { removeSavedFilter, saveFilter, useSavedFilters } from "./use-saved-filters.ts";

/** Keeps the present filter under a name, and lists those kept. */
export function SavedFiltersDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useArticleStore();
  const saved = useSavedFilters();
  return (
    <Dialog title="Saved filters" onClose={onClose}>
      <SaveForm onSaved={onClose} />
      <ul className="saved-filters" aria-label="Saved filters">
        {saved.map(({ name, text }) => (
          <li key={name} className="problem">
            <p>
              <b>{name}</b> <code dir="ltr">{text}</code>
            </p>
            <Button
              aria-label={`Use ${name}`}
              onClick={() => {
                store.getState().actions.setFilter(text, filterLanguage);
                onClose();
              }}
            >
              Use
            </Button>
            <Button aria-label={`Remove ${name}`} onClick={() => removeSavedFilter(name)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function SaveForm({ onSaved }: { readonly onSaved: () => void }) {
  const store = useArticleStore();
  const field = useRef<HTMLInputElement>(null);
  const { text, errors } = useArticle((state) => state.filter);
  if (text === "" || errors.length > 0) {
    return <p className="dialog-lead">Type a filter first to save it under a name.</p>;
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    const name = field.current?.value.trim() ?? "";
    if (name === "") return;
    saveFilter({ name, text });
    store.getState().actions.say(`Saved the filter “${name}”`, true);
    onSaved();
  };
  return (
    <form onSubmit={save}>
      <label className="settings-label" htmlFor="filter-name">
        Name for <code dir="ltr">{text}</code>
      </label>
      <input
        ref={field}
        id="filter-name"
        className="text-field"
        dir="auto"
        autoComplete="off"
        required
        data-autofocus
      />
      <div className="dialog-actions">
        <Button look="primary" type="submit">
          Save filter
        </Button>
      </div>
    </form>
  );
}
