import { type FormEvent, type ReactNode, useId, useState } from "react";
import { joinTranslations, splitTranslations } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import { Button } from "#ui/button.tsx";

interface TermFormProps {
  readonly term: Term;
  readonly isNew: boolean;
  readonly onSave: (term: Term) => void;
  readonly onCancel: () => void;
}

const EMPTY = "Give a translation, or a forbidden one, or say that the term stays as it is.";

/** A term's fields. Several translations stand in one line, with `|` between them. */
export function TermForm({ term, isNew, onSave, onCancel }: TermFormProps) {
  const [source, setSource] = useState(term.source);
  const [required, setRequired] = useState(joinTranslations(term.required));
  const [allowed, setAllowed] = useState(joinTranslations(term.allowed));
  const [forbidden, setForbidden] = useState(joinTranslations(term.forbidden));
  const [note, setNote] = useState(term.note);
  const [doNotTranslate, setDoNotTranslate] = useState(term.doNotTranslate);
  const [caseSensitive, setCaseSensitive] = useState(term.caseSensitive);
  const [problem, setProblem] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    const [wanted, also, not] = [required, allowed, forbidden].map(splitTranslations);
    const isSaid = doNotTranslate || `${required}${allowed}${forbidden}`.replaceAll(/[\s|]/g, "") !== "";
    if (!isSaid) setProblem(EMPTY);
    else
      onSave({
        ...{ source: source.trim(), note: note.trim(), doNotTranslate, caseSensitive },
        ...{ required: wanted ?? [], allowed: also ?? [], forbidden: not ?? [] },
      });
  };
  return (
    <form className="term-form" aria-label={isNew ? "New term" : "Change the term"} onSubmit={save}>
      <Field label="Term in the source" value={source} onChange={setSource} required begins={term.source === ""} />
      <Field label="Translation" value={required} onChange={setRequired} begins={term.source !== ""}>
        Several with | between them; the first is the one that is inserted. A * at a word's end stands for any ending.
      </Field>
      <Field label="Also allowed" value={allowed} onChange={setAllowed} />
      <Field label="Forbidden" value={forbidden} onChange={setForbidden} />
      <Field label="Note" value={note} onChange={setNote} />
      <Tick label="Stays as it is, not translated" value={doNotTranslate} onChange={setDoNotTranslate} />
      <Tick label="Only with these capital letters" value={caseSensitive} onChange={setCaseSensitive} />
      <p role="alert" className="term-problem">
        {problem}
      </p>
      <div className="dialog-actions">
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" disabled={source.trim() === ""}>
          {isNew ? "Add to the glossary" : "Save"}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** The focus begins here. */
  readonly begins?: boolean;
  readonly children?: ReactNode;
}

function Field({ label, value, onChange, required, begins, children }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label className="settings-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="text-field"
        dir="auto"
        autoComplete="off"
        required={required}
        aria-describedby={children === undefined ? undefined : `${id}-hint`}
        data-autofocus={begins || undefined}
        // biome-ignore lint/a11y/noAutofocus: the form stands where the reviewer asked for it
        autoFocus={begins}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {children !== undefined && (
        <p id={`${id}-hint`} className="settings-hint">
          {children}
        </p>
      )}
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function Tick({ label, value, onChange }: TickProps) {
  return (
    <label className="term-tick">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
