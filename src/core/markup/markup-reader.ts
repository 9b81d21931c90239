/** The same tree for the same text: rows that come back into view, alignment and the editor don't read a text again. */
import type { LinkDefinitions } from "./link-definitions.ts";
import type { MarkupNode } from "./markup-node.ts";
import { type References, readMarkup, type Syntax, type TagReader } from "./read-markup.ts";

/** Reads the fragments of one article. */
export type MarkupReader = (fragment: string, syntax: Syntax) => readonly MarkupNode[];

/** Some screens of rows. */
const MAX_TEXTS = 1000;

type Latest = readonly [LinkDefinitions, TagReader | undefined, MarkupReader];

const latest = new Map<References, Latest>();

/** @returns `readMarkup`, which remembers what it has read; the same function for the same arguments as last time */
export function markupReader(
  defines: LinkDefinitions,
  readTags: TagReader | undefined,
  references: References = "all",
): MarkupReader {
  const known = latest.get(references);
  if (known?.[0] === defines && known[1] === readTags) return known[2];
  const reader = remembering(defines, readTags, references);
  latest.set(references, [defines, readTags, reader]);
  return reader;
}

function remembering(defines: LinkDefinitions, readTags: TagReader | undefined, references: References): MarkupReader {
  const trees = new Map<string, readonly MarkupNode[]>();
  return (fragment, syntax) => {
    const name = `${syntax} ${fragment}`;
    const known = trees.get(name);
    if (known) return known;
    if (trees.size >= MAX_TEXTS) trees.clear();
    const tree = readMarkup(fragment, syntax, readTags, defines, references);
    trees.set(name, tree);
    return tree;
  };
}
