/**
 * Puts the markup of one source into the translation of another. Where two sources differ only in what is masked (destinations, code, numbers, placeholders, tags), the
 * translation of the one becomes that of the other by putting those in; where it is not certain which goes where, it is left alone. Rules by number: docs/spec/memory.md.
 */
import type { Article, Segment } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { GuardVerdict } from "#core/document/guard-verdict.ts";
import { maskSource, type Slot } from "./mask-source.ts";

/** A source with its translation. */
export interface Translated {
  readonly source: string;
  readonly target: string;
}

/**
 * @param source what is to be translated
 * @returns the translation with what differs put in, or as it is where nothing that is masked differs; null where the sources' words differ, or it is
 *   not certain what belongs where
 */
export function adaptTarget(known: Translated, source: string): string | null {
  const [old, own] = [maskSource(known.source), maskSource(source)];
  if (old.text !== own.text) return null;
  const changes = changesBetween(valuesOf(known.source, old.slots), valuesOf(source, own.slots));
  if (changes === null) return null;
  if (changes.size === 0) return known.target;
  const target = maskSource(known.target);
  const values = valuesOf(known.target, target.slots);
  for (const [value, { count }] of changes) if (values.filter((one) => one === value).length !== count) return null;
  const adapted = replaced(known.target, target.slots, (index) => changes.get(values[index] ?? "")?.to ?? null);
  return readsAs(
    adapted,
    target.text,
    values.map((value) => nameOf(value, changes)),
  )
    ? adapted
    : null;
}

/** What is put into a segment for a match, passed by the frame guard. */
export interface PlacedMatch {
  readonly verdict: GuardVerdict;
  /** Whether the translation was changed to have this source's markup. */
  readonly isSubstituted: boolean;
}

/** @param segment of the article */
export function placeMatch(article: Article, segment: Segment, match: Translated): PlacedMatch {
  const adapted = adaptTarget(match, segment.source) ?? match.target;
  return { verdict: guardEdit(article, segment, adapted), isSubstituted: adapted !== match.target };
}

/** A slot's kind and text as one name, such as `number 10`. */
type SlotName = string;

interface SlotChange {
  /** The text to be put in. */
  readonly to: string;
  /** How often the old one stands in its source. */
  count: number;
}

function valuesOf(text: string, slots: readonly Slot[]): readonly SlotName[] {
  return slots.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
}

function textOf(name: SlotName): string {
  return name.slice(name.indexOf(" ") + 1);
}

function nameOf(name: SlotName, changes: ReadonlyMap<SlotName, SlotChange>): SlotName {
  const change = changes.get(name);
  return change === undefined ? name : `${name.slice(0, name.indexOf(" "))} ${change.to}`;
}

/** Null where one thing became two, or a number is written in another way than the one before, which languages differ in. */
function changesBetween(old: readonly SlotName[], own: readonly SlotName[]): Map<SlotName, SlotChange> | null {
  const changes = new Map<SlotName, SlotChange>();
  for (const [index, name] of old.entries()) {
    const other = own[index] ?? name;
    const known = changes.get(name);
    if (known !== undefined && known.to !== textOf(other)) return null;
    if (name.startsWith("number ") && shapeOf(name) !== shapeOf(other)) return null;
    if (known === undefined) changes.set(name, { to: textOf(other), count: 1 });
    else known.count++;
  }
  for (const [name, { to }] of changes) if (textOf(name) === to) changes.delete(name);
  return changes;
}

/** The signs between a number's digits. */
function shapeOf(number: string): string {
  return number.replaceAll(/\p{Nd}+/gu, "0");
}

function replaced(text: string, slots: readonly Slot[], to: (index: number) => string | null): string {
  let adapted = "";
  let at = 0;
  for (const [index, slot] of slots.entries()) {
    adapted += text.slice(at, slot.from) + (to(index) ?? text.slice(slot.from, slot.to));
    at = slot.to;
  }
  return adapted + text.slice(at);
}

/** Whether what was put in is read as what it was meant for, and nothing else is read otherwise. */
function readsAs(text: string, masked: string, values: readonly SlotName[]): boolean {
  const read = maskSource(text);
  return read.text === masked && valuesOf(text, read.slots).join("\n") === values.join("\n");
}
