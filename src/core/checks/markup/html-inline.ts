import { append } from "#core/append.ts";
import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { insertionPlace, insertPiece } from "#core/checks/reading/insertion.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { Range } from "#core/document/article.ts";
import { spanBalance } from "#core/document/span-balance.ts";
import { escapePattern, LONGEST_LITERAL } from "#core/search/escape-pattern.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { brokenComments } from "./broken-comment.ts";
import { cutOut } from "./cut-out.ts";
import { emphasisCount } from "./emphasis-count.ts";
import { findFreeWords } from "./free-words.ts";
import { headingAnchorLength } from "./heading-anchor.ts";
import { compareTags, readTags, type Tag } from "./html-tags.ts";
import { loneTags } from "./lone-tags.ts";

/**
 * Tags within text. What a reader sees of them (an image's text) may differ, as may their spelling; bold and italic may be written by markers. A span
 * that does not balance is `frame`'s, `<word>` of the source that changed `placeholder`'s.
 */
export const htmlInline: Check = {
  id: "html-inline",
  group: "markup",
  title: "Tags",
  what: "A tag such as <br> or <kbd> is missing, added, changed or not closed, or a <word> would vanish from the page.",
  why: "A browser hides what it takes for a tag, and what one tag opens runs on to the next.",
  severity: "error",
  example: {
    locale: "de-DE",
    source: "Press <kbd>F5</kbd> to start.",
    target: "Drücken Sie <kbd>F5, um zu starten.",
    fixed: "Drücken Sie <kbd>F5</kbd>, um zu starten.",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (source === null || isCode || target.text.trim() === "") return [];
    if (!source.text.includes("<") && !target.text.includes("<")) return [];
    const broken = brokenComments(source, target);
    const isInComment = ({ range }: Found) =>
      broken.some((one) => one.range.from <= range.from && range.from < one.range.to);
    const others = [...tagsThatDiffer(subject, source), ...wordsThatVanish(source, target)];
    const found = [...broken, ...others.filter((one) => !isInComment(one))];
    return tellApart(found.sort((a, b) => a.range.from - b.range.from));
  },
};

/** Nobody reads more of one sentence. */
const MAX_FOUND = 50;

function tagsThatDiffer(subject: Subject, source: Side): readonly Found[] {
  const sources = readTags(source);
  const targets = readTags(subject.target);
  if (sources.length === 0 && targets.length === 0) return loneTags(source, subject.target, new Set());
  const isAsked = askedOf(subject, source);
  const { missing, extra } = compareTags(sources, targets, [source.language.code, subject.target.language.code]);
  const lost = withoutStray(
    subject.target,
    missing.filter((tag) => isAsked(tag.name) && !isOrdinal(tag, source.text)),
  ).slice(0, MAX_FOUND);
  const isTurned = subject.language.isRightToLeft && extra.some(({ written }) => TURNS.test(written));
  const head = extra.length === 0 ? 0 : headingAnchorLength(subject.target, source);
  const added = extra
    .filter(({ name, from }) => from >= head && isAsked(name) && !FREE.has(name) && !(isTurned && name === "span"))
    .slice(0, MAX_FOUND);
  const told = new Set([...lost, ...added].map(({ name }) => name));
  return [...new TagReport(subject, source, sources, lost, added).tell(), ...loneTags(source, subject.target, told)];
}

/** Closing tags that stand in the target without what they close: not these are missing, but the opening ones. */
function withoutStray({ text, flat }: Side, lost: readonly Tag[]): readonly Tag[] {
  const inTags = new Set(flat.flatMap(({ kind, marks }) => (kind === "tag" ? marks.map(({ from }) => from) : [])));
  const counts = new Map<string, number>();
  for (const { 1: name = "", index } of matchesOf(text, STRAY)) {
    if (!inTags.has(index)) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  }
  return lost.filter(({ name, isClosing }) => {
    const count = isClosing ? (counts.get(name) ?? 0) : 0;
    if (isClosing) counts.set(name, count - 1);
    return count <= 0;
  });
}

/** Whether tags of a name don't open and close in pairs. */
function isTorn(name: string, tags: readonly Tag[]): boolean {
  const own = tags.filter((tag) => tag.name === name);
  const closing = own.filter(({ isClosing }) => isClosing).length;
  return closing * 2 !== own.length && (closing > 0 || !VOID.has(name));
}

