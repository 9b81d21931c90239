/**
 * One source, several targets. Only what stands in the same kind of place is compared: a heading may be worded otherwise than a sentence. What was approved
 * is never told, for it was decided; it is what the others are measured by.
 */

import type { Found } from "#core/checks/finding.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import type { Article, Segment, Unit, UnitKey } from "#core/document/article.ts";
import { type ArticleCheck, changedSince, type PresentUnit } from "./article-check.ts";

export const inconsistent: ArticleCheck = {
  id: "inconsistent",
  group: "consistency",
  title: "Several translations",
  what: "The same source is translated in more than one way in this article.",
  why: "A reader takes two wordings for two things.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Select the account.",
    target: "Konto auswählen.",
    fixed: "Wählen Sie das Konto aus.",
  },
  run(units, { article }) {
    const found = new Map<string, readonly Found[]>();
    const reading = readingOf(units, article);
    for (const group of [...reading.odd].sort((a, b) => a - b))
      for (const [key, founds] of reading.found[group] ?? []) found.set(key, founds);
    return found;
  },
};

type FoundInGroup = ReadonlyMap<UnitKey, readonly Found[]>;
const NOTHING: FoundInGroup = new Map();

/** What was found in each group of units, as they were when they were last looked at. */
interface Reading {
  units: readonly PresentUnit[];
  readonly found: FoundInGroup[];
  /** The groups in which anything was. */
  readonly odd: Set<number>;
}

const readings = new WeakMap<Article, Reading>();

/** Only groups of changed units are looked at again. */
function readingOf(units: readonly PresentUnit[], article: Article): Reading {
  const { groups, groupOf } = groupsOf(article);
  const reading = readings.get(article) ?? { units: [], found: [], odd: new Set() };
  const byPeople = !isMachineMade(article);
  readings.set(article, reading);
  const touched = new Set(changedSince(reading.units, units).flatMap((index) => groupOf.get(index) ?? []));
  for (const number of touched) {
    const found = foundAmong(groups[number] ?? [], units, byPeople);
    reading.found[number] = found;
    if (found.size === 0) reading.odd.delete(number);
    else reading.odd.add(number);
  }
  reading.units = units;
  return reading;
}

function foundAmong(group: readonly number[], units: readonly PresentUnit[], byPeople: boolean): FoundInGroup {
  if (isOne(group, units)) return NOTHING;
  const present = group.flatMap((index) => units[index] ?? []).filter(({ text }) => text.trim() !== "");
  const variants = variantsOf(present);
  const [best, second] = variants;
  if (best === undefined || second === undefined) return NOTHING;
  const isUsual = best.count > second.count;
  const reason = best.approved > 0 ? "approved" : isUsual ? "usual" : "first";
  const found = new Map<UnitKey, readonly Found[]>();
  for (const { unit, text, status } of present) {
    if (status !== "approved" && !best.texts.has(text))
      found.set(unit.key, [
        foundIn(unit, text, best, reason, {
          ways: variants.length,
          times: present.length,
          mayDiffer: byPeople && unit.kind === "segment" && isLabel(unit),
        }),
      ]);
  }
  return found;
}

const FIX_TITLES = { approved: "Use the approved one", usual: "Use the most frequent one", first: "Use the first one" };

function foundIn(
  unit: Unit,
  text: string,
  best: Variant,
  reason: keyof typeof FIX_TITLES,
  { ways, times, mayDiffer }: { readonly ways: number; readonly times: number; readonly mayDiffer: boolean },
): Found {
  const which = { approved: "approved is", usual: `${best.count} of ${times} times it is`, first: "first it is" }[
    reason
  ];
  return {
    ...wholePlace(text, unit.kind === "segment" ? unit.source : null),
    message: `This source is translated in ${ways} ways here; ${which} “${shortened(best.text)}”`,
    detail: "several",
    ...(!isClear(best, reason, times, mayDiffer) && { isMinor: true }),
    // What was approved was decided; what is usual was not.
    fixes: [{ title: FIX_TITLES[reason], target: best.text, isProposal: reason !== "approved" }],
  };
}

/** Only what was approved, or nearly always stands, makes another wording a mistake; of two ways either may be the better one. */
function isClear({ count }: Variant, reason: keyof typeof FIX_TITLES, times: number, mayDiffer: boolean): boolean {
  return reason === "approved" || (count >= times * SHARE && !mayDiffer);
}

/** A word or two have another sense in another place ("No", "United Kingdom"): who translates may choose, an engine only guesses. */
function isLabel({ source }: Segment): boolean {
  return source.trim().split(/\s+/u).length <= 2;
}

const SHARE = 0.75;

/** Whether all units of a group have the very same text, which is so nearly always. */
function isOne(group: readonly number[], units: readonly PresentUnit[]): boolean {
  const first = units[group[0] ?? 0]?.text;
  return group.every((index) => units[index]?.text === first);
}

interface Variant {
  readonly text: string;
  /** As written, with all spacings. */
  readonly texts: ReadonlySet<string>;
  readonly count: number;
  readonly approved: number;
  /** Whether it is the source again: the last to be offered. */
  readonly isSource: boolean;
}

/** The approved one first, then the most frequent; of equals, the earlier. Spacing is told by checks of its own. */
function variantsOf(units: readonly PresentUnit[]): readonly Variant[] {
  const byText = new Map<string, { count: number; approved: number; isSource: boolean }>();
  for (const { unit, text, status } of units) {
    const known = byText.get(text) ?? {
      count: 0,
      approved: 0,
      isSource: unit.kind === "segment" && unit.source === text,
    };
    known.count++;
    if (status === "approved") known.approved++;
    byText.set(text, known);
  }
  const variants = new Map<string, Variant>();
  for (const [text, { count, approved, isSource }] of byText) {
    const known = variants.get(bare(text));
    // An approved text's spacing is kept.
    const shown = known === undefined || (known.approved === 0 && approved > 0) ? text : known.text;
    variants.set(bare(text), {
      text: shown,
      texts: new Set([...(known?.texts ?? []), text]),
      count: (known?.count ?? 0) + count,
      approved: (known?.approved ?? 0) + approved,
      isSource,
    });
  }
  const order = (a: Variant, b: Variant) =>
    b.approved - a.approved || b.count - a.count || Number(a.isSource) - Number(b.isSource);
  return [...variants.values()].sort(order);
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

const MOST_SHOWN = 80;

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).trimEnd()}…`;
}

interface Groups {
  readonly groups: readonly (readonly number[])[];
  /** In which group a unit is, by its index. */
  readonly groupOf: ReadonlyMap<number, number>;
}

const known = new WeakMap<Article, Groups>();

/** Indices of the units that share source and kind of place; sources never change, so an article is grouped once. */
function groupsOf(article: Article): Groups {
  const read = known.get(article) ?? readGroups(article);
  known.set(article, read);
  return read;
}

function readGroups({ units }: Article): Groups {
  const byName = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    if (unit.kind === "field" || unit.place.block === "code" || !/\p{L}/u.test(unit.source)) continue;
    const name = `${kindOf(unit)} ${unit.source}`;
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [index]);
    else group.push(index);
  }
  const groups = [...byName.values()].filter(({ length }) => length > 1);
  return {
    groups,
    groupOf: new Map(groups.flatMap((group, number) => group.map((index) => [index, number] as const))),
  };
}

function kindOf({ place: { block, inline } }: Segment): string {
  return inline ?? (block === "heading" || block === "table-cell" ? block : "text");
}
