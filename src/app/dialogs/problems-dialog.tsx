import { flushSync } from "react-dom";
import { grouped } from "#core/count-in-words.ts";
import type { Article, Problem } from "#core/document/article.ts";
import { damagedPairs } from "#core/document/damaged-pairs.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { problemLine, problemUnit } from "./problem-place.ts";

/** An article may have thousands; nobody reads more. */
const mostShown = 200;

interface ProblemsDialogProps {
  readonly onClose: () => void;
}

export function ProblemsDialog({ onClose }: ProblemsDialogProps) {
  const article = useArticle((state) => state.open.article);
  const { problems } = article;
  const damaged = damagedPairs(problems);
  return (
    <Dialog title="Notes on this file" onClose={onClose}>
      <p className="dialog-lead">
        The file came with {damaged ?? "these"}. That does not stop the review, and nothing outside your edits is
        changed.
      </p>
      <ul className="problem-list">
        {problems.slice(0, mostShown).map((problem) => (
          <ProblemEntry
            key={`${problem.kind} ${problem.from} ${problem.to}`}
            article={article}
            problem={problem}
            onClose={onClose}
          />
        ))}
      </ul>
      {problems.length > mostShown && (
        <p className="dialog-lead">And {grouped(problems.length - mostShown)} more of the kind.</p>
      )}
    </Dialog>
  );
}

function ProblemEntry({
  article,
  problem,
  onClose,
}: ProblemsDialogProps & { readonly article: Article; readonly problem: Problem }) {
  const store = useArticleStore();
  const unit = problemUnit(article, problem);
  const show = () => {
    // Closed at once and the focus let go: the grid takes the focus only where nothing else holds it.
    flushSync(onClose);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (unit !== undefined) store.getState().actions.activate(unit.key, "grid");
  };
  return (
    <li className="problem">
      <span className="problem-line">Line {problemLine(article, problem)}</span>
      <p>{problem.message}</p>
      {unit !== undefined && <Button onClick={show}>Show</Button>}
    </li>
  );
}