/** Tags that close nothing. */
const VOID = new Set(["br", "img", "hr", "wbr", "input", "a", "area", "col", "source", "track", "p", "li"]);

const STRAY = /<\/([a-z][a-z\d-]*)\s*>/gi;

/** What a language may write that English doesn't: `1<sup>er</sup>`. */
const FREE = new Set(["sup", "sub", "bdi", "bdo", "wbr"]);

/** Sets the direction of what it holds, as text that runs from right to left needs around code. */
const TURNS = /^<span\b[^<>]*\sdir\s*=/i;

/** The raised ending of an English number, `3<sup>rd</sup>`, which other languages write otherwise. */
function isOrdinal({ name, isClosing, from, to }: Tag, text: string): boolean {
  if (name !== "sup") return false;
  return isClosing
    ? /(?:st|nd|rd|th)$/i.test(text.slice(0, from))
    : /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/iu.test(text.slice(to));
}

const EMPHASIS = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
] as const);

function askedOf({ target }: Subject, source: Side): (name: string) => boolean {
  const isUnbalanced = spanBalance(target.text) !== "";
  return (name) => {
    if (name === "span") return !isUnbalanced;
    const sort = [...EMPHASIS].find(([tag]) => tag === name)?.[1];
    return sort === undefined || emphasisCount(target, sort) < emphasisCount(source, sort);
  };
}

class TagReport {
  readonly #subject: Subject;
  readonly #source: Side;
  readonly #tags: readonly Tag[];
  #lost: readonly Tag[];
  #added: readonly Tag[];

  constructor(subject: Subject, source: Side, tags: readonly Tag[], lost: readonly Tag[], added: readonly Tag[]) {
    this.#subject = subject;
    this.#source = source;
    this.#tags = tags;
    this.#lost = lost;
    this.#added = added;
  }

