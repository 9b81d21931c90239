/**
 * Reads TMX 1.1 to 1.4b, piece by piece, so that a file of any size takes the memory of one unit. What is broken is told by its line and costs the units it
 * stands in, no others. Nothing is ever fetched, and a file that declares entities is not read. Format: TMX 1.4b, LISA OSCAR, 2005.
 */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { readTmxDate } from "./tmx-date.ts";
import { APPROVED_PROPERTY, ORIGIN_PROPERTIES, type TmxProblem, type TmxUnit, type TmxVariant } from "./tmx-unit.ts";

/** Elements of a segment that hold native code. */
const CODE = new Set(["bpt", "ept", "ph", "it", "ut"]);
/** Formats whose native code would be noise in a Markdown fragment. */
const FOREIGN = new Set(["rtf", "mif", "stf", "interleaf", "ptag", "troff", "ventura"]);
/** Elements within elements: a segment's may be nested, but not so deep. */
const DEEPEST = 100;
/** Characters between two tags; more is no segment. */
const LONGEST = 5_000_000;
/** Characters read at a time, so that the bounds are looked at often enough. */
const PIECE = 1 << 16;

interface OpenUnit {
  readonly line: number;
  readonly sourceLanguage: string | null;
  readonly keepsCode: boolean;
  readonly variants: TmxVariant[];
  readonly properties: Map<string, string>;
  at: number | null;
  by: string | null;
  /** What is wrong with it; null for nothing. */
  problem: TmxProblem | null;
}

export interface TmxListener {
  readonly unit: (unit: TmxUnit) => void;
  /** A unit that is left out, or the end of what can be read. */
  readonly problem: (problem: TmxProblem) => void;
}

export class TmxReader {
  readonly #listener: TmxListener;
  #parser = this.#newParser(false);
  /** Lines before those that the present parser counts. */
  #linesBefore = 0;
  /** Elements that are open, the outermost first. */
  #open: string[] = [];
  /** Tags don't match any more: reading begins anew at the next unit. */
  #isDerailed = false;
  #wasDerailed = false;
  /** Whether the present unit holds a comment or character data, in which a tag is only text. */
  #mayQuote = false;
  /** What of the last text may be the beginning of a unit's tag. */
  #kept = "";
  #isOver = false;
  #isTmx = false;
  /** What is wrong before the element tmx, the first and how often: of what turns out to be no TMX it says nothing. */
  #early: TmxProblem | null = null;
  #earlyCount = 0;
  #sourceLanguage: string | null = null;
  #datatype = "";
  #unit: OpenUnit | null = null;
  #language = "";
  #text = "";
  #property = "";
  #sinceTag = 0;

  constructor(listener: TmxListener) {
    this.#listener = listener;
  }

