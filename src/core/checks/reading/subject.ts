/**
 * What a check looks at: one unit's source and target, each read once, and what is around them. Everything derived is worked out when it is first
 * asked for and kept, so that forty checks share one reading.
 */

import type { NameKnowledge } from "#core/checks/names/name-evidence.ts";
import type { Article, Place, Unit } from "#core/document/article.ts";
import type { GlossaryMatcher } from "#core/glossary/glossary-matcher.ts";
import { type Alignment, alignMarkup } from "#core/markup/align-markup.ts";
import { linkDefinitions } from "#core/markup/link-definitions.ts";
import { flattenNodes, type MarkupNode } from "#core/markup/markup-node.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { readMarkup, type Syntax, syntaxOf, type TagReader } from "#core/markup/read-markup.ts";
import { type EmphasisRuns, readEmphasisRuns } from "./emphasis-runs.ts";
import { type Language, languageOf } from "./language.ts";
import { wordsOf } from "./language-words.ts";
import type { Speller } from "./speller.ts";
import { readVisibleText, type VisibleText } from "./visible-text.ts";

/** What is the same for all units of an article. */
export interface CheckContext {
  readonly article: Article;
  readonly readTags: TagReader;
  /** The language of the sources. */
  readonly sourceLocale: string;
  /** Absent where there is none for the article's language. */
  readonly glossary?: GlossaryMatcher;
  /** Absent where nothing is known of names but what the article and the shipped list say. */
  readonly names?: NameKnowledge;
  /** Absent until a dictionary of the article's language is loaded. */
  readonly speller?: Speller;
}

/** A fragment, read. */
export class Side {
  readonly text: string;
  readonly language: Language;
  readonly #syntax: Syntax;
  readonly #read: MarkupReader;
  #nodes: readonly MarkupNode[] | null = null;
  #flat: readonly MarkupNode[] | null = null;
  #visible: VisibleText | null = null;
  #words: readonly string[] | null = null;
  #emphasis: EmphasisRuns | null = null;

  constructor(text: string, language: Language, syntax: Syntax, read: MarkupReader) {
    this.text = text;
    this.language = language;
    this.#syntax = syntax;
    this.#read = read;
  }

  /** The outermost nodes. */
  get nodes(): readonly MarkupNode[] {
    this.#nodes ??= this.#read(this.text, this.#syntax);
    return this.#nodes;
  }

  /** All nodes, an outer one before those inside it. */
  get flat(): readonly MarkupNode[] {
    this.#flat ??= flattenNodes(this.nodes);
    return this.#flat;
  }

  get visible(): VisibleText {
    this.#visible ??= readVisibleText(this.text, this.flat);
    return this.#visible;
  }

  /** Runs of `*` and `_` that Markdown does not take for emphasis; none where the text is no Markdown. */
  get emphasis(): EmphasisRuns {
    this.#emphasis ??= readEmphasisRuns(
      this.#syntax === "markdown" ? this.text : "",
      this.flat,
      this.language.hasWordSpaces,
    );
    return this.#emphasis;
  }

  /** Another text in its place: what a fix would write. */
  with(text: string): Side {
    return new Side(text, this.language, this.#syntax, this.#read);
  }

  /** The words of the visible text, as written. */
  get words(): readonly string[] {
    this.#words ??= wordsOf(this.visible.text);
    return this.#words;
  }

  /** Whether the character at an offset is code, or part of a mark (an address, a tag, a token): no prose. */
  isMarkup(at: number): boolean {
    return this.flat.some(({ kind, marks, from, to }) =>
      kind === "code" ? from <= at && at < to : marks.some((mark) => mark.from <= at && at < mark.to),
    );
  }
}

/** As rows and editor read it: `[label]` is a link where the article says what it means. */
function readerOf({ article, readTags }: CheckContext): MarkupReader {
  return (text, syntax) => readMarkup(text, syntax, readTags, linkDefinitions(article.text));
}

function sourceOf(unit: Unit, context: CheckContext): Side | null {
  if (unit.kind === "field") return null;
  return new Side(unit.source, languageOf(context.sourceLocale), syntaxOf(unit.place), readerOf(context));
}

const SAME: Alignment = { targetOf: new Map(), sourceOf: new Map(), missing: [], extra: [] };

export class Subject {
  readonly unit: Unit;
  readonly place: Place;
  readonly context: CheckContext;
  /** Null for a field, which has no source. */
  readonly source: Side | null;
  readonly target: Side;
  #alignment: Alignment | null = null;

  /** @param source the unit's, where it has been read already */
  constructor(unit: Unit, target: string, context: CheckContext, source = sourceOf(unit, context)) {
    this.unit = unit;
    this.place = unit.place;
    this.context = context;
    this.source = source;
    this.target = new Side(target, languageOf(context.article.locale), syntaxOf(unit.place), readerOf(context));
  }

  /** The same unit with another target: what a fix would write. */
  with(target: string): Subject {
    return new Subject(this.unit, target, this.context, this.source);
  }

  /** The target's language. */
  get language(): Language {
    return this.target.language;
  }

  /** Whether the text is code as a whole: nothing that is said of prose holds for it. */
  get isCode(): boolean {
    return this.place.block === "code";
  }

  /** Which node of the target stands for which of the source; nothing for a field. */
  get alignment(): Alignment {
    this.#alignment ??= this.source === null ? SAME : alignMarkup(this.source.nodes, this.target.nodes);
    return this.#alignment;
  }
}
