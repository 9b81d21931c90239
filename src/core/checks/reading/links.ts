/**
 * The links of a unit's two sides, paired once for all checks of links, so that each difference is told by one check alone: what leads elsewhere is
 * `changed`, what Markdown no longer reads is `broken`, and only what has left no trace is `missing`.
 */
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { type BrokenShape, findBrokenShapes } from "./broken-shapes.ts";
import { destinationName, type LocalePair } from "./destination-name.ts";
import type { Side, Subject } from "./subject.ts";

export type LinkSort = "link" | "image" | "reference" | "address";

export interface Link {
  readonly node: MarkupNode;
  readonly sort: LinkSort;
  /** Where it leads as written; a reference's id. */
  readonly written: string;
  /** Where it leads, compared. */
  readonly name: string;
  /** Counts the links of its sort in its text, from 1. */
  readonly position: number;
}

interface BrokenLink {
  readonly source: Link;
  readonly shape: BrokenShape;
}

export interface Links {
  readonly source: readonly Link[];
  readonly target: readonly Link[];
  readonly targetOf: ReadonlyMap<Link, Link>;
  /** Pairs that lead to different places. */
  readonly changed: readonly { readonly source: Link; readonly target: Link }[];
  readonly broken: readonly BrokenLink[];
  readonly missing: readonly Link[];
  readonly extra: readonly Link[];
}

const NONE: Links = { source: [], target: [], targetOf: new Map(), changed: [], broken: [], missing: [], extra: [] };
const known = new WeakMap<Subject, Links>();

/** Nothing for a field, which has no source. */
export function linksOf(subject: Subject): Links {
  const links = known.get(subject) ?? pairLinks(subject);
  known.set(subject, links);
  return links;
}

function pairLinks({ source, target, isCode }: Subject): Links {
  if (source === null || isCode) return NONE;
  const languages: LocalePair = [source.language.code, target.language.code];
  const sources = readLinks(source, languages);
  const targets = readLinks(target, languages);
  if (sources.length === 0 && targets.length === 0) return NONE;
  const targetOf = new Map<Link, Link>();
  const pairBy = pairer(sources, targets, targetOf);
  pairBy(({ sort, name }) => `${sort} ${name}`);
  const isFree = (link: Link) => !targetOf.has(link);
  const paired = new Set(targetOf.values());
  const isUnpaired = (link: Link) => !paired.has(link);
  const broken = brokenLinks(sources.filter(isFree), targets.filter(isUnpaired), source, target, languages);
  const lost = new Set(broken.map((one) => one.source));
  const standing = targets.filter(
    ({ node }) => !broken.some(({ shape }) => shape.from <= node.from && node.from < shape.to),
  );
  const pairRest = pairer(
    sources.filter((link) => !lost.has(link)),
    standing,
    targetOf,
  );
  pairRest(({ sort }) => sort);
  const taken = new Set(targetOf.values());
  const left = sources.filter((link) => isFree(link) && !lost.has(link));
  const added = standing.filter((link) => !taken.has(link));
  return {
    source: sources,
    target: targets,
    targetOf,
    changed: [...targetOf]
      .map(([from, to]) => ({ source: from, target: to }))
      .filter((pair) => pair.source.name !== pair.target.name)
      .sort((a, b) => a.target.node.from - b.target.node.from),
    broken,
    missing: left.filter((link) => !(link.sort === "address" && added.some(({ name }) => name === link.name))),
    extra: added.filter((link) => !isExplained(link, left, sources, source.text)),
  };
}

/** It stands for a link that was lost, or is one that Markdown doesn't read in the source: in a token, with a blank in it. */
function isExplained({ written, name }: Link, left: readonly Link[], all: readonly Link[], source: string): boolean {
  if (left.some((link) => link.name === name)) return true;
  return written !== "" && source.includes(written) && !all.some((link) => link.name === name);
}

/** Pairs what has no partner yet with the first of the same name. */
function pairer(sources: readonly Link[], targets: readonly Link[], targetOf: Map<Link, Link>) {
  return (nameOf: (link: Link) => string) => {
    const taken = new Set(targetOf.values());
    const free = new Map<string, Link[]>();
    for (const link of targets) {
      const name = nameOf(link);
      const known = free.get(name);
      if (taken.has(link)) continue;
      if (known === undefined) free.set(name, [link]);
      else known.push(link);
    }
    // The first is taken first, from the end of the list, where taking costs nothing.
    for (const links of free.values()) links.reverse();
    for (const link of sources) {
      const found = targetOf.has(link) ? undefined : free.get(nameOf(link))?.pop();
      if (found) targetOf.set(link, found);
    }
  };
}

