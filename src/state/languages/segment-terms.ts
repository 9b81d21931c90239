/** The glossary's terms in the segments of the open article. Fetched when there is a glossary. */

import { type SegmentTerm, segmentTerms } from "#core/checks/facts/segment-terms.ts";
import { languageOf } from "#core/checks/reading/language.ts";
import { Subject } from "#core/checks/reading/subject.ts";
import type { Article, Unit } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { glossaryLanguageOf } from "#core/glossary/glossary-language.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import type { Term } from "#core/glossary/term.ts";
import { termBetween } from "#core/glossary/term-insertion.ts";
import { selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { EditorPort, InsertedText } from "#state/editor/editor-port.ts";
import { glossaryOf } from "#state/languages/glossary.ts";

/** By terms, which belong to one language. */
const matchers = new WeakMap<readonly Term[], GlossaryMatcher>();

/** @param text the unit's target as it stands */
export function termsOfUnit(
  article: Article,
  unit: Unit,
  text: string,
  terms: readonly Term[],
): readonly SegmentTerm[] {
  if (terms.length === 0) return [];
  const language = glossaryLanguageOf(article.locale);
  const glossary = matchers.get(terms) ?? matchGlossary({ locale: language, terms }, language, SOURCE_LOCALE);
  matchers.set(terms, glossary);
  return segmentTerms(
    new Subject(unit, text, { article, readTags: readInlineTags, sourceLocale: SOURCE_LOCALE, glossary }),
  );
}

/** A translation as it is put at the caret. */
export function fittingTerm({ open }: Pick<ArticleState, "open">, translation: string): InsertedText {
  const language = languageOf(open.article.locale);
  return (before, behind) => termBetween(before, translation, behind, language);
}

/** Puts the first translation of the first term that the target lacks at the caret, and says which; as many presses, as many terms. */
export function insertNextMissingTerm(review: ArticleStore, editor: EditorPort): void {
  const state = review.getState();
  const unit = selectActiveUnit(state);
  if (unit === null) return;
  const { terms } = glossaryOf(review).getState();
  const found = termsOfUnit(state.open.article, unit, selectUnitView(state, unit).text, terms);
  const missing = found.find(({ isThere, translation }) => !isThere && translation !== null);
  if (missing === undefined || missing.translation === null) {
    state.actions.say(found.length === 0 ? "No term of the glossary is in this segment." : "No term is missing here.");
    return;
  }
  editor.insertText(fittingTerm(state, missing.translation));
  state.actions.say(`Inserted the term for “${missing.term.source}”: ${missing.translation}`);
}
