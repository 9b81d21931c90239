import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import { Excerpt } from "#parts/excerpt.tsx";
import type { PreviewRow } from "#state/article/find/replace-preview.ts";
import type { TickRow } from "#ui/use-tick-list.ts";

interface PreviewEntryProps extends TickRow {
  readonly row: PreviewRow;
  readonly count: number;
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly onTick: (ticked: boolean) => void;
  readonly onShow: () => void;
}

/** One occurrence: its tick, where it is, what goes and what comes, and what is wrong with it. */
export function PreviewEntry({ measure, row, index, count, offset, isStop, lang, dir, ...on }: PreviewEntryProps) {
  const id = useId();
  const { occurrence, insert, ticked, refusal, warning } = row;
  const { unitKey, text } = occurrence.in;
  const name = unitKey.replace(/^field:/, "");
  const problem = refusal ?? warning;
  return (
    <li
      ref={measure}
      className="preview-entry"
      data-index={index}
      data-refused={refusal !== null || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <input
        id={id}
        type="checkbox"
        tabIndex={isStop ? 0 : -1}
        aria-label={`${name}: replace “${text.slice(occurrence.from, occurrence.to)}” with “${insert}”`}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        aria-disabled={refusal !== null && !ticked}
        checked={ticked}
        onChange={(event) => (refusal === null || ticked) && on.onTick(event.currentTarget.checked)}
        onFocus={on.onFocus}
      />
      <button type="button" className="preview-place" tabIndex={-1} title={`Show ${name}`} onClick={on.onShow}>
        {name}
      </button>
      <label htmlFor={id} className="excerpt preview-excerpt" lang={lang} dir={dir}>
        <Excerpt text={text} match={occurrence} insert={insert} />
      </label>
      {problem !== null && (
        <p id={`${id}-problem`} className="preview-problem">
          <TriangleAlert aria-hidden />
          {refusal !== null && "Cannot be replaced: "}
          {problem}
        </p>
      )}
    </li>
  );
}
