/**
 * Text → article: the pairs with where they stand, the fields, the front matter and what is wrong with the input.
 *
 * Text ─ scanPairs ─→ pairs ─ readPlaces ─→ segments, alternative texts
 *      └ readFrontMatter / readYamlPart ──→ locale, fields
 *
 * `exportSideBySide(parseArticle(t, path), no edits) === t` for every string t.
 */
import type { Article, Field, FrontMatter, Place, Problem, Range, Segment, Unit } from "./article.ts";
import {
  type FrontMatterReading,
  readFrontMatter,
  readYamlPart,
  type YamlPart,
  yamlFields,
  yamlMetadata,
} from "./fields.ts";
import { isYamlPath } from "./front-matter-lines.ts";
import { localeOf } from "./locale.ts";
import type { Pair } from "./pair-tags.ts";
import { plainPlace } from "./plain-place.ts";
import { readPlaces } from "./read-places.ts";
import { scanPairs } from "./scan-pairs.ts";

export const BYTE_ORDER_MARK = "\ufeff";

/**
 * @param text decoded text of a file, with its byte order mark if it has one
 * @param path path or name; one that ends in `.yml` or `.yaml` is read as YAML, all else as Markdown
 * @returns the article; never throws, whatever the text holds
 */
export function parseArticle(text: string, path: string): Article {
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  const body = byteOrderMark ? text.slice(1) : text;
  const { pairs, problems } = scanPairs(body);
  const parts = isYamlPath(path) ? readYamlArticle(body, pairs) : readMarkdownArticle(body, pairs);
  return {
    path,
    text: body,
    byteOrderMark,
    lineEnding: /\r?\n/.exec(body)?.[0] === "\r\n" ? "\r\n" : "\n",
    locale: localeOf(parts.frontMatter?.values.get("ms.contentlocale"), path),
    frontMatter: parts.frontMatter,
    units: joinUnits(toSegments(body, pairs, parts), parts.fields),
    metadata: parts.metadata,
    problems: [...parts.problems, ...problems].sort((a, b) => a.from - b.from),
  };
}

/**
 * The units of a Markdown article as `parseArticle` gives them, but for where they stand, which takes reading all of its blocks: a place is any.
 *
 * @param text decoded text of a file, with its byte order mark if it has one
 * @returns null where only reading the whole article tells which units it has
 */
export function readUnits(text: string, path: string): Pick<Article, "locale" | "units"> | null {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (isYamlPath(path) || IMAGE.test(body)) return null;
  const { pairs } = scanPairs(body);
  const { frontMatter, yaml } = readFrontMatter(body);
  const { fields, metadata } = fieldsOf(frontMatter, yaml, pairs);
  const anywhere = plainPlace("front-matter");
  const places = pairs.map(() => anywhere);
  return {
    locale: localeOf(frontMatter?.values.get("ms.contentlocale"), path),
    units: joinUnits(toSegments(body, pairs, { places, fields, metadata }), fields),
  };
}

interface Parts {
  readonly places: readonly Place[];
  readonly fields: readonly Field[];
  readonly metadata: readonly Field[];
  readonly frontMatter: FrontMatter | null;
  readonly problems: readonly Problem[];
}

function readMarkdownArticle(text: string, pairs: readonly Pair[]): Parts {
  const { frontMatter, yaml, problems } = readFrontMatter(text);
  const { from, inFrontMatter, fields, metadata } = fieldsOf(frontMatter, yaml, pairs);
  const firstBlock = fields.length + inFrontMatter.length;
  const { places, images } = readPlaces(text, pairs, from, firstBlock);
  const before = inFrontMatter.map((_, index) => plainPlace("front-matter", fields.length + index));
  return { places: [...before, ...places], fields: [...fields, ...images], metadata, frontMatter, problems };
}

