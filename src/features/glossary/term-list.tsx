import { useDeferredValue, useMemo, useRef, useState } from "react";
import { grouped } from "#core/count-in-words.ts";
import { directionOf } from "#core/document/locale.ts";
import { joinTranslations, searchTerms } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import { useArticle } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import { SearchField } from "#ui/search-field.tsx";

/** The rest by searching. */
const MOST_SHOWN = 100;

interface TermListProps {
  readonly terms: readonly Term[];
  readonly onEdit: (term: Term) => void;
  readonly onRemove: (term: Term) => void;
}

/** The glossary's terms, found by any of their words. */
export function TermList({ terms, onEdit, onRemove }: TermListProps) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words);
  const found = useMemo(() => searchTerms(terms, wanted), [terms, wanted]);
  if (terms.length === 0) {
    return <p className="glossary-empty">No terms yet. Add one, or import a CSV, TSV or TBX file.</p>;
  }
  return (
    <>
      <SearchField
        ref={field}
        aria-label="Search terms"
        placeholder="Search terms"
        dir="auto"
        value={words}
        data-autofocus
        // What had the focus before the list came back is gone.
        autoFocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className="glossary-list" aria-label="Terms">
        {found.slice(0, MOST_SHOWN).map((term) => (
          <TermRow
            key={term.source}
            term={term}
            onEdit={onEdit}
            onRemove={() => {
              // The button goes with its term.
              field.current?.focus();
              onRemove(term);
            }}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="glossary-empty">No term has these words.</p>}
      {found.length > MOST_SHOWN && (
        <p className="glossary-empty">
          The first {MOST_SHOWN} of {grouped(found.length)}; search to find others.
        </p>
      )}
    </>
  );
}

function TermRow({ term, onEdit, onRemove }: Omit<TermListProps, "terms"> & { readonly term: Term }) {
  const locale = useArticle((state) => state.open.article.locale);
  const { source, required, allowed, forbidden, doNotTranslate, note } = term;
  const wanted = [...required, ...allowed, ...(doNotTranslate ? ["stays as it is"] : [])];
  return (
    <li className="glossary-row">
      <div className="glossary-term">
        <p lang="en-US" dir="ltr">
          <b>{source}</b>
        </p>
        <p lang={locale ?? undefined} dir={directionOf(locale)}>
          {joinTranslations(wanted)}
          {forbidden.length > 0 && (
            <>
              {wanted.length > 0 && " "}
              <s>{joinTranslations(forbidden)}</s>
            </>
          )}
        </p>
        {note !== "" && (
          <p className="glossary-note" dir="auto">
            {note}
          </p>
        )}
      </div>
      <Button aria-label={`Edit ${source}`} onClick={() => onEdit(term)}>
        Edit
      </Button>
      <Button aria-label={`Delete ${source}`} onClick={() => onRemove(term)}>
        Delete
      </Button>
    </li>
  );
}
