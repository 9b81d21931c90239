import type { BlockKind, Place } from "./article.ts";

/** A place with nothing of Markdown around it, as a value of the YAML has it, or a text of which nothing more is known. */
export function plainPlace(block: BlockKind, blockNumber = 0): Place {
  return {
    block,
    blockNumber,
    level: 0,
    listDepth: 0,
    marker: "",
    quoteDepth: 0,
    alert: null,
    cell: null,
    inline: null,
  };
}
