/**
 * The English original of an article, aligned by its structure: which block of it is which of the article's, and with that what stands there in the place of fields and of text without a
 * pair. The sources of the pairs are fixed points: blocks that say the same in the same order; what lies between two of them goes together where it has the same shape. Nothing of the article
 * changes: it is read beside it.
 */
import type { Article, Field, Unit, UnitKey } from "#core/document/article.ts";
import type { BlockText, Page, PageBlock } from "#core/page/page.ts";
import { readPage } from "#core/page/read-page.ts";
import { alignSources } from "#core/workspace/align-sources.ts";
import { imageAddress } from "#core/workspace/image-address.ts";

export interface AlignedBlock {
  /** Of the original. */
  readonly block: PageBlock;
  /** `same`: it says what the sources say; `edited`: most of it; `place`: it stands where this one stands, and looks alike. */
  readonly by: "same" | "edited" | "place";
}

export interface AlignedOriginal {
  /** By the index of the article's block. */
  readonly blocks: ReadonlyMap<number, AlignedBlock>;
  /** What the original has in the place of a field. */
  readonly fields: ReadonlyMap<UnitKey, string>;
  /** Of segments whose sentence is another one by now: what stands there. */
  readonly changed: ReadonlyMap<UnitKey, string>;
  /** How many of the article's blocks have a partner, from 0 to 1. */
  readonly share: number;
}

/**
 * @param original the article in the sources' language, which has no pairs
 * @param rejected indexes of the article's blocks whose partner the reviewer takes for a wrong one: they have none, and nothing in them has a text from it
 */
export function alignOriginal(
  article: Article,
  original: Article,
  rejected: ReadonlySet<number> = new Set(),
): AlignedOriginal {
  const page = readPage(article);
  const blocks = new Map([...alignBlocks(page, readPage(original))].filter(([index]) => !rejected.has(index)));
  const named = [...yamlFields(article, original), ...imageFields(article, original)];
  const fields = new Map(named.filter(([key]) => !rejected.has(page.blockOf.get(key) ?? -1)));
  const changed = new Map<UnitKey, string>();
  for (const [index, { block: theirs }] of blocks) {
    const own = page.blocks[index];
    if (own === undefined) continue;
    for (const [text, other] of partsOf(own, theirs)) takeTexts(text, other, fields, changed);
  }
  const shown = page.blocks.filter(isBody).length;
  return { blocks, fields, changed, share: shown === 0 ? 1 : blocks.size / shown };
}

function isBody({ kind }: PageBlock): boolean {
  return kind !== "value" && kind !== "rule";
}

/** Cell by cell where both tables have the same shape, else as a whole. */
function partsOf(own: PageBlock, theirs: PageBlock): readonly (readonly [BlockText, BlockText])[] {
  if (!isSameTable(own, theirs)) return [[own.text, theirs.text]];
  return own.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): readonly (readonly [BlockText, BlockText])[] => {
      const other = theirs.rows[row]?.cells[column];
      return other === undefined ? [] : [[cell, other]];
    }),
  );
}

/** Whether both are tables with as many rows, and as many cells in each. */
export function isSameTable(own: PageBlock, theirs: PageBlock): boolean {
  return (
    own.rows.length > 0 &&
    own.rows.length === theirs.rows.length &&
    own.rows.every(({ cells }, row) => cells.length === theirs.rows[row]?.cells.length)
  );
}

function alignBlocks(own: Page, theirs: Page): ReadonlyMap<number, AlignedBlock> {
  const [mine, others] = [own.blocks.filter(isBody), theirs.blocks.filter(isBody)];
  const { pairs } = alignSources(
    mine.map((block) => sourceOf(block) ?? `\0${block.index}`),
    others.map(({ text }) => plain(text.text)),
  );
  const aligned = new Map<number, AlignedBlock>();
  const put = (from: number, to: number, by: AlignedBlock["by"]) => {
    const [one, block] = [mine[from], others[to]];
    if (one !== undefined && block !== undefined && one.kind === block.kind) aligned.set(one.index, { block, by });
  };
  for (const { from, to, kind } of pairs) put(from, to, kind === "edited" ? "edited" : "same");
  const named = namedPairs(mine, others, aligned);
  for (const { from, to } of named) put(from, to, "same");
  const fixed = [...pairs.filter(({ kind }) => kind !== "moved"), ...named].toSorted((a, b) => a.from - b.from);
  for (const [from, to, count] of gapsBetween(fixed, mine.length, others.length))
    if (isAlike(mine.slice(from, from + count), others.slice(to, to + count)))
      for (let at = 0; at < count; at++) put(from + at, to + at, "place");
  return aligned;
}

interface Aligned {
  readonly from: number;
  readonly to: number;
}

/** Blocks without a source that name the same addresses, as the same image or the same include does, where no other block of either page names them. */
function namedPairs(
  mine: readonly PageBlock[],
  others: readonly PageBlock[],
  aligned: ReadonlyMap<number, AlignedBlock>,
): readonly Aligned[] {
  const known = new Set(Array.from(aligned.values(), ({ block }) => block));
  const theirs = byAddresses(others);
  return [...byAddresses(mine)].flatMap(([name, from]) => {
    const to = theirs.get(name) ?? -1;
    const [one, other] = [mine[from], others[to]];
    return one === undefined || other === undefined || aligned.has(one.index) || known.has(other) ? [] : [{ from, to }];
  });
}

