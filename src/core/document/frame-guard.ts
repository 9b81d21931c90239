/**
 * The frame guard: stands between what a reviewer typed and the file, and lets nothing through that would break the frame it stands in: its own
 * pair, its table row, its heading, its list item, its link. What can be written another way is escaped; what can't is refused. Either
 * way the verdict says which.
 *
 * A defect the machine translation already had is no reason to refuse an edit beside it. Rules by number: docs/spec/document.md.
 */
import type { Article, Field, Place, Segment, Unit } from "./article.ts";
import { FENCE, interruptsParagraph, isTableDelimiter, SETEXT_UNDERLINE } from "./block-starts.ts";
import { maskCode } from "./code-spans.ts";
import { scanPairs } from "./scan-pairs.ts";
import { writeYamlField } from "./write-target.ts";
import { readYaml } from "./yaml-scalars.ts";

export type GuardVerdict =
  /** `text` is what was typed, its line breaks as the file has them. */
  | { readonly kind: "accepted"; readonly text: string }
  /** `text` is what was typed with something written another way; `message` says what. */
  | { readonly kind: "escaped"; readonly text: string; readonly message: string }
  /** Nothing may be written; `message` says why and what to do. */
  | { readonly kind: "refused"; readonly message: string };

/**
 * @param unit a unit of the article
 * @param text the wanted target; line breaks of any kind
 * @returns a verdict whose text, written by an export, reads back as the same text and leaves every other unit as it is
 */
export function guardEdit(article: Article, unit: Unit, text: string): GuardVerdict {
  if (text === unit.target) return { kind: "accepted", text };
  return unit.kind === "segment" ? guardSegment(article, unit, text) : guardField(article, unit, text);
}

function guardSegment(article: Article, segment: Segment, typed: string): GuardVerdict {
  const broken = withLineEnding(typed, article.lineEnding);
  const { text, escapes } = escapeForPlace(broken, segment.target, segment.place);
  const refusal =
    refuseTags(text, segment.target) ??
    refuseLines(text, segment.target, segment.place) ??
    refuseBrackets(text, segment.target, segment.place) ??
    refuseMisreading(article, segment, text);
  return verdict(text, escapes, refusal);
}

function guardField(article: Article, field: Field, typed: string): GuardVerdict {
  if (field.syntax === "yaml") {
    const text = typed.replace(/\r\n?/g, "\n");
    const isWritable = refuseTags(text, field.target) === null && writeYamlField(article, field, text) !== null;
    return verdict(
      text,
      [],
      isWritable ? null : "The front matter can't hold this value; remove the tags or the odd characters.",
    );
  }
  if (/[\r\n]/.test(typed)) return refused("A line break would end the image's text; remove it.");
  const { text, escapes } = escapeForPlace(escapeForSyntax(typed, field), field.target, field.place);
  const isChanged = text !== typed && escapes.length === 0;
  return verdict(
    text,
    isChanged ? [ESCAPED_IMAGE] : escapes,
    refuseTags(text, field.target) ?? refuseDirectiveEnd(text, field),
  );
}

const ESCAPED_IMAGE = "a character that would have ended the image's text";

function verdict(text: string, escapes: readonly string[], refusal: string | null): GuardVerdict {
  if (refusal !== null) return refused(refusal);
  if (escapes.length === 0) return { kind: "accepted", text };
  return { kind: "escaped", text, message: `Escaped ${escapes.join(" and ")}.` };
}

function refused(message: string): GuardVerdict {
  return { kind: "refused", message };
}

function withLineEnding(text: string, lineEnding: string): string {
  return text.replace(/\r\n|\r|\n/g, lineEnding);
}

/** Escapes what has another spelling: pipes in a table cell, a last backslash that would escape the pair's closing tag. */
function escapeForPlace(text: string, original: string, place: Place): { text: string; escapes: readonly string[] } {
  const escapes: string[] = [];
  let escaped = text;
  if (place.cell !== null && countPipes(original) === 0 && countPipes(text) > 0) {
    escaped = escaped.replace(/(\\*)\|/g, (match, slashes: string) =>
      slashes.length % 2 === 0 ? `${slashes}\\|` : match,
    );
    escapes.push("the pipe (\\|), which would have started a new table cell");
  }
  if (endsInBackslash(escaped) && !endsInBackslash(original)) {
    escaped += "\\";
    escapes.push("the last backslash (\\\\), which would have hidden the end of the segment");
  }
  return { text: escaped, escapes };
}

/** Pipes that divide cells: those not behind an odd number of backslashes. Code spans don't hide them. */
function countPipes(text: string): number {
  return [...text.matchAll(/(\\*)\|/g)].filter((match) => (match[1]?.length ?? 0) % 2 === 0).length;
}

function endsInBackslash(text: string): boolean {
  return ((/\\+$/.exec(maskCode(text))?.[0].length ?? 0) & 1) === 1;
}

function escapeForSyntax(text: string, field: Field): string {
  if (field.syntax === "attribute") return text.replaceAll('"', "&quot;");
  if (bracketBalance(text) === "") return text;
  return text.replace(/(\\*)([[\]])/g, (match, slashes: string, bracket: string) => {
    return slashes.length % 2 === 0 ? `${slashes}\\${bracket}` : match;
  });
}

function refuseDirectiveEnd(text: string, field: Field): string | null {
  const isNew = field.syntax === "attribute" && text.includes(":::") && !field.target.includes(":::");
  return isNew ? "Three colons would end the image; remove them." : null;
}

