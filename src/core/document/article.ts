/**
 * The article as everything else sees it: the text as it came, and the units a reviewer can change, each with its range in that text.
 *
 * The text is the truth. Nothing here is ever serialised back; an export is the original text with some ranges replaced.
 * All offsets are UTF-16 code units into `Article.text`, half-open (`from` ≤ x < `to`), a leading byte order mark not counted.
 */
import type { GuardVerdict } from "./guard-verdict.ts";

/** Half-open range of UTF-16 code units in `Article.text`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Names one unit within its article: a segment's id, `<id>~2`, `<id>~3` … for the later segments of a repeated id, `field:<name>` for a field.
 * Only data: keep it in a Map, never as a property name.
 */
export type UnitKey = string;

export type BlockKind =
  | "heading"
  | "paragraph"
  | "list-item"
  | "table-cell"
  | "quote"
  | "alert"
  | "code"
  | "html"
  | "front-matter"
  | "yaml";

/** Where in the Markdown a unit stands. */
export interface Place {
  /** The innermost block. A list item inside an alert is a `list-item` whose `alert` is set. */
  readonly block: BlockKind;
  /** Counts the article's blocks up from 0; the sentences of one paragraph and the cells of one table row share a number. */
  readonly blockNumber: number;
  /** Heading level 1 to 6; 0 for all else. */
  readonly level: number;
  /** Nesting of lists around the unit: 0 outside, 1 in an outermost item. */
  readonly listDepth: number;
  /** The innermost list item's marker as written (`-`, `*`, `3.`), only in the item's first block; else empty. */
  readonly marker: string;
  /** Nesting of block quotes around the unit, alerts included. */
  readonly quoteDepth: number;
  /** The alert's kind in lower case (`note`, `tip`, `warning` …) where the innermost quote is an alert. */
  readonly alert: string | null;
  /** Whether the innermost quote begins with the unit's block. */
  readonly opensQuote?: boolean;
  /** In a table: row (0 = header row), column from 0, and the plain text of the column's header. */
  readonly cell: { readonly row: number; readonly column: number; readonly header: string } | null;
  /** Set where the pair is the text of a link `[<pair>](url)` or the alternative text of an image. */
  readonly inline: "link-text" | "image-alt" | null;
}

/** One `ttu`/`stu` pair. */
export interface Segment {
  readonly kind: "segment";
  readonly key: UnitKey;
  readonly id: string;
  /** Markdown fragment, exactly as it stands in the text. */
  readonly source: string;
  /** The machine translation: the target as it was loaded. Markdown fragment, exactly as it stands in the text. */
  readonly target: string;
  /** The target's range. */
  readonly range: Range;
  /** The source's range. */
  readonly sourceRange: Range;
  /** The whole pair, its tags included. */
  readonly pairRange: Range;
  readonly place: Place;
}

type FieldGuard = (article: Article, field: Field, text: string) => GuardVerdict;

/** Translated text without a pair. It has no source in the file. */
export interface Field {
  readonly kind: "field";
  readonly key: UnitKey;
  /** Unique name within the article: `title`, `description`, `image-1`, in YAML files a path such as `metadata.title`. */
  readonly name: string;
  /** The value as a reader means it: YAML quoting resolved, alternative text as written. */
  readonly target: string;
  /** What an edit replaces: in YAML the whole scalar with its quotes, else the value's characters. */
  readonly range: Range;
  /** How a value is written at `range`. */
  readonly syntax: "yaml" | "image-alt" | "attribute" | "text";
  readonly place: Place;
  /** Of unpaired prose that was opened as a field: what the frame guard asks in the place of its own rules, which comes with the code that opens them. */
  readonly guard?: FieldGuard;
}

export type Unit = Segment | Field;

export type ProblemKind =
  | "unpaired-target"
  | "unpaired-source"
  | "duplicate-id"
  | "quote-damage"
  | "unbalanced-span"
  | "front-matter";

/** Something in the input that a reviewer or a script should know of; the article opens all the same. */
export interface Problem extends Range {
  readonly kind: ProblemKind;
  /** One plain sentence. */
  readonly message: string;
}

export interface FrontMatter {
  /** From the opening `---` to the end of the closing line, its line break included. */
  readonly range: Range;
  /** Top-level scalars, resolved. Keys are data. */
  readonly values: ReadonlyMap<string, string>;
}

export interface Article {
  /** Path or name under which it was opened. */
  readonly path: string;
  /** The decoded text without a leading byte order mark. */
  readonly text: string;
  /** Whether the file began with a byte order mark, which exports put back. */
  readonly byteOrderMark: boolean;
  /** The file's line ending: of its first line break, `\n` where there is none. */
  readonly lineEnding: "\n" | "\r\n";
  /** Target locale (`lv-LV`) from `ms.contentlocale`, else guessed from the path, else null. */
  readonly locale: string | null;
  readonly frontMatter: FrontMatter | null;
  /** Segments and fields in document order. */
  readonly units: readonly Unit[];
  /** What the file says of itself to the publisher and a fix may set, in document order. No reader sees it, so that it is none of the units. */
  readonly metadata: readonly Field[];
  readonly problems: readonly Problem[];
}
