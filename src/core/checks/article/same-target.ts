/** Several sources, one target. Sources that differ only in case, marks, articles or number say the same to the eye of many a language. */

import type { Found } from "#core/checks/finding.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import type { Article } from "#core/document/article.ts";
import { type ArticleCheck, changedSince, type FoundByUnit, type PresentUnit } from "./article-check.ts";

export const sameTarget: ArticleCheck = {
  id: "same-target",
  group: "consistency",
  title: "One translation for several sources",
  what: "Two different sources have the same target in this article.",
  why: "One of the two may have been given the other's translation, or a difference that matters may be lost.",
  severity: "info",
  example: {
    locale: "de-DE",
    source: "Remove the account from the device.",
    target: "Löschen Sie das Konto vom Gerät.",
  },
  run(units, { article }) {
    const { byTarget, shared } = readingOf(units, article);
    const indices = [...shared].flatMap((text) => [...(byTarget.get(text) ?? [])]).sort((a, b) => a - b);
    return indices.length === 0 ? NOTHING : foundAt(indices.flatMap((index) => units[index] ?? []));
  },
};

const NOTHING: FoundByUnit = new Map();

/** Which units have a target, and which targets have several sources, as the units were when they were last looked at. */
interface Reading {
  units: readonly PresentUnit[];
  /** Indices of the units, in no order. */
  readonly byTarget: Map<string, Set<number>>;
  readonly shared: Set<string>;
}

const readings = new WeakMap<Article, Reading>();

/** Only targets that a changed unit had or has are looked at again. */
function readingOf(units: readonly PresentUnit[], article: Article): Reading {
  const reading = readings.get(article) ?? { units: [], byTarget: new Map(), shared: new Set() };
  readings.set(article, reading);
  const touched = new Set<string>();
  for (const index of changedSince(reading.units, units)) {
    const [before, after] = [targetOf(reading.units[index]), targetOf(units[index])];
    if (before !== null) reading.byTarget.get(before)?.delete(index);
    if (after !== null) {
      const own = reading.byTarget.get(after) ?? new Set();
      reading.byTarget.set(after, own.add(index));
    }
    for (const text of [before, after]) if (text !== null) touched.add(text);
  }
  for (const text of touched) {
    const own = [...(reading.byTarget.get(text) ?? [])];
    if (own.length === 0) reading.byTarget.delete(text);
    if (own.length > 1 && areSeveral(own.map((index) => units[index]))) reading.shared.add(text);
    else reading.shared.delete(text);
  }
  reading.units = units;
  return reading;
}

/** What a unit says; null for one of which nothing follows. */
function targetOf(one: PresentUnit | undefined): string | null {
  if (one === undefined || one.unit.kind === "field" || one.unit.place.block === "code") return null;
  return isSaying(one.text) ? one.text : null;
}

function areSeveral(units: readonly (PresentUnit | undefined)[]): boolean {
  const sources = new Set(units.map((one) => (one?.unit.kind === "segment" ? one.unit.source : "")));
  return sources.size > 1 && new Set([...sources].map(bareOf)).size > 1;
}

/** @param units those whose target has several sources, in document order */
function foundAt(units: readonly PresentUnit[]): FoundByUnit {
  const segments = units.flatMap(({ unit, text }) => (unit.kind === "segment" ? [{ unit, text }] : []));
  const firsts = new Map<string, string>();
  const others = new Map<string, string>();
  for (const { unit, text } of segments) {
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, unit.source);
    else if (!others.has(text) && bareOf(unit.source) !== bareOf(first)) others.set(text, unit.source);
  }
  return new Map(
    segments.map(({ unit, text }) => {
      const first = firsts.get(text) ?? "";
      const rival = bareOf(unit.source) === bareOf(first) ? (others.get(text) ?? "") : first;
      return [unit.key, [foundIn(text, unit.source, rival)]];
    }),
  );
}

function foundIn(text: string, source: string, other: string): Found {
  return {
    ...wholePlace(text, source),
    message: `The same target stands for another source: “${other.length > 80 ? `${other.slice(0, 80).trimEnd()}…` : other}”`,
    detail: "same",
  };
}

/** Labels and other short texts meet by chance. */
const LEAST = 12;

function isSaying(text: string): boolean {
  return (
    text.length >= LEAST || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{5}/u.test(text)
  );
}

const bareSources = new Map<string, string>();
const MOST_SOURCES = 50_000;

const PLURAL = /(?<=..)(?:(?<=[sxz]|[cs]h)e)?s$/;

/** What is left of a source without case, marks, articles and endings of number. */
function bareOf(source: string): string {
  const known = bareSources.get(source);
  if (known !== undefined) return known;
  if (bareSources.size >= MOST_SOURCES) bareSources.clear();
  const words = source.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = words.filter((word) => !/^(?:an?|the)$/.test(word)).map((word) => word.replace(PLURAL, ""));
  bareSources.set(source, bare.join(" "));
  return bare.join(" ");
}
