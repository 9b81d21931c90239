import { counted, grouped } from "#core/count-in-words.ts";
import { joinTranslations, MAX_TERMS } from "#core/glossary/edit-glossary.ts";
import type { ReadGlossary } from "#core/glossary/glossary-file.ts";
import type { Term } from "#core/glossary/term.ts";
import { Button } from "#ui/button.tsx";

/** Enough to see whether the columns are the right ones. */
const FIRST_ROWS = 5;
/** Nobody reads more. */
const MOST_PROBLEMS = 100;

interface ImportPreviewProps {
  readonly name: string;
  readonly read: ReadGlossary;
  /** Whether there is anything to add to. */
  readonly hasTerms: boolean;
  /** How many terms can be added. */
  readonly room: number;
  readonly onAdd: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** What a file would bring, before it does. */
export function ImportPreview({ name, read, hasTerms, room, onAdd, onReplace, onCancel }: ImportPreviewProps) {
  const { terms } = read.glossary;
  const isTooMany = terms.length > room;
  return (
    <section className="import-preview" aria-label="Preview of the file">
      <p>
        <b dir="auto">{name}</b> has {counted(terms.length, "term")}
        {terms.length > FIRST_ROWS && `, of which these are the first ${FIRST_ROWS}`}.
      </p>
      <PreviewTable terms={terms.slice(0, FIRST_ROWS)} />
      <Problems problems={read.problems} />
      {isTooMany && <p className="import-full">There is room for {grouped(room)} more terms only.</p>}
      {/* The focus is on a button here: the one that led here is gone. */}
      <div className="dialog-actions">
        <Button onClick={onCancel}>Cancel</Button>
        {hasTerms && (
          <Button look="bordered" disabled={terms.length > MAX_TERMS} onClick={onReplace}>
            Replace the glossary
          </Button>
        )}
        <Button look="primary" autoFocus disabled={isTooMany} onClick={onAdd}>
          Add to the glossary
        </Button>
      </div>
    </section>
  );
}

function PreviewTable({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <div className="import-rows">
      <table>
        <thead>
          <tr>
            {["Term", "Translation", "Allowed", "Forbidden", "Note"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.source}>
              <td>{term.source}</td>
              <td dir="auto">{term.doNotTranslate ? "stays as it is" : joinTranslations(term.required)}</td>
              <td dir="auto">{joinTranslations(term.allowed)}</td>
              <td dir="auto">{joinTranslations(term.forbidden)}</td>
              <td dir="auto">{term.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Problems({ problems }: Pick<ReadGlossary, "problems">) {
  if (problems.length === 0) return null;
  const count = problems.length === 1 ? "1 line gives" : `${grouped(problems.length)} lines give`;
  return (
    <>
      <p>{count} no term:</p>
      <ul className="import-problems" aria-label="Problems">
        {problems.slice(0, MOST_PROBLEMS).map(({ line, message }) => (
          <li key={`${line} ${message}`} className="problem">
            <span className="problem-line">Line {line}</span>
            <p>{message}</p>
          </li>
        ))}
      </ul>
      {problems.length > MOST_PROBLEMS && <p>And {problems.length - MOST_PROBLEMS} more of the kind.</p>}
    </>
  );
}
