/** The tags of a fragment one by one, opening and closing, as they are compared. */

import { destinationName, isOtherEdition, type LocalePair } from "#core/checks/reading/destination-name.ts";
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

export function compareTags(source: readonly Tag[], target: readonly Tag[], languages: LocalePair): TagDifference {
  const missing = without(source, target);
  const extra = without(target, source);
  const isLinked = missing.length > 0 && extra.some(({ name }) => name === "a");
  if (!isLinked || missing.length > MOST_TAGS || extra.length > MOST_TAGS) return { missing, extra };
  const free = new Set(extra);
  const left = missing.filter((tag) => {
    const other = [...free].find((one) => leadsToEdition(tag, one, languages));
    if (other !== undefined) free.delete(other);
    return other === undefined;
  });
  return { missing: left, extra: extra.filter((tag) => free.has(tag)) };
}

/** Each is compared with each: more that differ are no slips. */
const MOST_TAGS = 50;

const ADDRESS = /(?<=\shref=")[^"]*/i;

/** The same link, with the same attributes, to the page of the target's own language. */
function leadsToEdition(from: Tag, to: Tag, languages: LocalePair): boolean {
  const own = ADDRESS.exec(from.key)?.[0];
  const other = ADDRESS.exec(to.key)?.[0];
  if (own === undefined || other === undefined || from.key.replace(ADDRESS, "") !== to.key.replace(ADDRESS, ""))
    return false;
  return isOtherEdition(own, other, languages) || destinationName(own, languages) === destinationName(other, languages);
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
