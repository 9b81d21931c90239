import { grouped, someOf } from "#core/count-in-words.ts";
import { progressInWords, selectProgress } from "#state/article/selectors/select-progress.ts";
import { useArticle } from "#state/article/use-article.ts";
import { Meter } from "#ui/meter.tsx";

export function ReviewProgress() {
  const progress = useArticle(selectProgress);
  const { total, approved, edited, needsWork } = progress;
  const words = progressInWords(progress);
  const some = someOf(approved, total);
  const isWhole = useArticle((state) => state.isWhole);
  return (
    // How many there are is not known before all is read; the room is kept.
    <div className="review-progress" hidden={!isWhole}>
      <Meter label="Reviewed" words={words} total={total} done={approved} begun={edited} flagged={needsWork} />
      <span
        className="review-count"
        aria-hidden="true"
        title={`Approved: ${words}. Segments edited: ${grouped(edited)}, needing work: ${grouped(needsWork)}`}
      >
        {/* As wide as it will ever be, so that nothing beside it moves with a digit more. */}
        <span className="review-some" data-widest={someOf(total, total)}>
          {some}
        </span>
        <span className="review-rest">{words.slice(some.length)}</span>
      </span>
    </div>
  );
}
