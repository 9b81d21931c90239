import { useState } from "react";
import { someOf } from "#core/count-in-words.ts";
import type { Downloads } from "#core/ports.ts";
import type { HandOverChoice, ImportedRecords, WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { handedInWords, importedInWords, recordsInWords, savedInPlaceInWords } from "./in-words.ts";
import type { Way } from "./ways.tsx";

interface WaysOptions {
  readonly articles: WorkspaceArticles;
  readonly name: string;
  readonly onSave: Pick<Downloads, "save" | "saveBytes">;
  readonly choice: HandOverChoice;
  readonly onImported: (imported: ImportedRecords) => void;
  /** What there is to hand over may be another by now. */
  readonly onChanged: () => void;
}

interface Outcome {
  readonly words: string;
  readonly notes: readonly string[];
}

/** Bytes: no file of as many letters as are read is larger. */
const LARGEST_FILE = 1_200_000_000;
const TOO_LARGE = "Nothing was imported. It is larger than any file of review records.";

type Tell = (done: number, total: number) => void;

/** What is under way, for a meter. */
export interface Progress {
  readonly label: string;
  readonly words: string;
  readonly done: number;
  readonly total: number;
}

/** Takes a way out, or in: one at a time. */
export function useWays({ articles, name, onSave, choice, onImported, onChanged }: WaysOptions) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ words: "", notes: [] });
  const run = async (label: string, work: (tell: Tell) => Promise<Outcome>) => {
    setOutcome({ words: "", notes: [] });
    setProgress({ label, words: "", done: 0, total: 0 });
    const told = await work(
      sparingly((done, total) => setProgress({ label, words: someOf(done, total), done, total })),
    );
    setProgress(null);
    setOutcome(told);
  };
  const saveInPlace = async (tell: Tell) => {
    const saved = await articles.saveInPlace(tell);
    onChanged();
    return { words: savedInPlaceInWords(saved), notes: saved.failed.map(({ message }) => message) };
  };
  const downloadZip = async (tell: Tell) => {
    const handed = await articles.handOver(choice, tell);
    if (handed.files > 0) onSave.saveBytes(`${name}.zip`, handed.pieces);
    return { words: handedInWords(handed, "in the archive"), notes: [] };
  };
  const downloadPatch = async (tell: Tell) => {
    const handed = await articles.patch(tell);
    if (handed.files > 0) onSave.save(`${name}.patch`, handed.text);
    return { words: handedInWords(handed, "in the patch"), notes: [] };
  };
  const downloadRecords = async (tell: Tell) => {
    const saved = await articles.saveRecords(tell);
    if (saved.articles > 0) onSave.save(`${name}.records.json`, saved.pieces.join(""));
    return { words: recordsInWords(saved.articles), notes: [] };
  };
  const works: Readonly<Record<Way, readonly [string, (tell: Tell) => Promise<Outcome>]>> = {
    "in-place": ["Saving", saveInPlace],
    zip: ["Writing", downloadZip],
    patch: ["Writing", downloadPatch],
    records: ["Writing", downloadRecords],
  };
  return {
    progress,
    outcome: outcome.words,
    notes: outcome.notes,
    tell: (words: string) => setOutcome({ words, notes: [] }),
    take: (way: Way) => run(...works[way]),
    importRecords: (file: Blob) =>
      run("Importing", async (tell) => {
        if (file.size > LARGEST_FILE) return { words: TOO_LARGE, notes: [] };
        const json = await file.text().catch(() => null);
        if (json === null) return { words: "The file could not be read. Check that it is still there.", notes: [] };
        const imported = await articles.importRecords(json, tell);
        if (!imported.ok) return { words: `Nothing was imported. ${imported.failure}`, notes: [] };
        onImported(imported.value);
        onChanged();
        return { words: importedInWords(imported.value), notes: imported.value.notes };
      }),
  };
}

/** A hundred times at the most: each costs the page a rendering. */
function sparingly(tell: Tell): Tell {
  return (done, total) => {
    if (done === total || done % Math.ceil(total / 100) === 0) tell(done, total);
  };
}
