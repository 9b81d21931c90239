/**
 * The frame guard: stands between what a reviewer typed and the file, and lets nothing through that would break the frame it stands in: its own
 * pair, its table row, its heading, its list item, its link. What can be written another way is escaped; what can't is refused. Either
 * way the verdict says which.
 *
 * First come the rules that can say what is wrong (`guard-tags.ts`, `guard-lines.ts`); then, where these can't be the last word, what would be
 * written is read back, and only what reads as the same units with this target passes. A defect the machine translation already had is no reason to refuse an edit beside it.
 * Rules by number: docs/spec/document.md.
 */
import type { Article, Field, Segment, Unit } from "./article.ts";
import { openCodeRuns } from "./code-spans.ts";
import { editableUnits } from "./editable-units.ts";
import { escapeForPlace, refuseLines, refusePipes } from "./guard-lines.ts";
import { FRAME_TAG_MESSAGE, holdsFrameTag, refuseBrackets, refuseTags } from "./guard-tags.ts";
import type { GuardVerdict } from "./guard-verdict.ts";
import { parseArticle } from "./parse-article.ts";
import { bracketBalance } from "./span-balance.ts";
import { writeTarget, writeYamlField, yamlRange } from "./write-target.ts";
import { readYaml } from "./yaml-scalars.ts";

/**
 * @param unit a unit of the article
 * @param text the wanted target; line breaks of any kind
 * @returns a verdict whose text, written by an export, reads back as the same text and leaves every other unit as it is
 */
export function guardEdit(article: Article, unit: Unit, text: string): GuardVerdict {
  if (text === unit.target) return { kind: "accepted", text };
  if (UNWRITABLE.test(text)) {
    return refused("It holds a character that no text file can hold (a NUL or half of a character); remove it.");
  }
  if (unit.kind === "segment") return guardSegment(article, unit, text);
  if (unit.guard) return unit.guard(article, unit, text);
  return unit.syntax === "yaml" ? guardYamlField(article, unit, text) : guardImageText(article, unit, text);
}

/** NUL, which makes a file binary, and halves of surrogate pairs, which UTF-8 has no bytes for. */
const UNWRITABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function refused(message: string): GuardVerdict {
  return { kind: "refused", message };
}

function verdict(text: string, escapes: readonly string[], refusal: string | null): GuardVerdict {
  if (refusal !== null) return refused(refusal);
  if (escapes.length === 0) return { kind: "accepted", text };
  return { kind: "escaped", text, message: `Escaped ${escapes.join(" and ")}.` };
}

function guardSegment(article: Article, segment: Segment, typed: string): GuardVerdict {
  const { target, place } = segment;
  const broken = typed.replace(/\r\n|\r|\n/g, article.lineEnding);
  const { text, escapes } = escapeForPlace(broken, target, place);
  const refusal =
    refuseTags(text, target) ??
    refuseLines(text, target, place) ??
    refusePipes(text, target, place) ??
    refuseBrackets(text, target, place) ??
    refuseMisreading(article, segment, text);
  return verdict(text, escapes, refusal);
}

/**
 * Pairs are opaque to all that is read around them, and only tags of the frame make pairs: a text without one, outside YAML, can't be misread.
 * Else the whole article is read again, for such a tag, or its absence, could pair tags far away.
 */
function refuseMisreading(article: Article, segment: Segment, text: string): string | null {
  const isYaml = segment.place.block === "yaml" || segment.place.block === "front-matter";
  if (!isYaml && !holdsFrameTag(text) && !holdsFrameTag(segment.target)) return null;
  if (isYaml && breaksYaml(article, segment, text)) {
    return "This would break the YAML around the segment; remove colons, quotes or # signs.";
  }
  return readsBack(article, segment, text) ? null : MISREAD;
}

const MISREAD = "With this text the file could not be read back; remove the tags from it.";

/** Whether a pair inside YAML, with the new target, moves or damages a value of it. */
function breaksYaml(article: Article, segment: Segment, text: string): boolean {
  const { from, to } = yamlRange(article, segment);
  const pathsOf = (yaml: string) => readYaml(yaml).scalars.map(({ path }) => path);
  const before = article.text.slice(from, to);
  const after = article.text.slice(from, segment.range.from) + text + article.text.slice(segment.range.to, to);
  return readYaml(after).errors > readYaml(before).errors || pathsOf(after).join("\n") !== pathsOf(before).join("\n");
}

