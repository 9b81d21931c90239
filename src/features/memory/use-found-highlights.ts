import { type RefObject, useLayoutEffect } from "react";
import type { Range } from "#core/document/article.ts";
import { holdInSight, marksAround } from "#ui/hold-in-sight.ts";
import { textRanges } from "#ui/text-ranges.ts";

const FOUND = "memory-found";

/** A text of the list, and where in it stands what is looked up. */
export interface FoundIn {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Highlights what was found in the elements of the list that are marked `data-found`, one for each text, in their order. A browser without the Custom Highlight API shows the list alone. */
export function useFoundHighlights(list: RefObject<HTMLElement | null>, texts: readonly FoundIn[]): void {
  // After every rendering: how the texts are read may have changed.
  useLayoutEffect(() => {
    if (typeof Highlight !== "function") return undefined;
    const elements = [...(list.current?.querySelectorAll("[data-found]") ?? [])];
    const found = elements.flatMap((element, index) => {
      const { text, ranges } = texts[index] ?? { text: "", ranges: [] };
      return textRanges(element, text, ranges);
    });
    CSS.highlights.set(FOUND, new Highlight(...found));
    const hold = holdInSight("match");
    hold(found.flatMap((range) => marksAround([range])).map((mark) => [mark, ""] as const));
    return () => {
      CSS.highlights.delete(FOUND);
      hold([]);
    };
  });
}