  tell(): readonly Found[] {
    const found: Found[] = [];
    while (this.#lost.length > 0) {
      const [tag] = this.#lost;
      if (tag === undefined) break;
      this.#lost = this.#lost.slice(1);
      append(found, this.#mendable(tag, this.#changed(tag) ?? this.#missing(tag)));
    }
    while (this.#added.length > 0) {
      const [tag] = this.#added;
      if (tag === undefined) break;
      this.#added = this.#added.slice(1);
      append(found, this.#mendable(tag, this.#extra(tag)));
    }
    return found;
  }

  /** What the source itself opens and does not close, or the other way round, is no pattern to restore; a target that is whole has mended it. */
  #mendable({ name }: Tag, found: Found): readonly Found[] {
    if (!isTorn(name, this.#tags)) return [found];
    return isTorn(name, readTags(this.#subject.target)) ? [{ ...found, fixes: [] }] : [];
  }

  /** Another tag of its name stands in the target, or what looks like it. */
  #changed(tag: Tag): Found | null {
    const text = this.#subject.target.text;
    const other = this.#added.find(({ name, isClosing }) => name === tag.name && isClosing === tag.isClosing);
    this.#added = this.#added.filter((one) => one !== other);
    const place = other ?? this.#respelled(tag);
    if (place === null) return null;
    const range = { from: place.from, to: place.to };
    const written = text.slice(range.from, range.to);
    return {
      range,
      sourceRange: { from: tag.from, to: tag.to },
      message: `The tag ${shown(tag.written)} is written ${shown(written)} here`,
      detail: `${tag.written} → ${written}`,
      fixes: [{ title: "Restore the tag", target: splice(text, range, tag.written) }],
    };
  }

  #respelled({ name, isClosing }: Tag): Range | null {
    if (name.length > LONGEST_LITERAL) return null;
    const slash = isClosing ? "[/／]\\s*" : "";
    const shape = new RegExp(
      `(?:\\\\?[<＜]|&lt;)\\s*${slash}${escapePattern(name)}(?![\\w-])[^<>＜＞&]*(?:[>＞]|&gt;)`,
      "giu",
    );
    const { text, flat } = this.#subject.target;
    for (const { 0: found, index: from } of matchesOf(text, shape)) {
      const to = from + found.length;
      if (!flat.some((node) => isTagOrCode(node) && node.from < to && from < node.to)) return { from, to };
    }
    return null;
  }

  #missing(tag: Tag): Found {
    const partner = this.#takePartner(tag);
    const sourceRange = { from: tag.from, to: partner?.to ?? tag.to };
    const content = partner === null ? "" : this.#untagged(tag, this.#source.text.slice(tag.to, partner.from));
    const { range, fixes } = partner === null ? this.#mendLone(tag) : this.#mendPair(tag, partner, content);
    const isUnclosed = partner === null && tag.isClosing;
    const opening = tag.written.replace("/", "");
    return {
      range,
      sourceRange,
      message: isUnclosed ? `The tag ${shown(opening)} is not closed` : `The tag ${shown(tag.written)} is missing`,
      detail: tag.written,
      fixes,
    };
  }

  /** The closing tag of one that is missing, where it is missing too. */
  #takePartner(tag: Tag): Tag | null {
    if (tag.isClosing) return null;
    const closing = this.#tags.find(({ name, isClosing, from }) => isClosing && name === tag.name && from >= tag.to);
    const lost = closing && this.#lost.find(({ isClosing, name }) => isClosing && name === tag.name);
    if (closing === undefined || lost === undefined) return null;
    this.#lost = this.#lost.filter((one) => one !== lost);
    return closing;
  }

  /** Of tags of one name it may be another's content that stands in the target without them. */
  #untagged(tag: Tag, content: string): string {
    const { text } = this.#subject.target;
    const lone = this.#tags.flatMap(({ name, isClosing, written, to }) => {
      const end = isClosing || name !== tag.name ? -1 : this.#source.text.indexOf("<", to);
      const words = end < 0 ? "" : this.#source.text.slice(to, end);
      return words === "" || text.includes(`${written}${words}</`) ? [] : [words];
    });
    return text.includes(`${tag.written}${content}</`) ? (lone[0] ?? content) : content;
  }

  #mendPair(tag: Tag, partner: Tag, content: string): { range: Range; fixes: readonly Fix[] } {
    const { target } = this.#subject;
    const words = findFreeWords(target, content);
    if (words !== null) {
      const tagged = tag.written + content + partner.written;
      const place = withTagsAround(target.text, words);
      return { range: place, fixes: [{ title: "Put the tag back", target: splice(target.text, place, tagged) }] };
    }
    return this.#insert(tag, this.#source.text.slice(tag.from, partner.to));
  }

  #mendLone(tag: Tag): { range: Range; fixes: readonly Fix[] } {
    const { target } = this.#subject;
    const stray = tag.isClosing ? -1 : target.text.indexOf(`</${tag.name}>`);
    if (stray >= 0) {
      const at = this.#startOfContent(tag, stray);
      const range = { from: at, to: stray };
      return {
        range,
        fixes: [{ title: "Open the tag", target: splice(target.text, { from: at, to: at }, tag.written) }],
      };
    }
    const open = tag.isClosing ? this.#lastOpen(tag.name) : null;
    if (open === null) return this.#insert(tag, tag.written);
    const at = this.#endOfContent(tag, open);
    const range = { from: open.from, to: open.to };
    return {
      range,
      fixes: [{ title: "Close the tag", target: splice(target.text, { from: at, to: at }, tag.written) }],
    };
  }

  #insert(tag: Tag, piece: string): { range: Range; fixes: readonly Fix[] } {
    const { text } = this.#source;
    const node = this.#source.flat.find(({ kind, from }) => kind === "tag" && from === tag.from);
    const { alignment } = this.#subject;
    const at =
      node === undefined
        ? this.#subject.target.text.length
        : text.slice(0, tag.from).trim() === ""
          ? 0
          : insertionPlace(this.#subject, node, (one) => alignment.targetOf.get(one));
    return {
      range: { from: at, to: at },
      fixes: [{ title: "Insert the tag", target: insertPiece(this.#subject, at, piece) }],
    };
  }

  #lastOpen(name: string): Tag | null {
    const open: Tag[] = [];
    for (const tag of readTags(this.#subject.target)) {
      if (tag.name !== name) continue;
      if (tag.isClosing) open.pop();
      else open.push(tag);
    }
    return open[0] ?? null;
  }

  /** Behind the words that the tag encloses in the source, else the next word. */
  #endOfContent(tag: Tag, open: Tag): number {
    const { text } = this.#subject.target;
    const contents = this.#tags.flatMap(({ name, isClosing, to }) => {
      const end = isClosing || name !== tag.name ? -1 : this.#source.text.indexOf("<", to);
      return end < 0 ? [] : [this.#source.text.slice(to, end)];
    });
    const content = contents.find((words) => words !== "" && text.startsWith(words, open.to));
    if (content !== undefined) return open.to + content.length;
    return open.to + (/^\s*[^\s<.,;:!?()、。，]*/u.exec(text.slice(open.to))?.[0].length ?? 0);
  }

  /** In front of the words that the tag encloses in the source, else of the last word. */
  #startOfContent({ name, to }: Tag, end: number): number {
    const before = this.#subject.target.text.slice(0, end);
    const close = this.#tags.find((tag) => tag.isClosing && tag.name === name && tag.from >= to);
    const content = close === undefined ? "" : this.#source.text.slice(to, close.from);
    if (content !== "" && before.endsWith(content)) return end - content.length;
    return end - (/[^\s>]*\s*$/u.exec(before.slice(-100))?.[0].length ?? 0);
  }

  #extra(tag: Tag): Found {
    const { target, context } = this.#subject;
    const range = { from: tag.from, to: tag.to };
    const closing = this.#takeClosing(tag);
    const bare = closing === null ? target.text : splice(target.text, { from: closing.from, to: closing.to }, "");
    return {
      range,
      message: `The tag ${shown(tag.written)} is not in the source`,
      detail: `+ ${tag.written}`,
      // Who translates may explain a word: what shows where a pointer rests on it.
      ...(closing !== null && tag.name === "abbr" && !isMachineMade(context.article) && { isMinor: true }),
      fixes: [
        { title: "Remove the tag", target: closing === null ? cutOut(target.text, range) : splice(bare, range, "") },
      ],
    };
  }

  /** The closing tag of one that was added, where it is the next of its name: the two are one finding. */
  #takeClosing(tag: Tag): Tag | null {
    if (tag.isClosing) return null;
    const next = this.#added.find(({ name, from }) => name === tag.name && from >= tag.to);
    const own = readTags(this.#subject.target).find(({ name, from }) => name === tag.name && from >= tag.to);
    if (next === undefined || !next.isClosing || own?.isClosing !== true) return null;
    this.#added = this.#added.filter((one) => one !== next);
    return next;
  }
}

