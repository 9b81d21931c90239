/** What came of handing over, in a sentence or two. */
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import type { ImportedRecords } from "#state/workspace/articles/exchange-records.ts";
import type { HandedOver, SavedInPlace } from "#state/workspace/articles/handed-over.ts";

const NO_DIFFERENCE = "No article differs from its file";

export function handedInWords({ files, failed }: Pick<HandedOver, "files" | "failed">, where: string): string {
  const left = failed.length === 0 ? "" : ` ${counted(failed.length, "article")} left out. ${failed[0]?.message ?? ""}`;
  if (files === 0 && failed.length === 0) return `${NO_DIFFERENCE}, so there is nothing to download.`;
  return `${counted(files, "article")} ${where}.${left}`;
}

/** @param isStopped the reviewer has ended it */
export function savedInPlaceInWords({ files, failed, refusal }: SavedInPlace, isStopped: boolean): string {
  if (refusal !== null) return refusal;
  const isUncertain = failed.some(({ reason }) => reason === "unanswered" || reason === "unverified");
  const named = isUncertain ? " but for what is named below" : "";
  if (isStopped)
    return `Stopped: ${counted(files, "article")} saved and read back, the others are as they were${named}.`;
  if (failed.length === 0)
    return files === 0
      ? `${NO_DIFFERENCE}, so there is nothing to save.`
      : `${counted(files, "article")} saved in place and read back.`;
  return `${grouped(files)} saved, ${grouped(failed.length)} not. Nothing is lost.`;
}

/** @param left articles whose records could not be read */
export function recordsInWords(articles: number, left: number): string {
  const leftOut = left === 0 ? "" : ` ${counted(left, "article")} left out:`;
  if (articles > 0) return `Review records of ${counted(articles, "article")} downloaded.${leftOut}`;
  return left > 0
    ? `Nothing was downloaded.${leftOut}`
    : "Nothing has been decided about these articles yet, so there is nothing to download.";
}

export function importedInWords({ articles, taken, units, notes, conflicts }: ImportedRecords): string {
  const sentences =
    taken === 0
      ? [notes.length + conflicts.length === 0 ? "All of it was here already." : "Nothing new was taken."]
      : [`Took ${counted(units, "segment")} of ${someOf(taken, articles, "article")}.`];
  if (conflicts.length > 0)
    sentences.push(`${counted(conflicts.length, "segment")} to choose, decided otherwise here.`);
  if (notes.length > 0) sentences.push(`${grouped(notes.length)} not taken:`);
  return sentences.join(" ");
}

export function savedInWords(decided: number, left: number): string {
  return `Chose ${counted(decided, "text")}.${left === 0 ? "" : ` ${grouped(left)} left to choose.`}`;
}
