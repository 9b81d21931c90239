import { grouped } from "#core/count-in-words.ts";
import { SeverityMark } from "#parts/severity-mark.tsx";
import { findingsInWords, selectFindingCounts, worstOf } from "#state/article/selectors/select-findings.ts";
import { useArticle } from "#state/article/use-article.ts";
import { showFindingsCommand } from "#state/commands/show-tab-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import "./finding-sign.css";

/** In the header: how many findings are open in the article, under the shape of the worst, as in a row; shows them. */
export function FindingsButton() {
  const run = useRunCommand();
  const counts = useArticle(selectFindingCounts);
  const words = findingsInWords(counts);
  if (words === "") return null;
  const worst = worstOf(counts);
  return (
    <Button className="findings-button" title={words} onClick={() => run(showFindingsCommand)}>
      <span className="visually-hidden">Findings of the article: {words}</span>
      <SeverityMark severity={worst} size={16} />
      <span aria-hidden>{grouped(counts.error + counts.warning + counts.info)}</span>
    </Button>
  );
}
