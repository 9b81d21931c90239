import { selectProgress } from "#state/select-progress.ts";
import { useReview } from "#state/use-review.ts";
import { Meter } from "#ui/meter.tsx";

export function ReviewProgress() {
  const { total, approved, edited } = useReview(selectProgress);
  const words = `${approved} of ${total}`;
  return (
    <div className="review-progress">
      <Meter label="Reviewed" total={total} done={approved} begun={edited} />
      <span className="review-count" aria-hidden="true" title={`${words} approved, ${edited} edited`}>
        {words}
      </span>
    </div>
  );
}
