import { useCallback, useMemo } from "react";
import type { Unit } from "#core/document/article.ts";
import { glossaryLanguageName } from "#core/glossary/glossary-language.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useArticleAfterPaint } from "#state/article/use-article-after-paint.ts";
import { addTermCommand, glossaryCommand } from "#state/commands/term-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { termsOfUnit } from "#state/languages/segment-terms.ts";
import { useGlossary } from "#state/languages/use-glossary.ts";
import { Button } from "#ui/button.tsx";
import { TermCard } from "./term-card.tsx";
import "./terms-tab.css";

/** The glossary's terms in the segment's source, and whether its target has them. */
export function TermsTab({ unit }: { readonly unit: Unit }) {
  const run = useRunCommand();
  const { terms, language } = useGlossary((glossary) => glossary);
  const article = useArticle((state) => state.open.article);
  const text = useArticleAfterPaint(useCallback((state: ArticleState) => selectUnitView(state, unit).text, [unit]));
  const found = useMemo(() => termsOfUnit(article, unit, text, terms), [article, unit, text, terms]);
  return (
    <div className="terms">
      {found.length === 0 ? (
        <p className="panel-empty">
          {terms.length === 0
            ? `There are no terms for ${glossaryLanguageName(language)} yet. Terms of the source stand here with their translations once there is a glossary.`
            : "This segment has no term of the glossary. Terms of its source stand here with their translations."}
        </p>
      ) : (
        <ul className="term-list" aria-label="Terms of the segment">
          {found.map((entry) => (
            <TermCard key={entry.term.source} entry={entry} locale={article.locale} />
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
