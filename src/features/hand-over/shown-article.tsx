import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { counted } from "#core/count-in-words.ts";
import { differenceOf } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import type { UnitKey } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import { shownName } from "#core/document/shown-name.ts";
import type { WrittenLook } from "#core/export/written-text.ts";
import type { ChangedText } from "#core/ports/article-reader.ts";
import type { Result } from "#core/result.ts";
import { statusNames } from "#core/review/status-names.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { WrittenLooks } from "#parts/written/written-looks.tsx";
import { WrittenView } from "#parts/written/written-view.tsx";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ArticleChanges } from "#state/workspace/articles/handed-over.ts";
import { DifferenceText } from "#ui/difference-text.tsx";

interface ArticleDifferenceProps {
  readonly articles: WorkspaceArticles;
  readonly path: string;
  readonly onGoTo: ((key: UnitKey) => void) | null;
}

/** About how high a text is, pixels; those in view are measured. */
const HEIGHT = 64;

type Look = WrittenLook | "changes";

const CHANGES = [{ id: "changes", name: "Changes" }] as const;

interface ShownArticleProps extends ArticleDifferenceProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** An article that differs from its file: what was changed, or what will be written. */
export function ShownArticle({ look, onLook, ...article }: ShownArticleProps) {
  return (
    <>
      <WrittenLooks chosen={look} others={CHANGES} onChoose={onLook} />
      {look === "changes" ? <ArticleDifference {...article} /> : <Written key={look} look={look} {...article} />}
    </>
  );
}

/** Each text of the article that differs from its file, with what was changed. */
function ArticleDifference({ articles, path, onGoTo }: ArticleDifferenceProps) {
  const changes = useAnswer(useCallback(() => articles.handOver.changesOf(path), [articles, path]));
  if (changes === null) return <section className="hand-over-difference" aria-label="Difference" aria-busy />;
  if (!changes.ok) return <p className="hand-over-none">{changes.failure.message}</p>;
  return <Texts path={path} changes={changes.value} onGoTo={onGoTo} />;
}

function Written({ articles, path, look, onGoTo }: ArticleDifferenceProps & { readonly look: WrittenLook }) {
  const written = useAnswer(useCallback(() => articles.handOver.writtenOf(path, look), [articles, path, look]));
  if (written === null) return <section className="hand-over-difference" aria-label="What will be written" aria-busy />;
  if (!written.ok) return <p className="hand-over-none">{written.failure.message}</p>;
  const { edits } = written.value;
  return <WrittenView written={written.value} look={look} follow={edits[0]?.from ?? null} onGoTo={onGoTo} />;
}

/** Null until it is known. The question is asked anew when it is another one. */
function useAnswer<T>(ask: () => Promise<Result<T, RefusedFile>>): Result<T, RefusedFile> | null {
  const [answer, setAnswer] = useState<Result<T, RefusedFile> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask().then((found) => isWanted && setAnswer(found));
    return () => {
      isWanted = false;
    };
  }, [ask]);
  return answer;
}

interface TextsProps extends Pick<ArticleDifferenceProps, "path" | "onGoTo"> {
  readonly changes: ArticleChanges;
}

function Texts({ path, changes: { texts, locale }, onGoTo }: TextsProps) {
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: texts.length,
    overscan: 6,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
    <section ref={scroller} className="hand-over-difference" aria-label="Difference" tabIndex={0}>
      <p className="hand-over-difference-head">
        <bdi>{shownName(path)}</bdi> · {counted(texts.length, "text")}
      </p>
      <ol className="hand-over-texts" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const text = texts[index];
          return (
            text && (
              <li
                key={text.key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-segment-id={text.key}
                style={{ insetBlockStart: start }}
              >
                <TextHead text={text} onGoTo={onGoTo} />
                <TextDifference text={text} locale={locale} />
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}

function TextHead({ text, onGoTo }: { readonly text: ChangedText } & Pick<ArticleDifferenceProps, "onGoTo">) {
  return (
    <div className="hand-over-text-head">
      {onGoTo === null ? (
        <span>{text.name}</span>
      ) : (
        <button type="button" className="link" title="Go to it" onClick={() => onGoTo(text.key)}>
          {text.name}
        </button>
      )}
      <span className={text.status === "approved" ? "hand-over-approved" : "hand-over-open"}>
        {statusNames[text.status]}
      </span>
    </div>
  );
}

function TextDifference({
  text: { before, after },
  locale,
}: {
  readonly text: ChangedText;
  readonly locale: string | null;
}) {
  const parts = useMemo(
    () => differenceParts(before, after, differenceOf(before, after, locale), locale),
    [before, after, locale],
  );
  return <DifferenceText parts={parts} lang={locale ?? undefined} dir={directionOf(locale)} />;
}
