/** The tags of a fragment one by one, opening and closing, as they are compared. */

import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";

export interface Tag extends Range {
  /** As written. */
  readonly written: string;
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** By what tags are compared: without what a reader sees, without the locale of an address, in one spelling. */
  readonly key: string;
}

const SEEN = /\s(?:alt|title|aria-label|placeholder|summary)\s*=\s*(?:"[^"]*"|'[^']*')/gi;

/** In order of place. */
export function readTags({ text, flat }: Side): readonly Tag[] {
  const tags = flat.flatMap(({ kind, marks }) =>
    kind === "tag" ? marks.map(({ from, to }) => tagOf(text.slice(from, to), from)) : [],
  );
  return tags.sort((a, b) => a.from - b.from);
}

function tagOf(written: string, from: number): Tag {
  const [, slash = "", name = ""] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(written) ?? [];
  const key = written
    .replace(SEEN, "")
    .replace(/^<\/?[a-z][a-z\d-]*/i, (start) => start.toLowerCase())
    .replace(/\s*=\s*/g, "=")
    .replace(/'/g, '"')
    .replace(/\/[a-z]{2}(?:-[a-z]{4})?-[a-z]{2}\//gi, "/")
    .replace(/\s*\/?>$/, ">")
    .replace(/\s+/g, " ");
  return { from, to: from + written.length, written, name: name.toLowerCase(), isClosing: slash !== "", key };
}

/** What each side has more of than the other, in order of place. */
export interface TagDifference {
  readonly missing: readonly Tag[];
  readonly extra: readonly Tag[];
}

export function compareTags(source: readonly Tag[], target: readonly Tag[]): TagDifference {
  return { missing: without(source, target), extra: without(target, source) };
}

function without(tags: readonly Tag[], others: readonly Tag[]): readonly Tag[] {
  const counts = new Map<string, number>();
  for (const { key } of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return tags.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}
