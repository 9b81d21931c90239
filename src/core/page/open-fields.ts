/** Opens unpaired prose as fields of the article: they are units from then on, like any other. An article of which none is opened stays what it is. */
import type { Article, Field, Segment, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { GuardVerdict } from "#core/document/guard-verdict.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { isUnpairedKey, unpairedFields } from "./unpaired.ts";

/**
 * @param keys of fields that are to be opened; others are passed over, as are those of text that the article doesn't have
 * @returns the same article where none of them is to be opened that isn't yet
 */
export function openFields(article: Article, keys: Iterable<UnitKey>): Article {
  const wanted = new Set(Array.from(keys).filter(isUnpairedKey));
  if (wanted.size === 0) return article;
  for (const { key } of article.units) wanted.delete(key);
  const fields = unpairedFields(closed(article)).filter(({ key }) => wanted.has(key));
  if (fields.length === 0) return article;
  const opened = fields.map((field) => ({ ...field, guard: guardOpened }));
  return { ...article, units: [...article.units, ...opened].sort((a, b) => a.range.from - b.range.from) };
}

/** The article with the fields opened that something was typed in or decided about. */
export function openReviewed(
  article: Article,
  {
    records,
    drafts,
  }: { readonly records: ReadonlyMap<UnitKey, unknown>; readonly drafts: readonly { key: UnitKey }[] },
): Article {
  return openFields(article, [...records.keys(), ...drafts.map(({ key }) => key)]);
}

/**
 * @param other the same article but for targets
 * @returns what stands there in the place of each opened field, by its key; nothing where it isn't the same article
 */
export function openedTargets(article: Article, other: Article): ReadonlyMap<UnitKey, string> {
  const opened = article.units.filter(isOpened);
  if (opened.length === 0) return new Map();
  const [own, theirs] = [unpairedFields(closed(article)), unpairedFields(closed(other))];
  if (own.length !== theirs.length) return new Map();
  const indexOf = new Map(own.map(({ key }, index) => [key, index]));
  return new Map(opened.map(({ key, target }) => [key, theirs[indexOf.get(key) ?? -1]?.target ?? target]));
}

/** The field that holds a stretch of the text, whether or not it is opened; null where that is none. */
export function unpairedAt(article: Article, from: number): Field | null {
  return unpairedFields(closed(article)).find(({ range }) => range.from === from) ?? null;
}

function isOpened(unit: Unit): boolean {
  return unit.kind === "field" && unit.syntax === "text";
}

/** The first text without a pair that begins at an offset or behind it, else the first of all, that is no field yet; null where none is left. */
export function nextUnpaired(article: Article, from: number): Field | null {
  const opened = new Set(article.units.filter(isOpened).map(({ key }) => key));
  const left = unpairedFields(closed(article)).filter(({ key }) => !opened.has(key));
  return left.find(({ range }) => range.from >= from) ?? left[0] ?? null;
}

const closedOnes = new WeakMap<Article, Article>();

/** The article as it was before any field was opened. */
function closed(article: Article): Article {
  if (!article.units.some(isOpened)) return article;
  const known = closedOnes.get(article);
  if (known !== undefined) return known;
  const made = { ...article, units: article.units.filter((unit) => !isOpened(unit)) };
  closedOnes.set(article, made);
  return made;
}

/** What may be written in the place of a field's text: what a segment could hold there, as long as it reads back as the same article with this text, and nothing else of it changed. */
function guardOpened(article: Article, field: Field, typed: string): GuardVerdict {
  if (typed.trim() === "") return refused("Without a text it could not be found again; leave a word of it.");
  const verdict = guardEdit(article, asSegment(field), typed);
  if (verdict.kind === "refused") return verdict;
  const { from, to } = field.range;
  const written = article.text.slice(0, from) + verdict.text + article.text.slice(to);
  return readsBack(article, field, verdict.text, parseArticle(written, article.path)) ? verdict : refused(MISREAD);
}

/** For the rules of what may stand in its place. */
function asSegment({ key, target, range, place }: Field): Segment {
  return { kind: "segment", key, id: key, source: "", target, range, sourceRange: range, pairRange: range, place };
}

const MISREAD = "With this text the lines around it would be read otherwise; remove the markup from it.";

function refused(message: string): GuardVerdict {
  return { kind: "refused", message };
}

function readsBack(article: Article, field: Field, text: string, after: Article): boolean {
  const before = closed(article);
  return (
    textsOf(editableUnits(before)).join("\0") === textsOf(editableUnits(after)).join("\0") &&
    textsOf(unpairedFields(before).map((one) => (one.key === field.key ? { ...one, target: text.trim() } : one))).join(
      "\0",
    ) === textsOf(unpairedFields(after)).join("\0")
  );
}

/** Texts with where they stand. */
function textsOf(units: readonly Article["units"][number][]): readonly string[] {
  return units.map(({ target, place: { block, level, listDepth, quoteDepth, alert, cell } }) =>
    [target, block, level, listDepth, quoteDepth, alert, cell?.row, cell?.column].join("\t"),
  );
}
