import { Download, Upload } from "lucide-react";
import { exportGlossary, type GlossaryFormat } from "#core/glossary/export-glossary.ts";
import type { ReadGlossary } from "#core/glossary/glossary-file.ts";
import { importGlossary } from "#core/glossary/import-glossary.ts";
import type { ChosenFile, Downloads } from "#core/ports.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useGlossary } from "#state/languages/use-glossary.ts";
import { Button } from "#ui/button.tsx";
import { MenuButton } from "#ui/menu-button.tsx";

const formats: readonly (readonly [GlossaryFormat, string])[] = [
  ["csv", "CSV, for spreadsheets"],
  ["tsv", "TSV"],
  ["tbx", "TBX, for other translation tools"],
];

interface GlossaryToolsProps {
  readonly choose: (files: Iterable<File>) => readonly ChosenFile[];
  readonly save: Downloads["save"];
  readonly onAdd: () => void;
  readonly onRemoveAll: () => void;
  readonly onRead: (name: string, read: ReadGlossary) => void;
  /** Says what came of it. */
  readonly onSay: (sentence: string) => void;
}

export function GlossaryTools({ choose, save, onAdd, onRemoveAll, onRead, onSay }: GlossaryToolsProps) {
  const { terms, language } = useGlossary((glossary) => glossary);
  const locale = useArticle((state) => state.open.article.locale);
  const isEmpty = terms.length === 0;
  const read = async ([file]: readonly ChosenFile[]) => {
    if (file === undefined) return;
    const bytes = await file.read();
    const imported = bytes.ok ? importGlossary(bytes.value, file.path, locale) : bytes;
    if (imported.ok) onRead(file.path, imported.value);
    else onSay(`${imported.failure} The glossary is as it was.`);
  };
  const write = (format: GlossaryFormat) => {
    const { name, text } = exportGlossary(terms, format, locale ?? language ?? "und");
    save(name, text);
    onSay(`Exported ${name}.`);
  };
  return (
    <div className="glossary-tools">
      <Button look="bordered" onClick={onAdd}>
        Add term
      </Button>
      <label className="button button-bordered">
        <Upload aria-hidden />
        Import file
        <input
          type="file"
          accept=".csv,.tsv,.txt,.tbx,.xml"
          className="visually-hidden"
          onChange={(event) => {
            const input = event.currentTarget;
            const chosen = choose(input.files ?? []);
            // Emptied, so that choosing the same file again is a change again.
            void read(chosen).then(() => {
              input.value = "";
            });
          }}
        />
      </label>
      {!isEmpty && (
        <MenuButton
          look="bordered"
          items={formats.map(([format, label]) => ({ id: format, label, run: () => write(format) }))}
        >
          <Download aria-hidden />
          Export
        </MenuButton>
      )}
      {!isEmpty && <Button onClick={onRemoveAll}>Remove all</Button>}
    </div>
  );
}
