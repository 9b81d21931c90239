import { Diff, History, MessageSquare } from "lucide-react";
import { type ComponentType, use } from "react";
import type { Unit } from "#core/document/article.ts";
import { hasOpenComments } from "#core/review/comment.ts";
import type { UnitView } from "#state/article/session/article-state.ts";
import { useArticle } from "#state/article/use-article.ts";
import { RowExtrasContext } from "./row-extras-context.ts";

interface RowSignsProps {
  readonly unit: Unit;
  readonly view: UnitView;
}

/**
 * Beside the status: how many findings are open, that the text is no longer the machine translation, where the status does not say so, that an edited source left
 * an earlier translation, and that comments are open.
 */
export function RowSigns({ unit, view }: RowSignsProps) {
  const commented = useArticle((state) => hasOpenComments(state.comments.get(unit.key)));
  const isEarlierWaiting = useArticle((state) => view.status === "unreviewed" && state.earlier.has(unit.key));
  const changed = view.text !== unit.target && view.status !== "edited";
  const extras = use(RowExtrasContext);
  return (
    <>
      {extras !== null && <extras.FindingSign unit={unit} />}
      {changed && <RowSign sign="changed" name="Changed" hint="Changed from the machine translation" Icon={Diff} />}
      {isEarlierWaiting && (
        <RowSign
          sign="earlier"
          name="Earlier translation"
          hint="The source was edited: History has the earlier translation"
          Icon={History}
        />
      )}
      {commented && <RowSign sign="comments" name="Open comments" hint="Open comments" Icon={MessageSquare} />}
    </>
  );
}

interface RowSignProps {
  readonly sign: string;
  readonly name: string;
  readonly hint: string;
  readonly Icon: ComponentType<{ readonly size: number; readonly "aria-hidden": true }>;
}

function RowSign({ sign, name, hint, Icon }: RowSignProps) {
  return (
    <span className="row-sign" data-sign={sign} role="img" aria-label={name} title={hint}>
      <Icon aria-hidden size={13} />
    </span>
  );
}
