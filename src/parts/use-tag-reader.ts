import { createContext, useEffect, useState } from "react";
import type { TagReader } from "#core/markup/read-markup.ts";

/** How cells tell inline HTML apart; undefined until that code has arrived. */
export const TagReaderContext = createContext<TagReader | undefined>(undefined);

/** Fetches the reader of inline HTML once rows are shown. Tags only change colour by it, so nothing moves. */
export function useTagReader(): TagReader | undefined {
  const [reader, setReader] = useState<TagReader>();
  useEffect(() => {
    let ended = false;
    import("#core/document/inline-html.ts").then(
      ({ readInlineTags }) => !ended && setReader(() => readInlineTags),
      // Without it tags look like text, which they are.
      () => {},
    );
    return () => {
      ended = true;
    };
  }, []);
  return reader;
}