/** Tags that would end the pair early, open another, or hide its end. */
function refuseTags(text: string, original: string): string | null {
  const has = (pattern: RegExp) => pattern.test(text) && !pattern.test(original);
  if (has(FRAME_TAG))
    return "It holds a tag of the file's own frame (data-ttu-id, data-stu-id or sxs-lookup); remove it.";
  const balance = spanBalance(text);
  if (balance !== "" && balance !== spanBalance(original)) {
    return balance.startsWith("-")
      ? "A closing </span> without its opening tag would end the segment; remove it, or write it as code."
      : "An opening <span> without its closing tag would swallow what follows; close it, or write it as code.";
  }
  const bare = maskCode(text);
  const isNew = (pattern: RegExp) => pattern.test(bare) && !pattern.test(maskCode(original));
  if (isNew(OPEN_COMMENT))
    return "A comment that is opened (<!--) and not closed would swallow what follows; close it.";
  if (isNew(UNFINISHED_TAG))
    return "It ends in an unfinished tag, which would swallow what follows; finish it, or escape its <.";
  return null;
}

const FRAME_TAG = /<[^<>]*(?:data-[ts]tu-id|sxs-lookup)/i;
const OPEN_COMMENT = /<!--(?![\s\S]*-->)/;
const UNFINISHED_TAG = /(?:^|[^\\])<\/?[a-z!?][^<>]*$/i;

/** Empty where the spans outside code balance; else how they don't, as `-2` (closed too often first) or `+1`. */
function spanBalance(text: string): string {
  let depth = 0;
  let lowest = 0;
  for (const [tag] of maskCode(text).matchAll(/<(\/?)span(?![\w-])/gi)) {
    depth += tag.startsWith("</") ? -1 : 1;
    lowest = Math.min(lowest, depth);
  }
  if (lowest < 0) return String(lowest);
  return depth === 0 ? "" : `+${depth}`;
}

/** Line breaks that would end the block the segment stands in. */
function refuseLines(text: string, original: string, place: Place): string | null {
  if (!/[\r\n]/.test(text)) return null;
  const name = BLOCK_NAMES[place.block];
  const isOneLine = ONE_LINE_BLOCKS.has(place.block);
  if (isOneLine && !/[\r\n]/.test(original)) return `A line break would end the ${name}; remove it.`;
  if (BLANK_LINE.test(text) && !BLANK_LINE.test(original)) return `An empty line would end the ${name}; remove it.`;
  const starts = place.block === "code" ? startsFence : startsBlock;
  const line = text
    .split(/\r?\n/)
    .slice(1)
    .map((part) => part.trim())
    .find(starts);
  const had = original
    .split(/\r?\n/)
    .slice(1)
    .map((part) => part.trim())
    .some(starts);
  if (line === undefined || had) return null;
  return `The line “${line.slice(0, 20)}” would start a new block and end the ${name}; join it to the line before.`;
}

const ONE_LINE_BLOCKS: ReadonlySet<Place["block"]> = new Set(["heading", "table-cell", "front-matter", "yaml"]);
const BLANK_LINE = /\n[ \t]*\r?\n|^[ \t]*\r?\n|\n[ \t]*$/;
const BLOCK_NAMES: Readonly<Record<Place["block"], string>> = {
  heading: "heading",
  paragraph: "paragraph",
  "list-item": "list item",
  "table-cell": "table row",
  quote: "quote",
  alert: "alert",
  code: "code block",
  html: "HTML block",
  "front-matter": "value",
  yaml: "value",
};

function startsBlock(line: string): boolean {
  return interruptsParagraph(line) || SETEXT_UNDERLINE.test(line) || isTableDelimiter(line);
}

function startsFence(line: string): boolean {
  return FENCE.test(line);
}

function refuseBrackets(text: string, original: string, place: Place): string | null {
  if (place.inline === null) return null;
  const balance = bracketBalance(text);
  if (balance === "" || balance === bracketBalance(original)) return null;
  return "A square bracket without its partner would end the link; remove it or write \\[ or \\].";
}

/** Like `spanBalance`, of unescaped square brackets outside code. */
function bracketBalance(text: string): string {
  let depth = 0;
  let lowest = 0;
  for (const [bracket] of maskCode(text).matchAll(/\\.|[[\]]/gs)) {
    if (bracket === "[") depth++;
    else if (bracket === "]") depth--;
    lowest = Math.min(lowest, depth);
  }
  if (lowest < 0) return String(lowest);
  return depth === 0 ? "" : `+${depth}`;
}

/** The last word: the pair with the new target is read again and must be the same pair with this target. */
function refuseMisreading(article: Article, segment: Segment, text: string): string | null {
  const { pairRange, range } = segment;
  const head = article.text.slice(pairRange.from, range.from);
  const tail = article.text.slice(range.to, pairRange.to);
  const { pairs } = scanPairs(head + text + tail);
  const [pair] = pairs;
  const isSame = pairs.length === 1 && pair?.targetFrom === head.length && pair.targetTo === head.length + text.length;
  if (!isSame || pair.to !== head.length + text.length + tail.length) {
    return "With this text the file could not be read back; remove the tags from it.";
  }
  return isYamlBroken(article, segment, text)
    ? "This would break the YAML around the segment; remove colons, quotes or # signs."
    : null;
}

/** A pair inside YAML must leave every value of the file where it is. */
function isYamlBroken(article: Article, { place, range }: Segment, text: string): boolean {
  if (place.block !== "yaml" && place.block !== "front-matter") return false;
  const end = place.block === "yaml" ? article.text.length : (article.frontMatter?.range.to ?? 0);
  const paths = (yaml: string) =>
    readYaml(yaml)
      .scalars.map((scalar) => scalar.path)
      .join("\n");
  const before = article.text.slice(0, end);
  return paths(before) !== paths(before.slice(0, range.from) + text + before.slice(range.to));
}
