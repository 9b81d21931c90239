import { memo, useMemo } from "react";
import { ReplacedMatch } from "#parts/replaced-match.tsx";
import { occurrencesByUnit, type ReplacePreview } from "#state/article/find/replace-preview.ts";
import { useArticle, useArticleStore, useFindPanel } from "#state/article/use-article.ts";
import { useTickList } from "#ui/use-tick-list.ts";

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
          if (!row) return null;
          const { unitKey, text } = row.occurrence.in;
          const name = unitKey.replace(/^field:/, "");
          return (
            <ReplacedMatch
              key={index}
              {...place}
              index={index}
              count={entries.length}
              match={row}
              segment={{ name, text, locale }}
              place={
                <button
                  type="button"
                  className="preview-place"
                  tabIndex={-1}
                  title={`Show ${name}`}
                  onClick={() => goTo(row.occurrence)}
                >
                  {name}
                </button>
              }
              onTick={(ticked) => panel.actions.tick([row.tickKey], ticked)}
            />
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
