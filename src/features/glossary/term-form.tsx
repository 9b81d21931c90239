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
  const [isNamed, setNamed] = useState(term.source.trim() !== "");
  const [problem, setProblem] = useState("");
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const saved = termOf(new FormData(event.currentTarget));
    const isSaid = [saved.required, saved.allowed, saved.forbidden].some((some) => some.length > 0);
    if (saved.doNotTranslate || isSaid) onSave(saved);
    else setProblem(EMPTY);
  };
  return (
    <form className="term-form" aria-label={isNew ? "New term" : "Change the term"} onSubmit={save}>
      <Field
        name="source"
        label="Term in the source"
        value={term.source}
        onChange={(source) => setNamed(source.trim() !== "")}
        required
        begins={term.source === ""}
      />
      <Field name="required" label="Translation" value={joinTranslations(term.required)} begins={term.source !== ""}>
        Several with | between them; the first is the one that is inserted. A * at a word's end stands for any ending.
      </Field>
      <Field name="allowed" label="Also allowed" value={joinTranslations(term.allowed)} />
      <Field name="forbidden" label="Forbidden" value={joinTranslations(term.forbidden)} />
      <Field name="note" label="Note" value={term.note} />
      <Tick name="doNotTranslate" label="Stays as it is, not translated" value={term.doNotTranslate} />
      <Tick name="caseSensitive" label="Only with these capital letters" value={term.caseSensitive} />
      <p role="alert" className="term-problem">
        {problem}
      </p>
      <div className="dialog-actions">
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" disabled={!isNamed}>
          {isNew ? "Add to the glossary" : "Save"}
        </Button>
      </div>
    </form>
  );
}

/** What the fields hold, not what was rendered last. */
function termOf(form: FormData): Term {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    source: text("source").trim(),
    required: splitTranslations(text("required")),
    allowed: splitTranslations(text("allowed")),
    forbidden: splitTranslations(text("forbidden")),
    note: text("note").trim(),
    doNotTranslate: form.has("doNotTranslate"),
    caseSensitive: form.has("caseSensitive"),
  };
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange?: (value: string) => void;
  readonly required?: boolean;
  /** The focus begins here. */
  readonly begins?: boolean;
  readonly children?: ReactNode;
}

function Field({ name, label, value, onChange, required, begins, children }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label className="settings-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className="text-field"
        dir="auto"
        autoComplete="off"
        required={required}
        aria-describedby={children === undefined ? undefined : `${id}-hint`}
        data-autofocus={begins || undefined}
        // biome-ignore lint/a11y/noAutofocus: the form stands where the reviewer asked for it
        autoFocus={begins}
        defaultValue={value}
        onChange={(event) => onChange?.(event.currentTarget.value)}
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
  readonly name: string;
  readonly label: string;
  readonly value: boolean;
}

function Tick({ name, label, value }: TickProps) {
  return (
    <label className="term-tick">
      <input type="checkbox" name={name} defaultChecked={value} />
      {label}
    </label>
  );
}
