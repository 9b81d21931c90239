import { useState } from "react";
import { grouped } from "#core/count-in-words.ts";
import { directionOf } from "#core/document/locale.ts";
import { unitName } from "#core/review/unit-state.ts";
import { type FixRow, fixAll, fixRows } from "#state/article/findings/fix-all.ts";
import type { CheckFindings } from "#state/article/selectors/findings-by-check.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import { Dialog, isMainKey } from "#ui/dialog.tsx";
import { type TickRow, useTickList } from "#ui/use-tick-list.ts";

interface FixAllDialogProps {
  readonly title: string;
  readonly findings: CheckFindings["findings"];
  readonly onClose: () => void;
}

/** Characters shown around a change. */
const AROUND = 32;

/** Every fix of one kind before it is done, with a tick each. */
export function FixAllDialog({ title, findings, onClose }: FixAllDialogProps) {
  const store = useArticleStore();
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
    if (chosen.length === 0) return;
    onClose();
    fixAll(store, chosen);
  };
  return (
    <Dialog
      title={`Fix all: ${title}`}
      className="dialog-fix-all"
      onClose={onClose}
      onKeyDown={(event) => {
        if (isMainKey(event)) fix();
      }}
    >
      <LeftOut findings={findings} rows={rows} />
      <p className="fix-all-lead">
        <span>What has no tick stays as it is.</span>
        <Button onClick={() => setLeft(new Set(chosen.length === 0 ? [] : rows))}>
          {chosen.length === 0 ? "Tick all" : "Untick all"}
        </Button>
      </p>
      <FixList rows={rows} left={left} onTick={tick} />
      <div className="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          disabled={chosen.length === 0}
          title="Ctrl/⌘+Enter"
          aria-keyshortcuts="Control+Enter"
          onClick={fix}
        >
          Fix {grouped(chosen.length)}
        </Button>
      </div>
    </Dialog>
  );
}

/** Which findings are not in the list, and why. */
function LeftOut({ findings, rows }: Pick<FixAllDialogProps, "findings"> & { readonly rows: readonly FixRow[] }) {
  const proposals = findings.filter(({ fixes }) => fixes[0]?.isProposal === true).length;
  const others = findings.length - rows.length - proposals;
  if (proposals + others === 0) return null;
  return (
    <p className="dialog-lead">
      {proposals > 0 &&
        `${proposals} ${proposals === 1 ? "has" : "have"} only a proposal: look at ${proposals === 1 ? "it" : "each"} in the list. `}
      {others > 0 &&
        `${others} ${others === 1 ? "has" : "have"} no fix, or ${others === 1 ? "waits" : "wait"} to be checked again.`}
    </p>
  );
}

interface FixListProps {
  readonly rows: readonly FixRow[];
  /** Those without a tick. */
  readonly left: ReadonlySet<FixRow>;
  readonly onTick: (row: FixRow) => void;
}

function FixList({ rows, left, onTick }: FixListProps) {
  const list = useTickList({ count: rows.length, rowHeight: 52 });
  return (
    <div ref={list.scroller} className="fix-all-list">
      <ul aria-label="Fixes" style={{ blockSize: list.blockSize }} onKeyDown={list.onKeyDown}>
        {list.rows.map(({ index, ...place }) => {
          const row = rows[index];
          return (
            row && (
              <FixEntry
                key={index}
                {...place}
                index={index}
                count={rows.length}
                row={row}
                isTicked={!left.has(row)}
                onTick={() => onTick(row)}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

interface FixEntryProps extends TickRow {
  readonly row: FixRow;
  readonly count: number;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

function FixEntry({ row, count, isTicked, onTick, index, offset, isStop, measure, onFocus }: FixEntryProps) {
  const locale = useArticle((state) => state.open.article.locale);
  const { unit, text, title, shown: change } = row;
  const from = Math.max(0, change.from - AROUND);
  return (
    <li
      ref={measure}
      className="fix-all-row"
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <label className="fix-all-entry">
        <input type="checkbox" tabIndex={isStop ? 0 : -1} checked={isTicked} onChange={onTick} onFocus={onFocus} />
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
