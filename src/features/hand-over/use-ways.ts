import type { Downloads } from "#core/ports.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ImportedRecords } from "#state/workspace/articles/exchange-records.ts";
import type { HandOverChoice } from "#state/workspace/articles/handed-over.ts";
import { handedInWords, importedInWords, recordsInWords, savedInPlaceInWords } from "./in-words.ts";
import type { Going, Outcome, Running } from "./use-running.ts";
import type { Way } from "./ways.tsx";

interface WaysOptions {
  readonly articles: WorkspaceArticles;
  readonly name: string;
  readonly onSave: Pick<Downloads, "save" | "saveBytes">;
  readonly choice: HandOverChoice;
  readonly running: Running;
  /** Paths of articles that are not ticked. */
  readonly leftOut: ReadonlySet<string>;
  /** What became of a file that was to be saved. */
  readonly onSaved: (path: string, isSaved: boolean) => void;
  readonly onImported: (imported: ImportedRecords) => void;
  /** What there is to hand over may be another by now. */
  readonly onChanged: () => void;
}

/** Bytes: no file of as many letters as are read is larger. */
const LARGEST_FILE = 1_200_000_000;
const NAMES = "Names that not every computer keeps";
const TOO_LARGE = "Nothing was imported. It is larger than any file of review records.";

/** Takes a way out, or in: one at a time. */
export function useWays({
  articles,
  name,
  onSave,
  choice,
  running,
  leftOut,
  onSaved,
  onImported,
  onChanged,
}: WaysOptions) {
  const { run } = running;
  const saveInPlace = async ({ tell, allowStop }: Going) => {
    let isOver = false;
    const stopped = new Promise<void>((resolve) => {
      allowStop(() => {
        isOver = true;
        resolve();
      });
    });
    const saved = await articles.handOver.saveInPlace(tell, { leftOut, onSaved, isOver: () => isOver, stopped });
    onChanged();
    return { words: savedInPlaceInWords(saved, isOver), notes: saved.failed.map(({ message }) => message) };
  };
  const downloadZip = async ({ tell }: Going) => {
    const handed = await articles.handOver.archive(choice, tell, { leftOut });
    if (handed.files > 0) onSave.saveBytes(`${name}.zip`, handed.pieces);
    return { words: handedInWords(handed, "in the archive"), notes: handed.unportable, about: NAMES };
  };
  const downloadPatch = async ({ tell }: Going) => {
    const handed = await articles.handOver.patch(tell, { leftOut });
    if (handed.files > 0) onSave.save(`${name}.patch`, handed.text);
    return { words: handedInWords(handed, "in the patch"), notes: handed.unportable, about: NAMES };
  };
  const downloadRecords = async ({ tell }: Going) => {
    const saved = await articles.exchange.save(tell);
    if (saved.articles > 0) onSave.save(`${name}.records.json`, saved.pieces.join(""));
    return { words: recordsInWords(saved.articles, saved.notes.length), notes: saved.notes };
  };
  const works: Readonly<Record<Way, readonly [string, (going: Going) => Promise<Outcome>]>> = {
    "in-place": ["Saving", saveInPlace],
    zip: ["Writing", downloadZip],
    patch: ["Writing", downloadPatch],
    records: ["Writing", downloadRecords],
  };
  return {
    take: (way: Way) => run(...works[way]),
    importRecords: (file: Blob) =>
      run("Importing", async ({ tell }) => {
        if (file.size > LARGEST_FILE) return { words: TOO_LARGE, notes: [] };
        const json = await file.text().catch(() => null);
        if (json === null) return { words: "The file could not be read. Check that it is still there.", notes: [] };
        const imported = await articles.exchange.import(json, tell);
        if (!imported.ok) return { words: `Nothing was imported. ${imported.failure}`, notes: [] };
        onImported(imported.value);
        onChanged();
        return { words: importedInWords(imported.value), notes: imported.value.notes };
      }),
  };
}