function readLinks({ text, flat }: Side, languages: LocalePair): readonly Link[] {
  const counts = new Map<LinkSort, number>();
  return flat.flatMap((node) => {
    const sort = sortOf(node);
    if (sort === null) return [];
    const position = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, position);
    const written = writtenOf(text, node, sort);
    const name = sort === "reference" ? idName(written) : destinationName(written, languages);
    return [{ node, sort, written, name, position }];
  });
}

function sortOf({ kind, destination }: MarkupNode): LinkSort | null {
  if (kind === "autolink") return "address";
  if (kind === "reference" || (kind === "image" && destination === null)) return "reference";
  return kind === "link" || kind === "image" ? kind : null;
}

/** Behind the first letter of another alphabet a bare address is over: `https://a.example/xを`. */
const ADDRESS = /^[\u0021-\u007e]*/;

function writtenOf(text: string, { key, destination, content, marks, from }: MarkupNode, sort: LinkSort): string {
  if (sort === "address") return text[from] === "<" ? key : (ADDRESS.exec(key)?.[0] ?? key);
  if (destination !== null) return text.slice(destination.from, destination.to);
  const isCollapsed = marks[1] !== undefined && text.slice(marks[1].from, marks[1].to) === "][]";
  return isCollapsed && content !== null ? text.slice(content.from, content.to) : key;
}

/** How CommonMark compares ids. */
function idName(id: string): string {
  return id.trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * Shapes are given to the links they name; what names none, to the links that are left, in order.
 *
 * @param missing links of the source without a partner that leads where they do
 * @param others links of the target that lead elsewhere
 */
function brokenLinks(
  missing: readonly Link[],
  others: readonly Link[],
  source: Side,
  target: Side,
  languages: LocalePair,
): readonly BrokenLink[] {
  const free = missing.filter(({ sort }) => sort !== "address");
  if (free.length === 0) return [];
  const shapes = findBrokenShapes(target);
  if (shapes.length === 0) return [];
  const plain = findBrokenShapes(source).filter(({ tail }) => tail === null).length;
  const broken: BrokenLink[] = [];
  const take = (shape: BrokenShape, at: number) => {
    for (const link of at < 0 ? [] : free.splice(at, 1)) broken.push({ source: link, shape });
  };
  const nameless = shapes.filter((shape) => {
    const at = free.findIndex((link) => namesLink(shape, link, languages));
    if (at >= 0) take(shape, at);
    return at < 0;
  });
  const doubtful = nameless
    .filter(({ tail, from, to }) => tail === null && !isLabel(target.text, from, to))
    .slice(plain);
  for (const shape of nameless.filter((one) => one.tail !== null || doubtful.includes(one))) {
    // A link that merely leads elsewhere stands for one of those that are left.
    if (shape.tail === null && free.length <= others.filter(({ sort }) => sort !== "address").length) break;
    const at = free.findIndex(({ node }) => (node.kind === "image") === shape.bang > 0);
    take(shape, at < 0 ? free.findIndex(({ node }) => node.kind !== "image") : at);
  }
  return broken.sort((a, b) => a.shape.from - b.shape.from);
}

/** `**[Save]**` is how Japanese writes what stands on a button. */
function isLabel(text: string, from: number, to: number): boolean {
  return text[from - 1] === "*" && text[to] === "*";
}

function namesLink({ tail }: BrokenShape, { sort, name }: Link, languages: LocalePair): boolean {
  if (tail === null) return false;
  const bare = tail.replace(/\s+/g, "");
  return name === (sort === "reference" ? idName(tail) : destinationName(bare, languages));
}

/** What follows the link's text in the source, with its label where that is the text itself: another text would be another label. */
export function closingOf(source: string, { node: { content, to, kind } }: Link): string {
  const tail = source.slice(content?.to ?? to, to);
  if (content === null || (tail !== "][]" && (tail !== "]" || kind !== "reference"))) return tail;
  return `][${source.slice(content.from, content.to)}]`;
}
