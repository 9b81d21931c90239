/** A file of a workspace and what was decided about it → the files that are handed over. */
import { unpack } from "#core/archive/unpack.ts";
import { packFile } from "#core/archive/write-zip.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { exportFormats } from "#core/export/formats.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import type { WriteJob, WrittenArticle } from "#core/ports/article-reader.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { UnitState } from "#core/review/record.ts";
import { countWords } from "./count-words.ts";
import { keyOfArticle } from "./index-article.ts";
import { unreadableFile } from "./list-files.ts";
import { patchOf } from "./patch.ts";
import { type RefusedFile, refusedFile } from "./refused-file.ts";

export function writeArticle({
  path,
  stored,
  articleKey,
  decided,
  drafts,
  formats,
  patchPath,
}: WriteJob): Result<WrittenArticle, RefusedFile> {
  const bytes = unpack(stored);
  if (!bytes.ok) return fail(unreadableFile(path));
  const admitted = admitArticle(bytes.value, path);
  if (!admitted.ok) return fail(refusedFile(path, admitted.failure));
  const article = admitted.value;
  if (articleKey !== null && keyOfArticle(article) !== articleKey) return fail(changedFile(path));
  const typed = committed(article, drafts);
  if (typed === null) return fail(brokenDraft(path));
  const changed = changedUnits(article, new Map([...decided, ...typed]));
  const edits = new Map(changed.map(({ unit, state }) => [unit.key, state.target]));
  const files = formats.map((format) => {
    // What is not changed goes out as it came in, byte for byte, without a way through text.
    if (format === "side-by-side" && edits.size === 0) return packFile(bytes.value);
    return packFile(new TextEncoder().encode(exportFormats[format].write(article, edits)));
  });
  const words = changed.reduce((sum, { unit }) => sum + (unit.kind === "segment" ? countWords(unit.source) : 0), 0);
  const unapproved = changed.filter(({ state }) => state.status !== "approved").length;
  const patch =
    patchPath === null
      ? ""
      : patchOf(patchPath, exportSideBySide(article, new Map()), exportSideBySide(article, edits));
  return ok({ changed: changed.length, words, unapproved, files, patch });
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

interface ChangedUnit {
  readonly unit: Unit;
  readonly state: UnitState;
}

function changedUnits(article: Article, decided: ReadonlyMap<UnitKey, UnitState>): readonly ChangedUnit[] {
  return editableUnits(article).flatMap((unit) => {
    const state = decided.get(unit.key);
    return state === undefined || state.target === unit.target ? [] : [{ unit, state }];
  });
}

/** For a file that is no longer what was reviewed. */
export function changedFile(path: string): RefusedFile {
  const message = `${path} has changed since it was reviewed, so it is left out: open it again, which carries the review over.`;
  return { path, reason: "unreadable", message };
}

function brokenDraft(path: string): RefusedFile {
  const message = `${path} has a text that would break it, so it is left out: open it, and it says which and why.`;
  return { path, reason: "unreadable", message };
}
