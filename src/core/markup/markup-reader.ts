/** The same tree for the same text: rows that come back into view, alignment and the editor don't read a text again. */
import type { LinkDefinitions } from "./link-definitions.ts";
import type { MarkupNode } from "./markup-node.ts";
import { readMarkup, type Syntax, type TagReader } from "./read-markup.ts";

/** Reads the fragments of one article. */
export type MarkupReader = (fragment: string, syntax: Syntax) => readonly MarkupNode[];

/** Some screens of rows. */
const MAX_TEXTS = 1000;

let latest: readonly [LinkDefinitions, TagReader | undefined, MarkupReader] | undefined;

/** @returns `readMarkup`, which remembers what it has read; the same function for the same two as last time */
export function markupReader(defines: LinkDefinitions, readTags: TagReader | undefined): MarkupReader {
  if (latest?.[0] !== defines || latest[1] !== readTags) latest = [defines, readTags, remembering(defines, readTags)];
  return latest[2];
}

function remembering(defines: LinkDefinitions, readTags: TagReader | undefined): MarkupReader {
  const trees = new Map<string, readonly MarkupNode[]>();
  return (fragment, syntax) => {
    const name = `${syntax} ${fragment}`;
    const known = trees.get(name);
    if (known) return known;
    if (trees.size >= MAX_TEXTS) trees.clear();
    const tree = readMarkup(fragment, syntax, readTags, defines);
    trees.set(name, tree);
    return tree;
  };
}