function guardYamlField(article: Article, field: Field, typed: string): GuardVerdict {
  const text = typed.replace(/\r\n?/g, "\n");
  if (holdsFrameTag(text) && !holdsFrameTag(field.target)) return refused(FRAME_TAG_MESSAGE);
  if (text.includes("\n") && !field.target.includes("\n"))
    return refused("A line break has no place in this value; remove it.");
  const isWritable = writeYamlField(article, field, text) !== null && readsBack(article, field, text);
  return verdict(text, [], isWritable ? null : "The YAML can't hold this value; remove line breaks or odd characters.");
}

function guardImageText(article: Article, field: Field, typed: string): GuardVerdict {
  if (/[\r\n]/.test(typed)) return refused("A line break would end the image's text; remove it.");
  if (typed.trim() === "") return refused("Without a text the image could not be found again; say what it shows.");
  const refusal = refuseTags(typed, field.target) ?? refuseDirectiveEnd(typed, field);
  if (refusal !== null) return refused(refusal);
  for (const spelling of imageSpellings(typed, field)) {
    const { text, escapes } = escapeForPlace(spelling, field.target, field.place);
    if (!readsBack(article, field, text)) continue;
    return verdict(
      text,
      spelling === typed ? escapes : [ESCAPED_IMAGE, ...escapes],
      refusePipes(text, field.target, field.place),
    );
  }
  return refused("With this text the image could not be read back; remove the markup from it.");
}

const ESCAPED_IMAGE = "a character that would have ended the image's text";

/** Ways to write an image's text, as it was typed first. */
function* imageSpellings(text: string, field: Field): Generator<string> {
  if (field.syntax === "attribute") return yield text.replaceAll('"', "&quot;");
  if (!opensCode(text, field.target)) {
    if (bracketBalance(text) === "") yield text;
    yield text.replace(/\\[\s\S]|[[\]]/g, (match) => (match.length === 1 ? `\\${match}` : match));
  }
  yield text.replace(/\\[\s\S]|[[\]`]/g, (match) => (match.length === 1 ? `\\${match}` : match));
}

/** Whether the text begins code that the image's end doesn't end: harmless alone, not beside another such edit in the same line. */
function opensCode(text: string, original: string): boolean {
  const known = openCodeRuns(original);
  return openCodeRuns(text).some((run) => !known.includes(run));
}

function refuseDirectiveEnd(text: string, field: Field): string | null {
  const isNew = field.syntax === "attribute" && text.includes(":::") && !field.target.includes(":::");
  return isNew ? "Three colons would end the image; remove them." : null;
}

/** Whether the article with this one edit is the same article but for this target: the same units, in the same places. */
function readsBack(article: Article, unit: Unit, text: string): boolean {
  const { from, to } = unit.range;
  const part = readAlone(article, unit);
  const written = article.text.slice(0, from) + writeTarget(article, unit, text) + article.text.slice(to, part);
  const after = parseArticle(written, article.path);
  // Front matter that ends elsewhere makes other text of what follows.
  if (part < article.text.length && after.frontMatter?.range.to !== written.length) return false;
  return isSameBut(
    unit,
    text,
    editableUnits(article).filter((one) => one.range.to <= part && !("guard" in one)),
    editableUnits(after),
  );
}

/**
 * How far the article has to be read to tell what an edit does: front matter without tags of the frame, which could pair with others far away, is read
 * alone, for what follows it is the same text read the same way as long as it ends where it ended.
 */
function readAlone({ text, frontMatter }: Article, { place }: Unit): number {
  if (place.block !== "front-matter" || frontMatter === null) return text.length;
  const { from, to } = frontMatter.range;
  return holdsFrameTag(text.slice(from, to)) ? text.length : to;
}

function isSameBut(unit: Unit, text: string, units: readonly Unit[], after: readonly Unit[]): boolean {
  return (
    after.length === units.length &&
    units.every((before, index) => {
      const now = after[index];
      if (now?.key !== before.key || now.kind !== before.kind || !isSamePlace(before, now)) return false;
      return now.target === (before.key === unit.key ? text : before.target);
    })
  );
}

/** Whether two units stand in the same place; the header above a cell may itself be what was edited. */
function isSamePlace({ place: a }: Unit, { place: b }: Unit): boolean {
  const scalars = ["block", "blockNumber", "level", "listDepth", "marker", "quoteDepth", "alert", "inline"] as const;
  return (
    scalars.every((name) => a[name] === b[name]) && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column
  );
}
