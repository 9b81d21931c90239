import { useMemo } from "react";
import { flushSync } from "react-dom";
import type { Article, UnitKey } from "#core/document/article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { type WrittenLook, type WrittenText, writtenRange, writtenText } from "#core/export/written-text.ts";
import { patchOf } from "#core/workspace/patch.ts";
import { WrittenLooks } from "#parts/written/written-looks.tsx";
import { WrittenView } from "#parts/written/written-view.tsx";
import { selectWrittenEdits } from "#state/article/selectors/select-written.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { useArticleAfterPaint } from "#state/article/use-article-after-paint.ts";
import { useView } from "#state/editor/use-view.ts";
import { useWrittenLook } from "./overlays.ts";

/** Beside the page: what would be written now, which follows each key once that is on the screen. */
export function WrittenPane() {
  const store = useArticleStore();
  const { editor } = useView();
  const article = useArticle(({ open }) => open.article);
  const activeKey = useArticleAfterPaint(({ activeKey: key }) => key);
  const edits = useArticleAfterPaint(selectWrittenEdits);
  const { look, choose } = useWrittenLook();
  const written = useMemo(() => read(article, edits, look), [article, edits, look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed moves nothing; another sentence does
  const follow = useMemo(
    () => (activeKey === null ? null : placeOf(article, edits, look, activeKey)),
    [article, look, activeKey],
  );
  return (
    <aside className="page-written" aria-label="Before it is handed over">
      <WrittenLooks chosen={look} others={[]} onChoose={choose} />
      <WrittenView
        key={look}
        written={written}
        look={look}
        follow={follow}
        onGoTo={(key) => {
          flushSync(() => store.getState().actions.goToUnit(key));
          editor.current.focus();
        }}
      />
    </aside>
  );
}

function read(article: Article, edits: ReadonlyMap<UnitKey, string>, look: WrittenLook): WrittenText {
  if (look !== "difference") return writtenText(article, edits, look);
  const text = patchOf(article.path, exportSideBySide(article, new Map()), exportSideBySide(article, edits));
  return { text, edits: [], locale: article.locale };
}

function placeOf(
  article: Article,
  edits: ReadonlyMap<UnitKey, string>,
  look: WrittenLook,
  key: UnitKey,
): number | null {
  return look === "difference" ? null : (writtenRange(article, edits, look, key)?.from ?? null);
}
