import type { Finding } from "#core/checks/finding.ts";
import { grouped } from "#core/count-in-words.ts";
import type { Unit } from "#core/document/article.ts";
import { SeverityMark } from "#parts/severity-mark.tsx";
import { countFindings, findingsInWords, selectFindings, worstOf } from "#state/article/selectors/select-findings.ts";
import { useArticle } from "#state/article/use-article.ts";
import "./finding-sign.css";

/** In a row: how many findings are open, under the shape of the worst. */
export function FindingSign({ unit }: { readonly unit: Unit }) {
  const findings = useArticle((state) => selectFindings(state, unit.key));
  if (findings.length === 0) return null;
  const counts = countFindings(findings);
  const words = findingsInWords(counts);
  const worst = worstOf(counts);
  return (
    <span
      className="row-sign finding-sign"
      data-severity={worst}
      role="img"
      aria-label={words}
      title={messagesOf(findings)}
    >
      <SeverityMark severity={worst} size={13} />
      {grouped(findings.length)}
    </span>
  );
}

/** What is wrong, in words, each once: the marks in the text can say it to the eye alone. */
function messagesOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ message }) => message))].join("\n");
}
