import { grouped } from "#core/count-in-words.ts";
import { SeverityMark } from "#parts/severity-mark.tsx";
import { findingsInWords, selectFindingCounts } from "#state/article/selectors/select-findings.ts";
import { useArticle } from "#state/article/use-article.ts";
import { showFindingsCommand } from "#state/commands/show-tab-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import "./finding-sign.css";

/** In the header: how many errors and warnings are open in the article, else how many infos; shows them. */
export function FindingsButton() {
  const run = useRunCommand();
  const counts = useArticle(selectFindingCounts);
  const words = findingsInWords(counts);
  if (words === "") return null;
  const graver = (["error", "warning"] as const).filter((severity) => counts[severity] > 0);
  const shown = graver.length > 0 ? graver : (["info"] as const);
  return (
    <Button className="findings-button" title={words} onClick={() => run(showFindingsCommand)}>
      <span className="visually-hidden">Findings of the article: {words}</span>
      {shown.map((severity) => (
        <span key={severity} className="findings-part" data-severity={severity} aria-hidden>
          <SeverityMark severity={severity} size={16} />
          {grouped(counts[severity])}
        </span>
      ))}
    </Button>
  );
}