  /** @param fragment for what follows where tags did not match: units without what is around them */
  #newParser(fragment: boolean): SaxesParser {
    const parser = new SaxesParser({ xmlns: false, fragment });
    parser.on("error", ({ message }) => this.#fail(message));
    parser.on("doctype", (doctype) => {
      if (/<!ENTITY/i.test(doctype))
        this.#end("It declares entities, which can hide far more than the file holds: remove them from its DOCTYPE.");
    });
    parser.on("opentag", (tag) => this.#openTag(tag));
    parser.on("closetag", ({ name }) => this.#closeTag(localName(name)));
    parser.on("text", (text) => this.#takeText(text));
    parser.on("cdata", (text) => this.#takeText(text));
    return parser;
  }

  /** Whether nothing of the file can be read any more: the rest need not be given. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** @param text the next part, of whatever length */
  write(text: string): void {
    const all = this.#kept + text;
    const to = endOfWhole(all);
    this.#kept = all.slice(to);
    for (let at = 0; at < to && !this.#isOver; ) {
      const next = nextUnit(all, at + 1, Math.min(to, at + PIECE));
      this.#feed(all.slice(at, next));
      at = next;
    }
  }

  #feed(piece: string): void {
    if (STARTS_UNIT.test(piece)) {
      // No unit stands within another, so that this one never ended: a bare `&` makes the parser read on for its `;`.
      if (this.#isDerailed || (this.#unit !== null && !this.#mayQuote)) this.#beginAnew();
      if (this.#unit === null) this.#mayQuote = false;
    }
    this.#mayQuote ||= QUOTES.test(piece);
    this.#sinceTag += piece.length;
    this.#parser.write(piece);
    if (this.#open.length > DEEPEST) this.#end("The XML has elements within elements too deep for a memory.");
    if (this.#sinceTag > LONGEST) this.#end("Here stands a text far too long for a segment.");
  }

  #beginAnew(): void {
    this.#dropUnit();
    this.#linesBefore += this.#parser.line - 1;
    this.#parser = this.#newParser(true);
    this.#open = [];
    this.#isDerailed = false;
    this.#wasDerailed = true;
  }

  /** The unit that is open won't end any more. */
  #dropUnit(): void {
    const unit = this.#unit;
    this.#unit = null;
    if (unit !== null) this.#listener.problem(unit.problem ?? { line: unit.line, message: UNENDED });
  }

  /** No more comes. */
  close(): void {
    if (this.#isOver) return;
    this.#feed(this.#kept);
    if (this.#isOver) return;
    if (this.#unit !== null || (this.#open.length > 0 && !this.#isDerailed))
      this.#end("The file ends in the middle, so part of it is missing.");
    else if (this.#isTmx && !this.#isDerailed && !this.#wasDerailed) this.#parser.close();
    if (!this.#isOver && !this.#isTmx) this.#end(NO_TMX);
  }

  get #line(): number {
    return this.#linesBefore + this.#parser.line;
  }

  #end(message: string): void {
    if (this.#isOver) return;
    const isWithin = this.#unit !== null;
    this.#isOver = true;
    this.#unit = null;
    this.#listener.problem({ line: this.#line, message, ...(!isWithin && { isOfFile: true }) });
  }

  /** What is wrong within a unit costs that unit; outside of one it is told, and reading goes on as far as it can. */
  #fail(message: string): void {
    if (this.#isOver) return;
    const sentence = `The XML cannot be read here: ${message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "")}.`;
    const problem = { line: this.#line, message: sentence };
    const wasDerailed = this.#isDerailed || this.#wasDerailed;
    if (/close tag|closing tag/.test(message)) this.#isDerailed = true;
    if (!this.#isTmx) this.#failEarly(problem);
    else if (this.#unit !== null) this.#unit.problem ??= problem;
    else if (!wasDerailed) this.#listener.problem({ ...problem, isOfFile: true });
  }

  /** Writers put a line break before the declaration, or two declarations; more is some other kind of file. */
  #failEarly(problem: TmxProblem): void {
    this.#early ??= { ...problem, isOfFile: true };
    this.#earlyCount += 1;
    if (this.#earlyCount > MOST_EARLY) this.#end(NO_TMX);
  }

  #beginTmx(): void {
    this.#isTmx = true;
    if (this.#early !== null) this.#listener.problem(this.#early);
  }

  #openTag({ name, attributes, isSelfClosing }: SaxesTagPlain): void {
    const local = localName(name);
    this.#sinceTag = 0;
    this.#open.push(local);
    if (this.#isOver) return;
    if (local === "tmx") this.#beginTmx();
    else if (!this.#isTmx && this.#open.length === 1) this.#end(NO_TMX);
    else if (local === "header") this.#readHeader(attributes);
    else if (local === "tu") this.#openUnit(attributes);
    else if (local === "tuv") this.#openVariant(attributes);
    else if (local === "seg") this.#text = "";
    else if (local === "prop" && !isSelfClosing) {
      this.#property = (attributes["type"] ?? "").toLowerCase();
      this.#text = "";
    }
  }

  #readHeader(attributes: Readonly<Record<string, string>>): void {
    this.#sourceLanguage = languageIn(attributes["srclang"]);
    this.#datatype = attributes["datatype"] ?? "";
  }

  #openUnit(attributes: Readonly<Record<string, string>>): void {
    const own = attributes["srclang"];
    if (this.#unit !== null) {
      this.#dropUnit();
      this.#isDerailed = true;
    }
    this.#unit = {
      line: this.#line,
      sourceLanguage: own === undefined ? this.#sourceLanguage : languageIn(own),
      keepsCode: !FOREIGN.has((attributes["datatype"] ?? this.#datatype).toLowerCase()),
      variants: [],
      properties: new Map(),
      ...madeIn(attributes),
      problem: null,
    };
  }

  #openVariant(attributes: Readonly<Record<string, string>>): void {
    this.#language = attributes["xml:lang"] ?? attributes["lang"] ?? "";
    const made = madeIn(attributes);
    if (this.#unit === null || made.at === null) return;
    // What was changed last says when and by whom; a unit often says so of its target alone.
    if (this.#unit.at !== null && this.#unit.at > made.at) return;
    this.#unit.at = made.at;
    this.#unit.by = made.by ?? this.#unit.by;
  }

  #takeText(text: string): void {
    this.#sinceTag = 0;
    if (this.#unit === null) return;
    const inside = this.#open.at(-1);
    if (inside === "prop") this.#text += text;
    else if (this.#open.includes("seg") && (this.#unit.keepsCode || !this.#open.some((name) => CODE.has(name))))
      this.#text += text;
  }

  #closeTag(local: string): void {
    this.#sinceTag = 0;
    this.#open.pop();
    const unit = this.#unit;
    if (unit === null || this.#isOver) return;
    if (local === "seg") unit.variants.push({ language: this.#language, text: this.#text });
    else if (local === "prop") unit.properties.set(this.#property, this.#text.trim());
    else if (local === "tu") this.#closeUnit(unit);
  }

  #closeUnit(unit: OpenUnit): void {
    const { line, sourceLanguage, variants, properties, at, by } = unit;
    this.#unit = null;
    const problem = unit.problem ?? this.#problemOf(unit);
    if (problem !== null) {
      this.#listener.problem(problem);
      return;
    }
    const origin = ORIGIN_PROPERTIES.map((name) => properties.get(name)).find((value) => value !== undefined);
    const isUnapproved = properties.get(APPROVED_PROPERTY) === "no";
    this.#listener.unit({ line, sourceLanguage, variants, origin: origin ?? null, at, by, isUnapproved });
  }

  #problemOf({ line, variants }: OpenUnit): TmxProblem | null {
    if (!variants.some(({ text }) => text.includes("\ufffd"))) return null;
    return { line, message: "The unit holds bytes that are not of the file's encoding." };
  }
}

const NO_TMX = "It is no TMX, whose outermost element is tmx: export it as TMX from the program that it comes from.";
/** Errors before the element tmx. */
const MOST_EARLY = 10;
const UNENDED = "The unit does not end, or an & in it belongs to no entity.";
const QUOTES = /<!(?:--|\[CDATA\[)/;
const STARTS_UNIT = /^<(?:[\w.-]+:)?tu[\s>/]/;
const UNIT = /<(?:[\w.-]+:)?tu[\s>/]/;
/** The beginning of a tag, as long as it may be a unit's. */
const BEGINNING = /<[\w.:-]{0,60}$/;

/** Where the next unit begins, at `from` or behind it, else `to`. */
function nextUnit(text: string, from: number, to: number): number {
  const found = UNIT.exec(text.slice(from, to + 64));
  return found === null ? to : Math.min(from + found.index, to);
}

/** How much of a text can be read before what follows it is known. */
function endOfWhole(text: string): number {
  const tail = BEGINNING.exec(text.slice(-64));
  return tail === null ? text.length : text.length - tail[0].length;
}

/** Some writers give all elements a prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

/** `*all*`: any language may be the source. */
function languageIn(srclang: string | undefined): string | null {
  return srclang === undefined || srclang === "" || srclang === "*all*" ? null : srclang;
}

function madeIn(attributes: Readonly<Record<string, string>>): { at: number | null; by: string | null } {
  const changed = readTmxDate(attributes["changedate"]);
  const at = changed ?? readTmxDate(attributes["creationdate"]);
  const by = (changed === null ? undefined : attributes["changeid"]) ?? attributes["creationid"];
  return { at, by: by === undefined || by === "" ? null : by };
}