/** What the front matter holds, and where the Markdown begins. */
function fieldsOf(frontMatter: FrontMatter | null, yaml: YamlPart | null, pairs: readonly Pair[]) {
  const from = bodyStart(frontMatter, pairs);
  const inFrontMatter = pairs.filter((pair) => pair.from < from);
  const isPaired = pairedIn(inFrontMatter);
  const fields = yaml === null ? [] : yamlFields(yaml, "front-matter", isPaired);
  const metadata = yaml === null ? [] : yamlMetadata(yaml, "front-matter", isPaired);
  return { from, inFrontMatter, fields, metadata };
}

/** What alternative texts stand in (`line-inlines.ts`). */
const IMAGE = /!\[|<img\b|:::image\b/i;

/**
 * How many fields a Markdown article has, as far as that can be told without reading its blocks.
 *
 * @param text without a byte order mark
 * @param pairs of the text
 * @returns null where it may have alternative texts
 */
export function countFields(
  text: string,
  pairs: readonly Pair[],
  { frontMatter, yaml }: Pick<FrontMatterReading, "frontMatter" | "yaml">,
): number | null {
  if (IMAGE.test(text)) return null;
  return fieldsOf(frontMatter, yaml, pairs).fields.length;
}

/** Where the Markdown begins: behind the front matter and behind a pair that reaches out of it. */
function bodyStart(frontMatter: FrontMatter | null, pairs: readonly Pair[]): number {
  const end = frontMatter?.range.to ?? 0;
  return Math.max(end, pairs.find((pair) => pair.from < end && pair.to > end)?.to ?? 0);
}

function readYamlArticle(text: string, pairs: readonly Pair[]): Parts {
  const yaml: YamlPart = readYamlPart(text, { from: 0, to: text.length });
  const fields = yamlFields(yaml, "yaml", pairedIn(pairs));
  const values = new Map(yaml.scalars.map(({ path, value }) => [path.replace(/^metadata\./, ""), value]));
  const frontMatter = { range: { from: 0, to: 0 }, values };
  return {
    places: pairs.map((_, index) => plainPlace("yaml", fields.length + index)),
    fields,
    metadata: yamlMetadata(yaml, "yaml", pairedIn(pairs)),
    frontMatter,
    problems: [],
  };
}

/** Tells whether a range holds part of a pair. The pairs are in order and apart, so the last one that begins before its end decides. */
function pairedIn(pairs: readonly Pair[]): (range: Range) => boolean {
  return (range) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle]?.from ?? 0) < range.to) low = middle + 1;
      else high = middle;
    }
    return (pairs[low - 1]?.to ?? 0) > range.from;
  };
}

function toSegments(
  text: string,
  pairs: readonly Pair[],
  { places, fields, metadata }: Pick<Parts, "places" | "fields" | "metadata">,
): readonly Segment[] {
  const keys = new UniqueKeys([...fields, ...metadata].map(({ key }) => key));
  return pairs.flatMap((pair, index) => {
    const place = places[index];
    return place === undefined ? [] : [toSegment(text, pair, place, keys.next(pair.id))];
  });
}

/** Gives the id itself at first, then `<id>~2`, `<id>~3` …, and never a key that is taken. */
class UniqueKeys {
  private readonly counts = new Map<string, number>();
  private readonly taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.taken = new Set(taken);
  }

  next(id: string): string {
    let count = this.counts.get(id) ?? 0;
    let key: string;
    do {
      count++;
      key = count === 1 ? id : `${id}~${count}`;
    } while (this.taken.has(key));
    this.counts.set(id, count);
    this.taken.add(key);
    return key;
  }
}

function toSegment(text: string, pair: Pair, place: Place, key: string): Segment {
  return {
    kind: "segment",
    key,
    id: pair.id,
    source: text.slice(pair.sourceFrom, pair.sourceTo),
    target: text.slice(pair.targetFrom, pair.targetTo),
    range: { from: pair.targetFrom, to: pair.targetTo },
    sourceRange: { from: pair.sourceFrom, to: pair.sourceTo },
    pairRange: { from: pair.from, to: pair.to },
    place,
  };
}

/** Both lists are in document order; so is the result. */
function joinUnits(segments: readonly Segment[], fields: readonly Field[]): readonly Unit[] {
  return fields.length === 0 ? segments : [...segments, ...fields].sort((a, b) => a.range.from - b.range.from);
}
