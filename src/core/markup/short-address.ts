/** What chips show of addresses and of references to an API: the last part of each, as far as it tells it from its neighbours in the fragment. */
import type { Range } from "#core/document/article.ts";
import type { Mark, MarkupNode } from "./markup-node.ts";
import { uidParts } from "./uid-parts.ts";

/**
 * @param nodes all of the fragment (`flattenNodes`)
 * @returns by the mark that holds the address of a link or an image, or that is a reference, the part of it that is shown: `user` of `/graph/api/resources/user?view=beta`, more of it where
 *   another address in the fragment would look the same
 */
export function shortAddresses(text: string, nodes: readonly MarkupNode[]): ReadonlyMap<Mark, Range> {
  const addresses = nodes.flatMap((node) => addressOf(text, node) ?? []);
  while (raiseAlike(text, addresses));
  return new Map(addresses.map(({ mark, parts, level }) => [mark, parts[level] ?? mark]));
}

interface Address {
  readonly mark: Mark;
  readonly whole: string;
  /** What may be shown, each holding the one before it; the last is the whole. */
  readonly parts: readonly Range[];
  level: number;
}

function addressOf(text: string, node: MarkupNode): Address | null {
  return node.kind === "token" ? referenceOf(text, node) : destinationOf(text, node);
}

function referenceOf(text: string, { marks: [mark] }: MarkupNode): Address | null {
  if (mark === undefined) return null;
  const whole = text.slice(mark.from, mark.to);
  const parts = uidParts(whole).map(({ from, to }) => ({ from: from + mark.from, to: to + mark.from }));
  return parts.length === 0 ? null : { mark, whole, parts, level: 0 };
}

function destinationOf(text: string, { marks, destination }: MarkupNode): Address | null {
  const mark = marks.at(-1);
  if (destination === null || mark === undefined || mark.label === null || destination.from === destination.to)
    return null;
  const whole = text.slice(destination.from, destination.to);
  return { mark, whole, parts: partsOf(whole, destination.from), level: 0 };
}

/** From the last part of the path, without the query, to the whole. */
function partsOf(whole: string, offset: number): readonly Range[] {
  const [path = ""] = /^[^?#]*/.exec(whole) ?? [];
  const fragment = whole.slice(path.length);
  const end = whole.length + offset;
  const range = (from: number, to = end) => ({ from: from + offset, to });
  const starts = startsOf(path);
  const [last] = starts;
  if (last === undefined) return [range(0)];
  // An anchor belongs to the place; a query says how it is shown.
  const shortest = fragment.startsWith("?") ? range(last, path.length + offset) : range(last);
  return [shortest, ...starts.map((start) => range(start)), range(0)];
}

/** Where the parts of the path begin, the last first; a slash at its end closes the part before it, and the scheme is none. */
function startsOf(path: string): readonly number[] {
  const starts = Array.from(path.matchAll(/[^/\\]+/g), ({ index }) => index);
  return (/^[a-z][a-z\d+.-]*:\/\//i.test(path) ? starts.slice(1) : starts).reverse();
}

/** Shows more of addresses that look alike and are not. Whether there were any that could be raised. */
function raiseAlike(text: string, addresses: readonly Address[]): boolean {
  const byLook = new Map<string, Address[]>();
  for (const address of addresses) {
    const part = address.parts[address.level];
    const look = part === undefined ? address.whole : text.slice(part.from, part.to);
    byLook.set(look, [...(byLook.get(look) ?? []), address]);
  }
  const alike = [...byLook.values()].filter((group) => new Set(group.map(({ whole }) => whole)).size > 1).flat();
  const raised = alike.filter(({ level, parts }) => level + 1 < parts.length);
  for (const address of raised) address.level++;
  return raised.length > 0;
}
