import { createContext, useMemo } from "react";
import type { Article } from "#core/document/article.ts";
import { roughTags } from "#core/document/inline-tags.ts";
import { linkDefinitions } from "#core/markup/link-definitions.ts";
import { type MarkupReader, markupReader } from "#core/markup/markup-reader.ts";
import { useFetched } from "#ui/use-fetched.ts";

/** How cells read the article's fragments. */
export const MarkupReaderContext = createContext<MarkupReader>(() => []);

const fetchTags = () => import("#core/document/inline-html.ts").then(({ readInlineTags }) => readInlineTags);

/** Reads tags roughly until the reader of inline HTML has been fetched, once rows are shown, so that nothing moves then. */
export function useMarkupReader({ text }: Pick<Article, "text">): MarkupReader {
  const readTags = useFetched(fetchTags) ?? roughTags;
  return useMemo(() => markupReader(linkDefinitions(text), readTags), [text, readTags]);
}
