import { Diff, History, MessageSquare } from "lucide-react";
import { use } from "react";
import type { Unit } from "#core/document/article.ts";
import { hasOpenComments } from "#core/review/comment.ts";
import type { UnitView } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { FindingSignContext } from "./finding-sign-context.ts";

interface RowSignsProps {
  readonly unit: Unit;
  readonly view: UnitView;
}

/** Beside the status: how many findings are open, that the text is no longer the machine translation, where the status does not say so, and that comments are open. */
export function RowSigns({ unit, view }: RowSignsProps) {
  const commented = useArticle((state) => hasOpenComments(state.comments.get(unit.key)));
  const isEarlierWaiting = useArticle((state) => view.status === "unreviewed" && state.earlier.has(unit.key));
  const changed = view.text !== unit.target && view.status !== "edited";
  const FindingSign = use(FindingSignContext);
  return (
    <>
      {FindingSign !== null && <FindingSign unit={unit} />}
      {changed && (
        <span
          className="row-sign"
          data-sign="changed"
          role="img"
          aria-label="Changed"
          title="Changed from the machine translation"
        >
          <Diff aria-hidden="true" size={13} />
        </span>
      )}
      {isEarlierWaiting && (
        <span
          className="row-sign"
          data-sign="earlier"
          role="img"
          aria-label="Earlier translation"
          title="The source was edited: History has the earlier translation"
        >
          <History aria-hidden="true" size={13} />
        </span>
      )}
      {commented && (
        <span className="row-sign" data-sign="comments" role="img" aria-label="Open comments" title="Open comments">
          <MessageSquare aria-hidden="true" size={13} />
        </span>
      )}
    </>
  );
}
