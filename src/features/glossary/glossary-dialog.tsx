import { useEffect, useState } from "react";
import { counted } from "#core/count-in-words.ts";
import {
  addTerms,
  type GlossaryChange,
  MAX_TERMS,
  putTerm,
  removeTerm,
  replaceTerms,
} from "#core/glossary/edit-glossary.ts";
import type { ReadGlossary } from "#core/glossary/glossary-file.ts";
import { glossaryLanguageName } from "#core/glossary/glossary-language.ts";
import { bareTerm, type Term } from "#core/glossary/term.ts";
import type { ChosenFile, Downloads } from "#core/ports.ts";
import type { GlossaryState } from "#state/languages/glossary-state.ts";
import { useGlossary } from "#state/languages/use-glossary.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import type { NewTerm } from "#state/workspace/workspace-store.ts";
import { Dialog } from "#ui/dialog.tsx";
import { GlossaryTools } from "./glossary-tools.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { RemoveAll } from "./remove-all.tsx";
import { TermForm } from "./term-form.tsx";
import { TermList } from "./term-list.tsx";
import "./glossary-dialog.css";

interface GlossaryDialogProps {
  readonly choose: (files: Iterable<File>) => readonly ChosenFile[];
  readonly save: Downloads["save"];
  readonly onClose: () => void;
}

/** What the dialog shows; `before` is the source of the term that is edited, null for a new one. */
type View =
  | { readonly kind: "list" }
  | { readonly kind: "form"; readonly term: Term; readonly before: string | null }
  | { readonly kind: "import"; readonly name: string; readonly read: ReadGlossary }
  | { readonly kind: "remove-all" };

const LIST: View = { kind: "list" };

/** The glossary of the article's language: its terms, and taking them in from files and out to files. */
export function GlossaryDialog({ choose, save, onClose }: GlossaryDialogProps) {
  const workspace = useWorkspaceStore();
  const glossary = useGlossary((state) => state);
  const [view, show] = useState<View>(() => firstView(workspace.getState().newTerm));
  const [said, setSaid] = useState("");
  const setView = (next: View) => {
    setSaid("");
    show(next);
  };
  // Asked for once: opened again, the dialog begins with the list.
  useEffect(() => workspace.getState().actions.askTerm(null), [workspace]);
  const change = (next: GlossaryChange, done: string) => {
    void glossary.actions.change(next);
    setView(LIST);
    setSaid(done);
  };
  return (
    <Dialog title="Glossary" className="dialog-glossary" onClose={onClose}>
      <p className="dialog-lead">{lead(glossary)}</p>
      {view.kind === "list" && (
        <GlossaryTools
          choose={choose}
          save={save}
          onAdd={() => setView({ kind: "form", term: bareTerm(""), before: null })}
          onRemoveAll={() => setView({ kind: "remove-all" })}
          onRead={(name, read) => setView({ kind: "import", name, read })}
          onSay={setSaid}
        />
      )}
      <p className="glossary-said" role="status">
        {said}
      </p>
      <GlossaryView {...{ view, setView, change }} terms={glossary.terms} />
    </Dialog>
  );
}

interface GlossaryViewProps {
  readonly view: View;
  readonly terms: readonly Term[];
  readonly setView: (view: View) => void;
  readonly change: (next: GlossaryChange, done: string) => void;
}

function GlossaryView({ view, terms, setView, change }: GlossaryViewProps) {
  const back = () => setView(LIST);
  if (view.kind === "form") {
    const { term, before } = view;
    const done = (saved: Term) => `${before === null ? "Added" : "Changed"} “${saved.source}”.`;
    return (
      <TermForm
        term={term}
        isNew={before === null}
        onSave={(saved) => change(putTerm(saved, before), done(saved))}
        onCancel={back}
      />
    );
  }
  if (view.kind === "import") {
    const { terms: read } = view.read.glossary;
    return (
      <ImportPreview
        name={view.name}
        read={view.read}
        hasTerms={terms.length > 0}
        room={MAX_TERMS - terms.length}
        onAdd={() => change(addTerms(read), `Added ${inWords(read.length)}.`)}
        onReplace={() => change(replaceTerms(read), `The glossary has ${inWords(read.length)} now.`)}
        onCancel={back}
      />
    );
  }
  if (view.kind === "remove-all") {
    const done = `Removed ${inWords(terms.length)}.`;
    return <RemoveAll count={inWords(terms.length)} onRemove={() => change(replaceTerms([]), done)} onCancel={back} />;
  }
  return (
    <TermList
      terms={terms}
      onEdit={(term) => setView({ kind: "form", term, before: term.source })}
      onRemove={({ source }) => change(removeTerm(source), `Removed “${source}”.`)}
    />
  );
}

function firstView(asked: NewTerm | null): View {
  if (asked === null) return LIST;
  const { source, translation } = asked;
  const term = { ...bareTerm(source), required: translation === "" ? [] : [translation] };
  return { kind: "form", term, before: null };
}

function lead({ language, terms }: GlossaryState): string {
  const name = glossaryLanguageName(language);
  return `${name} · ${inWords(terms.length)} · used for every article of this language in this browser`;
}

function inWords(count: number): string {
  return counted(count, "term");
}
