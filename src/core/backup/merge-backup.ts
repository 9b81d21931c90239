/**
 * What a backup adds to what is here. Nothing newer is overwritten, nothing is removed, and what is here once stays as it is however often it is restored.
 *
 * Reviews are merged by the rules of docs/spec/records.md. Where both sides have gone on to something else, the one that was decided later holds, as a version of
 * its own, and all versions of both stand in the unit's history.
 */

import { editableUnits } from "#core/document/editable-units.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { addTerms, applyGlossaryChange } from "#core/glossary/edit-glossary.ts";
import { type Term, termName } from "#core/glossary/term.ts";
import type { KeptBeside } from "#core/ports/backup-store.ts";
import { isCommentDraft, unitOfDraft } from "#core/review/comment-draft.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { namedSettings, readSettings, type Settings, valuesOf } from "#core/settings/settings.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { admitReview } from "#core/workspace/records/admit-review.ts";
import {
  type Choice,
  mergeReview,
  type ReviewAddition,
  type UnitConflict,
} from "#core/workspace/records/merge-review.ts";
import { versionId } from "#core/workspace/records/review-records.ts";
import type { KeptArticle } from "./backup.ts";

export interface AdmittedArticle {
  readonly article: KeptArticle;
  readonly locale: string | null;
  readonly segments: number;
  /** One sentence for each text that can't stand in the article. */
  readonly refused: readonly string[];
}

/** Lets in what can stand in the article: whatever wrote the file, nothing of it breaks an article. */
export function admitKept(kept: KeptArticle): AdmittedArticle {
  const article = parseArticle(kept.text, kept.path);
  const { review, refused } = admitReview(article, kept.review);
  const units = new Set(editableUnits(article).map(({ key }) => key));
  const comments = kept.review.drafts.filter((draft) => isCommentDraft(draft) && units.has(unitOfDraft(draft)));
  return {
    article: { ...kept, locale: article.locale, review: { ...review, drafts: [...review.drafts, ...comments] } },
    locale: article.locale,
    segments: article.units.filter((unit) => unit.kind === "segment").length,
    refused: refused.map((sentence) => `${kept.path}: ${sentence}`),
  };
}

export interface MergedArticle {
  readonly addition: ReviewAddition;
  /** Keys of the units of which both sides had decided otherwise. */
  readonly decidedLater: readonly string[];
}

/** @param mine what is kept here of the article */
export function mergeKept(mine: ArticleReview, theirs: ArticleReview): MergedArticle {
  const { addition, conflicts } = mergeReview(mine, theirs);
  if (conflicts.length === 0) return { addition, decidedLater: [] };
  const choices = new Map(conflicts.map((conflict) => [conflict.key, choiceOf(conflict)] as const));
  return { addition: mergeReview(mine, theirs, choices).addition, decidedLater: conflicts.map(({ key }) => key) };
}

/** The same on whichever side it is worked out. */
function choiceOf({ mine, theirs }: UnitConflict): Choice {
  const choice = isLater(mine, theirs) ? "mine" : "theirs";
  // Its time is right behind both, not the present: the same file gives the same whenever it is restored.
  return { choice, at: 0, by: (choice === "mine" ? mine : theirs).by };
}

function isLater(one: UnitRecord, other: UnitRecord): boolean {
  return one.at === other.at ? versionId(one) >= versionId(other) : one.at > other.at;
}

/** The terms that are to be added: those of which nothing is here. */
function newTerms(mine: readonly Term[], theirs: readonly Term[]): readonly Term[] {
  const known = new Set(mine.map(({ source }) => termName(source)));
  return applyGlossaryChange([], addTerms(theirs.filter(({ source }) => !known.has(termName(source)))));
}

/** What is to be added of all that stands beside the articles. */
export function newBeside(mine: KeptBeside, theirs: KeptBeside): KeptBeside {
  const dismissed = new Map(mine.everywhere.map((one) => [one.id, one.changedAt]));
  const languages = new Set(mine.dictionaries.map(({ language }) => language));
  const memories = new Map(mine.memories.map(({ name, at }) => [name, at]));
  const workspaces = new Map(mine.workspaces.map(({ name, at }) => [name, at]));
  const byLanguage = <T>(
    all: ReadonlyMap<string, readonly T[]>,
    news: (language: string, items: readonly T[]) => readonly T[],
  ) =>
    new Map(
      Array.from(all, ([language, items]) => [language, news(language, items)] as const).filter(
        ([, items]) => items.length > 0,
      ),
    );
  return {
    everywhere: theirs.everywhere.filter(({ id, changedAt }) => (dismissed.get(id) ?? -1) < changedAt),
    glossaries: byLanguage(theirs.glossaries, (language, terms) =>
      newTerms(mine.glossaries.get(language) ?? [], terms),
    ),
    words: byLanguage(theirs.words, (language, words) => {
      const known = new Set(mine.words.get(language));
      return words.filter((word) => !known.has(word));
    }),
    dictionaries: theirs.dictionaries.filter(({ language }) => !languages.has(language)),
    memories: theirs.memories.filter(({ name, at }) => (memories.get(name) ?? -1) < at),
    workspaces: theirs.workspaces.filter(({ name, at }) => (workspaces.get(name) ?? -1) < at),
  };
}

/** Settings that were never chosen here, as they are in the backup: what was chosen here stays. */
export function newSettings(mine: Settings, theirs: Readonly<Record<string, unknown>>): Partial<Settings> {
  const [here, there] = [valuesOf(mine), valuesOf(readSettings(theirs))];
  const taken = namedSettings.filter(
    ([name, { otherwise }]) => isSame(here[name], otherwise) && !isSame(there[name], otherwise),
  );
  return Object.fromEntries(taken.map(([name]) => [name, there[name]]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
