import { useState } from "react";
import { directionOf } from "#core/document/locale.ts";
import { unitName } from "#core/review/unit-state.ts";
import type { CheckFindings } from "#state/findings-by-check.ts";
import { type FixRow, fixAll, fixRows } from "#state/fix-all.ts";
import { useReview, useReviewStore } from "#state/use-review.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

interface FixAllDialogProps {
  readonly title: string;
  readonly findings: CheckFindings["findings"];
  readonly onClose: () => void;
}

/** Nobody reads more; the button says how many there are. */
const MOST_SHOWN = 200;
/** Characters shown around a change. */
const AROUND = 32;

/** Every fix of one kind before it is done, with a tick each. */
export function FixAllDialog({ title, findings, onClose }: FixAllDialogProps) {
  const store = useReviewStore();
  // As it was when the reviewer asked: what has changed until the answer is left alone.
  const [rows] = useState(() => fixRows(store.getState(), findings));
  const [left, setLeft] = useState<ReadonlySet<FixRow>>(new Set());
  const chosen = rows.filter((row) => !left.has(row));
  const tick = (row: FixRow) =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(row)) next.add(row);
      return next;
    });
  const fix = () => {
    onClose();
    fixAll(store, chosen);
  };
  return (
    <Dialog title={`Fix all: ${title}`} className="dialog-fix-all" onClose={onClose}>
      {rows.length < findings.length && (
        <p className="dialog-lead">{findings.length - rows.length} have no fix, or wait to be checked again.</p>
      )}
      <ul className="fix-all-list" aria-label="Fixes">
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <FixEntry
            key={`${row.unit.key} ${row.finding.detail} ${row.change.from}`}
            row={row}
            isTicked={!left.has(row)}
            onTick={() => tick(row)}
          />
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p className="dialog-lead">And {rows.length - MOST_SHOWN} more, fixed too.</p>}
      <div className="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={chosen.length === 0} onClick={fix}>
          Fix {chosen.length}
        </Button>
      </div>
    </Dialog>
  );
}

interface FixEntryProps {
  readonly row: FixRow;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

function FixEntry({ row, isTicked, onTick }: FixEntryProps) {
  const locale = useReview((state) => state.open?.article.locale ?? null);
  const { unit, text, title, change } = row;
  const from = Math.max(0, change.from - AROUND);
  return (
    <li>
      <label className="fix-all-entry">
        <input type="checkbox" checked={isTicked} onChange={onTick} />
        <span className="fix-all-place">
          <bdi>{unitName(unit)}</bdi> · {title}
        </span>
        <span className="fix-all-text" lang={locale ?? undefined} dir={directionOf(locale)}>
          {from > 0 && "…"}
          {text.slice(from, change.from)}
          {change.from < change.to && <del>{text.slice(change.from, change.to)}</del>}
          {change.insert !== "" && <ins>{change.insert}</ins>}
          {text.slice(change.to, change.to + AROUND)}
          {change.to + AROUND < text.length && "…"}
        </span>
      </label>
    </li>
  );
}
