import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { directionOf } from "#core/document/locale.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { pageMarkup } from "#core/page/page-markup.ts";
import { readPage } from "#core/page/read-page.ts";
import { copyMarkdown } from "#parts/copy-markdown.ts";
import { MarkupReaderContext } from "#parts/use-markup-reader.ts";
import { type ShownOriginal, useOriginal } from "#state/article/original/originals.ts";
import { useArticle } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";
import { writtenOverlay } from "#state/workspace/page-overlays.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { BesideContext, BesideReader, type FilesBeside } from "./files-beside.ts";
import { OriginalTools } from "./original-tools.tsx";
import { useOverlays } from "./overlays.ts";
import { chunksOf } from "./page-chunks.ts";
import { PageDocuments } from "./page-document.tsx";
import { PageInclude } from "./page-include.tsx";
import { IncludeContext, OriginalContext } from "./page-side.ts";
import { PageTools } from "./page-tools.tsx";
import { PrintingDialog } from "./printing-dialog.tsx";
import { useActiveSentence } from "./use-active-sentence.ts";
import { useFoundOriginal } from "./use-found-original.ts";
import { usePageKeys } from "./use-page-keys.ts";
import { usePagePointer } from "./use-page-pointer.ts";
import { usePrinting } from "./use-printing.ts";
import { useRememberedView } from "./use-remembered-view.ts";
import { useRoomForBoth } from "./use-room-for-both.ts";
import "./page.css";
import "./page-text.css";
import "./page-tags.css";
import "./page-table.css";
import "./page-beside.css";
import "./page-unit.css";
import "./page-editor.css";
import "./page-overlays.css";
import "./page-print.css";
import "./page-written.css";

const writtenCode = fetchedCode<object>(() => import("./written-pane.tsx").then((code) => code.WrittenPane));

interface PageViewProps {
  /** How it comes by the files that the article speaks of. */
  readonly files: FilesBeside;
}

/** The open article as its readers will see it: source and target facing each other, or one of them alone. */
export function PageView({ files }: PageViewProps) {
  const article = useArticle(({ open }) => open.article);
  const activeKey = useArticle((state) => state.activeKey);
  const pages = useWorkspace((state) => state.pages);
  const { units } = useView();
  const page = useMemo(() => readPage(article), [article]);
  const readMarkup = useMemo(() => pageMarkup(article.text), [article]);
  const chunks = useMemo(() => chunksOf(page), [page]);
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting(chunks.length, scroller);
  const isBuilding = printing.built !== null && printing.built < chunks.length;
  useRoomForBoth(scroller);
  useRememberedView();
  const byPointer = useRef(false);
  useActiveSentence({ scroller, activeKey, pages, byPointer });
  const pointer = usePagePointer({ scroller, byPointer });
  const keys = usePageKeys(scroller);
  const { shown } = useOverlays();
  const original = useOriginal(page.blockOf);
  useFoundOriginal(files);
  const hasWritten = shown.includes(writtenOverlay);
  return (
    <div className="page-view">
      {isBuilding && <PrintingDialog built={printing.built ?? 0} count={chunks.length} onCancel={printing.cancel} />}
      <PageTools scope={files.scope}>
        <OriginalTools original={original} files={files} />
      </PageTools>
      <div className="page-desk" data-written={hasWritten || undefined}>
        <div
          ref={scroller}
          className="page-scroller"
          {...pointer}
          {...keys}
          onCopy={(event) => copyMarkdown(event, units)}
        >
          <div
            className="page-spread"
            data-pages={pages}
            data-building={isBuilding || undefined}
            data-direction={directionOf(article.locale)}
            data-shows={shown.join(" ")}
          >
            <PageContexts original={original} readMarkup={readMarkup} files={files}>
              <PageDocuments
                locale={article.locale}
                built={printing.built}
                hasNumbers={shown.includes("numbers")}
                {...{ page, chunks, pages, scroller, activeKey }}
              />
            </PageContexts>
          </div>
        </div>
        {hasWritten && (
          <FetchedPart
            code={writtenCode}
            props={{}}
            waiting={<div className="page-written" aria-busy />}
            missing={<p role="alert">{notLoaded("This part of Recto")}</p>}
          />
        )}
      </div>
    </div>
  );
}

interface PageContextsProps extends PageViewProps {
  readonly original: ShownOriginal | null;
  readonly readMarkup: MarkupReader;
  readonly children: ReactNode;
}

/** What blocks of the pages ask for. */
function PageContexts({ original, readMarkup, files, children }: PageContextsProps) {
  const beside = useMemo(() => new BesideReader(files), [files]);
  useEffect(() => () => beside.dispose(), [beside]);
  return (
    <OriginalContext value={original}>
      <BesideContext value={beside}>
        <IncludeContext value={PageInclude}>
          <MarkupReaderContext value={readMarkup}>{children}</MarkupReaderContext>
        </IncludeContext>
      </BesideContext>
    </OriginalContext>
  );
}
