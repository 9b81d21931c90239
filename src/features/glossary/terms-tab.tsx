import { useCallback, useMemo } from "react";
import type { SegmentTerm } from "#core/checks/facts/segment-terms.ts";
import type { Unit } from "#core/document/article.ts";
import { glossaryLanguageName } from "#core/glossary/glossary-language.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";
import { useReview } from "#state/article/use-review.ts";
import { useReviewAfterPaint } from "#state/article/use-review-after-paint.ts";
import { addTermCommand, glossaryCommand } from "#state/commands/glossary-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { termsOfUnit } from "#state/languages/segment-terms.ts";
import { useGlossary } from "#state/languages/use-glossary.ts";
import { Button } from "#ui/button.tsx";
import { TermCard } from "./term-card.tsx";
import "./terms-tab.css";

const NO_TERMS: readonly SegmentTerm[] = [];

/** The glossary's terms in the segment's source, and whether its target has them. */
export function TermsTab({ unit }: { readonly unit: Unit }) {
  const run = useRunCommand();
  const { terms, language } = useGlossary((glossary) => glossary);
  const article = useReview((state) => state.open?.article ?? null);
  const text = useReviewAfterPaint(useCallback((state: ReviewState) => selectUnitView(state, unit).text, [unit]));
  const found = useMemo(
    () => (article === null ? NO_TERMS : termsOfUnit(article, unit, text, terms)),
    [article, unit, text, terms],
  );
  return (
    <div className="terms">
      {found.length === 0 ? (
        <p className="panel-empty">
          {terms.length === 0
            ? `There are no terms for ${glossaryLanguageName(language ?? "und")} yet.`
            : "This segment has no term of the glossary."}
        </p>
      ) : (
        <ul className="term-list" aria-label="Terms of the segment">
          {found.map((entry) => (
            <TermCard key={entry.term.source} entry={entry} locale={article?.locale ?? null} />
          ))}
        </ul>
      )}
      <div className="terms-actions">
        <Button look="bordered" onClick={() => run(glossaryCommand)}>
          Glossary
        </Button>
        <Button onClick={() => run(addTermCommand)}>Add term</Button>
      </div>
    </div>
  );
}
