import { memo, useMemo } from "react";
import { directionOf } from "#core/document/locale.ts";
import { occurrencesByUnit, type ReplacePreview } from "#state/article/find/replace-preview.ts";
import { useArticle, useArticleStore, useFindPanel } from "#state/article/use-article.ts";
import { useTickList } from "#ui/use-tick-list.ts";
import { PreviewEntry } from "./preview-entry.tsx";

/** Every occurrence in the targets, one a row. */
export const PreviewList = memo(function PreviewList({ preview }: { readonly preview: ReplacePreview }) {
  const store = useArticleStore();
  const panel = useFindPanel((state) => state);
  const locale = useArticle((state) => state.open.article.locale);
  const entries = useMemo(() => entriesOf(panel.result), [panel.result]);
  const goTo = (occurrence: (typeof entries)[number]["occurrence"]) =>
    panel.actions.goTo(panel.result.occurrences.indexOf(occurrence));
  const list = useTickList({
    count: entries.length,
    rowHeight: 30,
    onEnter: (index) => entries[index] && goTo(entries[index].occurrence),
  });
  if (entries.length === 0) return null;
  return (
    <div ref={list.scroller} className="preview-list">
      <ul aria-label="Replacements" style={{ blockSize: list.blockSize }} onKeyDown={list.onKeyDown}>
        {list.rows.map(({ index, ...place }) => {
          const entry = entries[index];
          const unit = entry && preview.of(store.getState(), store.find.getState(), entry.key);
          const row = entry && unit?.rows[entry.ordinal];
          return (
            row && (
              <PreviewEntry
                key={index}
                {...place}
                row={row}
                index={index}
                count={entries.length}
                lang={locale ?? undefined}
                dir={directionOf(locale)}
                onTick={(ticked) => panel.actions.tick([row.tickKey], ticked)}
                onShow={() => goTo(row.occurrence)}
              />
            )
          );
        })}
      </ul>
    </div>
  );
});

function entriesOf(result: Parameters<typeof occurrencesByUnit>[0]) {
  return [...occurrencesByUnit(result)].flatMap(([key, occurrences]) =>
    occurrences.map((occurrence, ordinal) => ({ key, occurrence, ordinal })),
  );
}
