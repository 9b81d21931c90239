import type { Severity } from "#core/checks/finding.ts";
import { grouped } from "#core/count-in-words.ts";
import { SeverityMark } from "#parts/severity-mark.tsx";
import { findingsInWords, selectFindingCounts } from "#state/article/selectors/select-findings.ts";
import { useArticle } from "#state/article/use-article.ts";
import { showFindingsCommand } from "#state/commands/show-tab-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import "./finding-sign.css";

const severities: readonly Severity[] = ["error", "warning", "info"];

/** In the header: how many findings are open in the article; shows them. */
export function FindingsButton() {
  const run = useRunCommand();
  const counts = useArticle(selectFindingCounts);
  const words = findingsInWords(counts);
  if (words === "") return null;
  return (
    <Button className="findings-button" title={words} onClick={() => run(showFindingsCommand)}>
      <span className="visually-hidden">Findings of the article: {words}</span>
      {severities.map((severity) => (
        <span key={severity} className="findings-part" data-none={counts[severity] === 0 || undefined} aria-hidden>
          <SeverityMark severity={severity} />
          {grouped(counts[severity])}
        </span>
      ))}
    </Button>
  );
}
