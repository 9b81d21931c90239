/**
 * Translations of one source that stand at several depths of a tree differ in how far up their links go (`../../a.md`, `../a.md`), and in nothing that anybody decides. Rules
 * by number: docs/spec/memory.md.
 */
import type { Place } from "#core/document/article.ts";
import { flattenNodes } from "#core/markup/markup-node.ts";
import { readMarkup, syntaxOf } from "#core/markup/read-markup.ts";
import { sameLineBreaks } from "#core/memory/mask-source.ts";

/** The steps up that a relative destination begins with. */
const UP = /^(?:\.{1,2}\/)+/;

/**
 * How translations are told apart: character for character, but for the kind of line breaks and for how far up links go. Two texts of the same form are one translation.
 *
 * @param text of a target
 */
export function translationForm(text: string): string {
  return sameLineBreaks(text).replace(/(\]\(<?)(?:\.{1,2}\/)+/g, "$1");
}

/** A translation as it stands somewhere. */
export interface StandingText {
  readonly text: string;
  /** What the machine had made of the same source there. */
  readonly machine: string;
}

/**
 * A translation for another place of the same source: each of its relative destinations goes as far up as the machine's of that name goes there. No other character changes,
 * and a destination that the machine did not have there stays.
 *
 * @param machine of the place it is for
 * @param place where it is for
 */
export function adaptDepth(from: StandingText, machine: string, place: Pick<Place, "block">): string {
  const syntax = syntaxOf(place);
  const there = destinationsBelow(machine, syntax);
  if (there.size === 0) return from.text;
  const here = destinationsBelow(from.machine, syntax);
  let [adapted, at] = ["", 0];
  for (const node of flattenNodes(readMarkup(from.text, syntax))) {
    if (node.destination === null || node.destination.from < at) continue;
    const old = from.text.slice(node.destination.from, node.destination.to);
    const own = there.get(below(old));
    // One that the reviewer wrote is meant as it is.
    if (own === undefined || own === null || here.get(below(old)) !== old) continue;
    adapted += from.text.slice(at, node.destination.from) + own;
    at = node.destination.to;
  }
  return adapted + from.text.slice(at);
}

function below(destination: string): string {
  return destination.replace(UP, "");
}

/** Relative destinations by what is left of them without their steps up; null for one that stands there in two ways. */
function destinationsBelow(text: string, syntax: ReturnType<typeof syntaxOf>): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  if (!text.includes("](")) return found;
  for (const { destination } of flattenNodes(readMarkup(text, syntax))) {
    const whole = destination === null ? "" : text.slice(destination.from, destination.to);
    if (whole === "" || /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(whole)) continue;
    const name = below(whole);
    const known = found.get(name);
    found.set(name, known === undefined || known === whole ? whole : null);
  }
  return found;
}