/** With what a translated tag has become: `<taste>F5</taste>`. */
function withTagsAround(text: string, { from, to }: Range): Range {
  const before = /\\?<\p{L}[^<>/]*>$/u.exec(text.slice(0, from))?.[0] ?? "";
  const after = /^<\/\s*\p{L}[^<>]*>/u.exec(text.slice(to))?.[0] ?? "";
  return before === "" || after === "" ? { from, to } : { from: from - before.length, to: to + after.length };
}

function isTagOrCode({ kind }: Side["flat"][number]): boolean {
  return kind === "tag" || kind === "code";
}

/** `<word>` written as it is: a browser takes it for a tag it doesn't know. */
function wordsThatVanish(source: Side, target: Side): readonly Found[] {
  const wordsOf = ({ flat }: Side) => flat.filter(({ kind, key }) => kind === "placeholder" && key.startsWith("<"));
  const words = wordsOf(target);
  const known = wordsOf(source);
  if (words.length <= known.length) return [];
  const keys = new Set(known.map(({ key }) => key));
  // Where a tag is lost, this may be what became of it.
  const isTag = readTags(source).length > readTags(target).length;
  return words
    .filter(({ key }) => !keys.has(key))
    .slice(0, MAX_FOUND)
    .map(({ from, to, key }) => {
      const start = source.text.includes("&lt;") ? "&lt;" : "\\<";
      return {
        range: { from, to },
        message: `${shown(key)} would vanish from the page`,
        detail: `vanishes ${key}`,
        fixes: isTag ? [] : [{ title: "Escape it", target: splice(target.text, { from, to: from + 1 }, start) }],
      };
    });
}

const MAX_SHOWN = 60;

function shown(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}
