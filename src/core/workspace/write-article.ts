/** A file of a workspace and what was decided about it → the files that are handed over. */
import { unpack } from "#core/archive/unpack.ts";
import { packFile } from "#core/archive/write-zip.ts";
import { differenceOf } from "#core/difference/difference.ts";
import { admitArticle, type Rejection } from "#core/document/admit-article.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { exportFormats } from "#core/export/formats.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { type WrittenText, writtenText } from "#core/export/written-text.ts";
import { openedTargets, openFields } from "#core/page/open-fields.ts";
import type { ChangedText, WriteJob, WrittenArticle } from "#core/ports/article-reader.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { UnitState } from "#core/review/record.ts";
import { initialState, unitName } from "#core/review/unit-state.ts";
import { countWords } from "./count-words.ts";
import { keyOfArticle } from "./index-article.ts";
import { unreadableFile } from "./list-files.ts";
import { patchOf } from "./patch.ts";
import { type RefusedFile, refusalWords, refusedFile } from "./refused-file.ts";

export function writeArticle(job: WriteJob): Result<WrittenArticle, RefusedFile> {
  const { path, stored, disk, articleKey, decided, drafts } = job;
  const bytes = unpack(stored);
  const onDisk = disk === null ? bytes : unpack(disk);
  if (!bytes.ok || !onDisk.ok) return fail(unreadableFile(path));
  const refused = (failure: Rejection) => {
    const file = refusedFile(path, failure);
    return fail(articleKey === null ? file : spoiltFile(file));
  };
  const admitted = admitArticle(bytes.value, path);
  if (!admitted.ok) return refused(admitted.failure);
  const article = openFields(admitted.value, [...decided.keys(), ...drafts.keys()]);
  if (articleKey !== null && keyOfArticle(article) !== articleKey) return fail(changedFile(path));
  const typed = committed(article, drafts);
  if (typed === null) return fail(brokenDraft(path));
  const now = disk === null ? ok(article) : admitArticle(onDisk.value, path);
  if (!now.ok) return refused(now.failure);
  return ok(written(job, { article, now: now.value, onDisk: onDisk.value, decided: new Map([...decided, ...typed]) }));
}

/** An article as the machine left it, as it is on disk, and what was decided about it. */
interface Corrected {
  readonly article: Article;
  readonly now: Article;
  readonly onDisk: Uint8Array;
  readonly decided: ReadonlyMap<UnitKey, UnitState>;
}

function written(job: WriteJob, corrected: Corrected): WrittenArticle {
  const { formats, patchPath, isInPlace, isTold } = job;
  const { article, now, onDisk, decided } = corrected;
  const changes = changedTexts(article, now, decided);
  const edits = new Map(Array.from(decided, ([key, { target }]) => [key, target]));
  const isChanged = changes.length > 0;
  const sideBySide = once(() => new TextEncoder().encode(exportSideBySide(article, edits)));
  const files = formats.map((format) => {
    // What is not changed goes out as it came in, byte for byte, without a way through text.
    if (format === "side-by-side") return packFile(isChanged ? sideBySide() : onDisk);
    return packFile(new TextEncoder().encode(exportFormats[format].write(article, edits)));
  });
  const isPatched = patchPath !== null && isChanged;
  const patch = isPatched ? patchOf(patchPath, exportSideBySide(now, new Map()), exportSideBySide(article, edits)) : "";
  return {
    changed: changes.length,
    words: changes.reduce((sum, change) => sum + wordsEdited(change, article.locale), 0),
    unapproved: changes.filter(({ status }) => status !== "approved").length,
    files,
    patch,
    inPlace: isInPlace && isChanged ? { before: onDisk, after: Uint8Array.from(sideBySide()) } : null,
    changes: isTold ? changes : [],
    look: lookedAt(job, corrected, edits, patch),
    locale: article.locale,
  };
}

/** The text that is to be looked at, with what differs in it from the file on disk. */
function lookedAt(
  { look }: WriteJob,
  { article, now }: Corrected,
  edits: ReadonlyMap<UnitKey, string>,
  patch: string,
): WrittenText | null {
  if (look === null) return null;
  if (look === "difference") return { text: patch, edits: [], locale: article.locale };
  const onDisk = targetsOnDisk(article, now);
  return writtenText(article, edits, look, (unit) => onDisk.get(unit.key) ?? unit.target);
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/** Words that were written anew or taken out, whichever are more of each change. */
function wordsEdited({ before, after }: ChangedText, locale: string | null): number {
  const hunks = differenceOf(before, after, locale);
  const words = hunks.map(({ from, to, baseFrom, baseTo }) =>
    Math.max(countWords(after.slice(from, to)), countWords(before.slice(baseFrom, baseTo))),
  );
  return words.reduce((sum, count) => sum + count, 0);
}

/** What committing the drafts would give; null where one would break the article. */
function committed(article: Article, drafts: ReadonlyMap<UnitKey, string>): ReadonlyMap<UnitKey, UnitState> | null {
  const states = new Map<UnitKey, UnitState>();
  for (const unit of editableUnits(article)) {
    const text = drafts.get(unit.key);
    if (text === undefined) continue;
    const verdict = guardEdit(article, unit, text);
    if (verdict.kind === "refused") return null;
    states.set(unit.key, { target: verdict.text, status: "edited", reason: null });
  }
  return states;
}

/** Texts that differ from those on disk, in document order. */
function changedTexts(
  article: Article,
  now: Article,
  decided: ReadonlyMap<UnitKey, UnitState>,
): readonly ChangedText[] {
  const onDisk = targetsOnDisk(article, now);
  return editableUnits(article).flatMap((unit) => {
    const { target: after, status } = decided.get(unit.key) ?? initialState(unit);
    const before = onDisk.get(unit.key) ?? unit.target;
    if (before === after) return [];
    const source = unit.kind === "segment" ? unit.source : null;
    return [{ key: unit.key, name: unitName(unit), source, before, after, status }];
  });
}

/** None where the machine's text is what lies there. */
function targetsOnDisk(article: Article, now: Article): ReadonlyMap<UnitKey, string> {
  if (now === article) return new Map();
  return new Map([
    ...editableUnits(now).map(({ key, target }) => [key, target] as const),
    ...openedTargets(article, now),
  ]);
}

/** For a file that is no longer what was reviewed. */
export function changedFile(path: string): RefusedFile {
  const message = `${path} has changed since it was reviewed, so it is left out: open it again, which carries the review over.`;
  return { path, reason: "unreadable", message };
}

/** For a file that was reviewed and is no article any more. */
export function spoiltFile({ path, reason, message }: RefusedFile): RefusedFile {
  // It may be the same as ever.
  if (reason === "unreadable") return { path, reason, message };
  const instead = `${path} was reviewed, and is now ${refusalWords[reason]}, so it is left out; its review is kept: put the article back and hand it over again.`;
  return { path, reason, message: instead };
}

function brokenDraft(path: string): RefusedFile {
  const message = `${path} has a text that would break it, so it is left out: open it, and it says which and why.`;
  return { path, reason: "unreadable", message };
}
