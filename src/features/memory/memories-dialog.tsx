import { useState } from "react";
import { counted, grouped } from "#core/count-in-words.ts";
import { countPairs, type ImportedMemory, MOST_PENALTY } from "#core/memory/imported-memory.ts";
import type { ChosenFile } from "#core/ports.ts";
import { sizeInWords } from "#core/size-in-words.ts";
import { exportMemory, exportMemoryCommand } from "#state/commands/tmx-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useMemory, useMemoryStore } from "#state/memory/use-memory.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import type { WorkspaceState } from "#state/workspace/workspace-store.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ImportSteps } from "./import-steps.tsx";
import "./memories-dialog.css";

interface MemoriesDialogProps {
  readonly choose: (files: Iterable<File>) => readonly ChosenFile[];
  readonly onClose: () => void;
}

/** Memories that come from files: importing one, what is asked of each, and taking it out. */
export function MemoriesDialog({ choose, onClose }: MemoriesDialogProps) {
  const { imports } = useMemoryStore();
  const imported = useMemory((state) => state.imported);
  const importing = useMemory((state) => state.importing);
  const locale = useWorkspace(localeOf);
  const close = () => {
    // What is stored already goes on, and says so once it is done.
    if (importing?.kind !== "storing") imports.cancel();
    onClose();
  };
  return (
    <Dialog title="Memories" onClose={close}>
      <div className="memories">
        {importing === null ? (
          <ChooseFile onFile={(file) => void imports.read(file)} choose={choose} />
        ) : (
          <ImportSteps importing={importing} locale={locale} />
        )}
        {imported.length === 0 ? (
          <p className="panel-empty">None yet. What you approve is remembered without any.</p>
        ) : (
          <ul className="memories-list" aria-label="Imported memories">
            {imported.map((memory) => (
              <MemoryEntry key={memory.id} memory={memory} locale={locale} />
            ))}
          </ul>
        )}
        {importing === null && <ExportMemory locale={locale} />}
      </div>
    </Dialog>
  );
}

interface ChooseFileProps extends Pick<MemoriesDialogProps, "choose"> {
  readonly onFile: (file: ChosenFile) => void;
}

function ChooseFile({ choose, onFile }: ChooseFileProps) {
  return (
    <div className="memories-choose">
      <label className="button button-bordered">
        Import a TMX file
        <input
          type="file"
          accept=".tmx,.xml"
          className="visually-hidden"
          onChange={({ currentTarget: input }) => {
            const [file] = choose(input.files ?? []);
            if (file !== undefined) onFile(file);
            // Emptied, so that choosing the same file again is a change again.
            input.value = "";
          }}
        />
      </label>
      <p className="settings-hint">TMX 1.1 to 1.4b, of any size. It is read here and sent nowhere.</p>
    </div>
  );
}

/** Of the article in view, else of all articles of the workspace; null where they have several, or none is known. */
function localeOf({ inView, articles }: Pick<WorkspaceState, "inView" | "articles">): string | null {
  if (inView !== null) return inView.getState().open.article.locale;
  const locales = new Set(articles?.getState().rows.flatMap(({ summary }) => summary?.locale ?? []));
  const [locale, ...others] = locales;
  return others.length > 0 ? null : (locale ?? null);
}

/** All that is known in that language, or in all, as a file for other programs. */
function ExportMemory({ locale }: { readonly locale: string | null }) {
  const run = useRunCommand();
  const { toTmx } = useMemoryStore();
  const [isUnapprovedToo, setUnapprovedToo] = useState(false);
  const [isInElements, setInElements] = useState(false);
  const { id, title } = exportMemoryCommand;
  const command = exportMemory({ level: isInElements ? 2 : 1, isUnapprovedToo }, { id, title }, { locale, toTmx });
  return (
    <section className="memories-choose" aria-label="Export">
      <Button look="bordered" onClick={() => run(command)}>
        Export {locale ?? "all languages"} as TMX
      </Button>
      <label>
        <input type="checkbox" checked={isUnapprovedToo} onChange={() => setUnapprovedToo(!isUnapprovedToo)} />
        Unapproved pairs too
      </label>
      <label>
        <input type="checkbox" checked={isInElements} onChange={() => setInElements(!isInElements)} />
        Markup in elements
      </label>
    </section>
  );
}

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });

interface MemoryEntryProps {
  readonly memory: ImportedMemory;
  readonly locale: string | null;
}

function MemoryEntry({ memory, locale }: MemoryEntryProps) {
  const { imports } = useMemoryStore();
  const workspace = useMemory((state) => state.workspaceName);
  const fault = useMemory((state) => state.importedFaults.get(memory.id));
  // Null before it is asked: once that is answered with no, the focus goes back.
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const { id, name, at, bytes, languages, priority, penalty, offIn } = memory;
  return (
    <li className="panel-card" data-origin={name}>
      <p className="memories-name">
        <b dir="auto">{name}</b>
        <span>
          {counted(countPairs(memory), "pair")} · {sizeInWords(bytes)} · {day.format(at)}
        </span>
      </p>
      <p className="settings-hint">{languagesInWords(languages, locale)}</p>
      <div className="memories-use">
        <label>
          <input
            type="checkbox"
            checked={!offIn.includes(workspace)}
            onChange={({ currentTarget }) => void imports.turn(memory, currentTarget.checked)}
          />
          <span>
            Used in <bdi>{workspace}</bdi>
          </span>
        </label>
        <label>
          Of the same score
          <select
            className="text-field"
            value={priority}
            onChange={({ currentTarget }) =>
              void imports.change(id, { ...memory, priority: PRIORITIES[currentTarget.selectedIndex]?.value ?? 0 })
            }
          >
            {PRIORITIES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Penalty, %
          <input
            type="number"
            className="text-field"
            min={0}
            max={MOST_PENALTY}
            defaultValue={penalty}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              if (valueAsNumber >= 0 && valueAsNumber <= MOST_PENALTY)
                void imports.change(id, { ...memory, penalty: Math.round(valueAsNumber) });
            }}
          />
        </label>
        {isAsking !== true && (
          <Button aria-label={`Remove ${name}`} autoFocus={isAsking === false} onClick={() => setAsking(true)}>
            Remove
          </Button>
        )}
      </div>
      {fault !== undefined && (
        <p className="dialog-failure" role="alert">
          {fault}
        </p>
      )}
      {isAsking === true && (
        <div className="dialog-actions">
          <p>All of its pairs are taken out. To have them back, its file has to be imported again.</p>
          <Button autoFocus onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button look="bordered" onClick={() => void imports.remove(id)}>
            Remove it
          </Button>
        </div>
      )}
    </li>
  );
}

const PRIORITIES = [
  { value: 1, label: "first" },
  { value: 0, label: "in between" },
  { value: -1, label: "last" },
] as const;

/** Those of the article's language first said, the others by their numbers. */
function languagesInWords(languages: ImportedMemory["languages"], locale: string | null): string {
  const named = languages.map(({ language, pairs }) => {
    const own = language !== "" && language === locale ? ", the article’s" : "";
    return `${language || "no language"}${own}: ${grouped(pairs)}`;
  });
  const [most, others] = [named.slice(0, MOST_NAMED), named.length - MOST_NAMED];
  return most.join(" · ") + (others > 0 ? ` · and ${counted(others, "other language")}` : "");
}

const MOST_NAMED = 8;