/** Where blocks stand that name addresses which no other one names. */
function byAddresses(blocks: readonly PageBlock[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { kind, text }] of blocks.entries()) {
    const addresses = Array.from(text.text.matchAll(ADDRESS), ([, address = "", quoted = ""]) => address || quoted);
    const name = [kind, ...addresses].join(" ");
    if (addresses.length > 0) places.set(name, places.has(name) ? -1 : index);
  }
  for (const [name, place] of places) if (place < 0) places.delete(name);
  return places;
}

const ADDRESS = /\]\(\s*<?([^\s<>()]+)|\s(?:src|source)\s*=\s*["']([^"'\n]+)["']/gi;

/** Stretches without a partner between two fixed points that are equally long on both sides. */
function gapsBetween(
  fixed: readonly Aligned[],
  mine: number,
  others: number,
): readonly (readonly [number, number, number])[] {
  const gaps: (readonly [number, number, number])[] = [];
  let [from, to] = [0, 0];
  for (const pair of [...fixed, { from: mine, to: others }]) {
    if (pair.to < to) continue;
    if (pair.from - from === pair.to - to && pair.from > from) gaps.push([from, to, pair.from - from]);
    [from, to] = [pair.from + 1, pair.to + 1];
  }
  return gaps;
}

function isAlike(mine: readonly PageBlock[], others: readonly PageBlock[]): boolean {
  return mine.every(({ kind, level, containers }, index) => {
    const other = others[index];
    return kind === other?.kind && level === other.level && containers.length === other.containers.length;
  });
}

/** What the block says in the sources' language; null where it holds text that has no source. */
function sourceOf({ kind, text, units }: PageBlock): string | null {
  const isProse = kind !== "code" && kind !== "directive" && kind !== "raw";
  if (isProse && !units.some((unit) => unit.kind === "segment")) return null;
  return plain(filled(text, (unit) => (unit.kind === "segment" ? unit.source : unit.target)));
}

function filled({ text, atoms }: BlockText, textOf: (unit: Unit) => string): string {
  let at = 0;
  const parts: string[] = [];
  for (const atom of atoms) {
    parts.push(text.slice(at, atom.at), textOf(atom.unit));
    at = atom.at + 1;
  }
  return parts.join("") + text.slice(at);
}

/** Without what the publisher adds (anchors) and however its lines are broken. */
function plain(text: string): string {
  return text
    .replace(/<a (?:name|id)="[^"]*">\s*<\/a>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function yamlFields(article: Article, original: Article): readonly (readonly [UnitKey, string])[] {
  const theirs = new Map(original.units.map(({ key, target }) => [key, target]));
  return fieldsOf(article, "yaml").flatMap(({ key }) => {
    const source = theirs.get(key);
    return source === undefined ? [] : [[key, source] as const];
  });
}

/** By their addresses and how often each has come before. */
function imageFields(article: Article, original: Article): readonly (readonly [UnitKey, string])[] {
  const theirs = new Map(numbered(original).map(([name, { target }]) => [name, target]));
  return numbered(article).flatMap(([name, { key }]) => {
    const source = theirs.get(name);
    return source === undefined ? [] : [[key, source] as const];
  });
}

function numbered(article: Article): readonly (readonly [string, Field])[] {
  const counts = new Map<string, number>();
  return [...fieldsOf(article, "image-alt"), ...fieldsOf(article, "attribute")].map((field) => {
    const address = imageAddress(article, field);
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return [`${count} ${address}`, field];
  });
}

function fieldsOf({ units }: Article, syntax: Field["syntax"]): readonly Field[] {
  return units.filter((unit): unit is Field => unit.kind === "field" && unit.syntax === syntax);
}

/** What stands in the original between the sentences that both have. */
function takeTexts(
  own: BlockText,
  theirs: BlockText,
  fields: Map<UnitKey, string>,
  changed: Map<UnitKey, string>,
): void {
  const text = filled(theirs, ({ target }) => target).replace(/\s+/g, " ");
  const places = placesOf(own, text);
  for (const [index, { unit }] of own.atoms.entries()) {
    if (places[index] !== null || (unit.kind === "field" && unit.syntax !== "text")) continue;
    const from = places.findLastIndex((place, at) => at < index && place !== null);
    const to = places.findIndex((place, at) => at > index && place !== null);
    const between = text.slice(places[from]?.to ?? 0, places[to]?.from ?? text.length);
    const other = withoutFrame(plain(between), own, from, to < 0 ? own.atoms.length : to);
    if (other === "") continue;
    if (unit.kind === "segment") changed.set(unit.key, other);
    else fields.set(unit.key, other);
  }
}

/**
 * What stands around sentences in their block is none of them: the marks of a heading, an alert's keyword, the address of a link.
 *
 * @param from index of the unit before them, -1 for none @param to of the one behind them
 */
function withoutFrame(text: string, { text: own, atoms }: BlockText, from: number, to: number): string {
  const before = plain(own.slice((atoms[from]?.at ?? -1) + 1, atoms[from + 1]?.at));
  const behind = plain(own.slice((atoms[to - 1]?.at ?? -1) + 1, atoms[to]?.at));
  const begun = text.startsWith(before) ? text.slice(before.length) : text;
  return (begun.endsWith(behind) ? begun.slice(0, begun.length - behind.length) : begun).trim();
}

/** Where the source of each unit stands in the original's text, in order; null where it does not. */
function placesOf(
  { atoms }: BlockText,
  text: string,
): readonly ({ readonly from: number; readonly to: number } | null)[] {
  let at = 0;
  return atoms.map(({ unit }) => {
    const source = unit.kind === "segment" ? unit.source.replace(/\s+/g, " ").trim() : "";
    const from = source === "" ? -1 : text.indexOf(source, at);
    if (from < 0) return null;
    at = from + source.length;
    return { from, to: at };
  });
}
