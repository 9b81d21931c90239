import { selectProgress } from "#state/article/selectors/select-progress.ts";
import { useArticle } from "#state/article/use-article.ts";
import { Meter } from "#ui/meter.tsx";

export function ReviewProgress() {
  const { total, approved, edited, needsWork } = useArticle(selectProgress);
  const isWhole = useArticle((state) => state.isWhole);
  const words = `${approved} of ${total}`;
  return (
    // How many there are is not known before all is read; the room is kept.
    <div className="review-progress" hidden={!isWhole}>
      <Meter label="Reviewed" total={total} done={approved} begun={edited} flagged={needsWork} />
      <span
        className="review-count"
        aria-hidden="true"
        title={`${words} approved, ${edited} edited, ${needsWork} needing work`}
      >
        {words}
      </span>
    </div>
  );
}
