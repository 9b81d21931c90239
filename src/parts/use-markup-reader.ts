import { createContext, useEffect, useMemo, useState } from "react";
import type { Article } from "#core/document/article.ts";
import { linkDefinitions } from "#core/markup/link-definitions.ts";
import { type MarkupReader, markupReader } from "#core/markup/markup-reader.ts";
import type { TagReader } from "#core/markup/read-markup.ts";

/** How cells read the article's fragments. */
export const MarkupReaderContext = createContext<MarkupReader>(() => []);

/** Reads without tags until the reader of inline HTML has been fetched, once rows are shown. Tags only change colour by it, so nothing moves. */
export function useMarkupReader({ text }: Pick<Article, "text">): MarkupReader {
  const [readTags, setReadTags] = useState<TagReader>();
  useEffect(() => {
    let ended = false;
    import("#core/document/inline-html.ts").then(
      ({ readInlineTags }) => !ended && setReadTags(() => readInlineTags),
      // Without it tags look like text, which they are.
      () => {},
    );
    return () => {
      ended = true;
    };
  }, []);
  return useMemo(() => markupReader(linkDefinitions(text), readTags), [text, readTags]);
}
