/** What will be written, or how it differs from the file, to be read and not changed: only the lines in view are built. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { lineAt } from "#core/export/written-lines.ts";
import type { WrittenLook, WrittenText } from "#core/export/written-text.ts";
import { IconButton } from "#ui/button.tsx";
import { differenceSheet } from "./difference-sheet.tsx";
import type { Sheet } from "./sheet.ts";
import { textSheet } from "./text-sheet.tsx";
import "./written.css";

interface WrittenViewProps {
  readonly written: WrittenText;
  readonly look: WrittenLook;
  /** What is kept in view, as an offset into the text; null where nothing is. */
  readonly follow: number | null;
  readonly onGoTo: ((key: UnitKey) => void) | null;
}

/** About how high a line is, pixels; those in view are measured. */
const HEIGHT = 21;

export function WrittenView({ written, look, follow, onGoTo }: WrittenViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const sheet = useMemo(() => (look === "difference" ? differenceSheet(written) : textSheet(written)), [written, look]);
  const virtualizer = useVirtualizer({
    count: sheet.lines.length,
    overscan: 12,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
  });
  const [at, setAt] = useState(-1);
  const showOffset = (offset: number) => virtualizer.scrollToIndex(lineAt(sheet.lines, offset), { align: "center" });
  useFollowed(follow, showOffset);
  const step = (by: 1 | -1) => {
    const { length } = sheet.changes;
    const next = (Math.min(at, length) + by + length) % Math.max(1, length);
    setAt(next);
    const offset = sheet.changes[next];
    if (offset !== undefined) showOffset(offset);
  };
  // Tags stand in the others, which only read as they are written from left to right.
  const dir = look === "target-only" ? "auto" : "ltr";
  return (
    <div className="written-view">
      <div className="written-head">
        <span>{headOf(written.text, sheet.changes.length)}</span>
        <IconButton label="Previous change" disabled={sheet.changes.length === 0} onClick={() => step(-1)}>
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton label="Next change" disabled={sheet.changes.length === 0} onClick={() => step(1)}>
          <ArrowDown aria-hidden />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys */}
      <section ref={scroller} className="written-scroller" aria-label="What will be written" tabIndex={0}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a short way for the pointer; by keys one goes to the sentence itself */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div
          className="written-lines"
          style={{ blockSize: virtualizer.getTotalSize() }}
          onClick={(event) => onGoTo !== null && goToClicked(event.target, onGoTo)}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <Line
              key={index}
              sheet={sheet}
              index={index}
              start={start}
              dir={dir}
              lang={written.locale ?? undefined}
              measure={virtualizer.measureElement}
            />
          ))}
        </div>
      </section>
    </div>
  );
}

interface LineProps {
  readonly sheet: Sheet;
  readonly index: number;
  readonly start: number;
  readonly dir: "ltr" | "auto";
  readonly lang: string | undefined;
  readonly measure: (element: HTMLElement | null) => void;
}

const Line = memo(function Line({ sheet, index, start, dir, lang, measure }: LineProps) {
  return (
    <div
      ref={measure}
      className="written-line"
      data-index={index}
      data-look={sheet.lookOf(index) || undefined}
      data-number={sheet.numberOf(index)}
      style={{ insetBlockStart: start }}
    >
      <div className="written-text" dir={dir} lang={lang}>
        {sheet.render(index)}
      </div>
    </div>
  );
});

/** Keeps what is worked on in view, without taking the view from whoever scrolls. */
function useFollowed(follow: number | null, show: (offset: number) => void): void {
  const latest: RefObject<typeof show> = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (follow !== null) latest.current(follow);
  }, [follow]);
}

function goToClicked(target: EventTarget, onGoTo: (key: UnitKey) => void): void {
  const key = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-unit]")?.dataset["unit"] : undefined;
  if (key !== undefined && getSelection()?.isCollapsed !== false) onGoTo(key);
}

function headOf(text: string, changes: number): string {
  const endings = text.includes("\r\n") ? ["Windows line endings"] : [];
  const mark = text.startsWith("\ufeff") ? ["byte order mark"] : [];
  return [changes === 0 ? "No changes" : counted(changes, "change"), ...endings, ...mark].join(" · ");
}
