/** The same tree for the same text: rows that come back into view, alignment and the editor don't read a text again. */
import type { MarkupNode } from "./markup-node.ts";
import { readMarkup, type Syntax, type TagReader } from "./read-markup.ts";

/** Some screens of rows. */
const MAX_TEXTS = 1000;

interface Cache {
  readonly readTags: TagReader | undefined;
  readonly trees: Map<string, readonly MarkupNode[]>;
}

let cache: Cache = { readTags: undefined, trees: new Map() };

/** `readMarkup`, remembered. */
export function cachedMarkup(text: string, syntax: Syntax, readTags: TagReader | undefined): readonly MarkupNode[] {
  if (cache.readTags !== readTags || cache.trees.size >= MAX_TEXTS) cache = { readTags, trees: new Map() };
  const name = `${syntax} ${text}`;
  const known = cache.trees.get(name);
  if (known) return known;
  const tree = readMarkup(text, syntax, readTags);
  cache.trees.set(name, tree);
  return tree;
}
