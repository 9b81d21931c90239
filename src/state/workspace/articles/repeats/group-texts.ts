/** What groups of repeats say: of their texts only hashes are known, and an article that holds each. */
import type { Place } from "#core/document/article.ts";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import type { RepeatSurvey, SurveyedText } from "#core/workspace/repeats/repeat-survey.ts";
import { type StandingText, translationForm } from "#core/workspace/repeats/translation-form.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { SegmentScan } from "#state/workspace/articles/segments/segment-scan.ts";
import { gatherPlaces } from "./repeat-places.ts";
import type { TriedPlace } from "./trying-texts.ts";

/** By the group's number in its survey. */
export type GroupNumber = number;

export interface GroupTexts {
  /** What is the same. */
  readonly text: string;
  readonly place: Place;
  /** A segment that says so. */
  readonly at: TriedPlace;
  /** What differs, by `SurveyedText.name`; as far as it was read. */
  readonly others: ReadonlyMap<string, StandingText>;
}

export interface WantedTexts {
  readonly group: GroupNumber;
  readonly texts: readonly SurveyedText[];
}

export interface TextReading {
  readonly scan: SegmentScan;
  readonly outside: Pick<ArticlesPorts, "openArticles" | "files">;
  readonly survey: RepeatSurvey;
  readonly side: "source" | "target";
}

/** @returns what is known with what was read: each article once for all that it holds of a language */
export async function readTexts(
  reading: TextReading,
  wanted: readonly WantedTexts[],
  known: ReadonlyMap<GroupNumber, GroupTexts>,
): Promise<ReadonlyMap<GroupNumber, GroupTexts>> {
  const { scan, outside, survey, side } = reading;
  const missing = wanted
    .map(({ group, texts }) => ({ group, texts: texts.filter(({ name }) => !known.get(group)?.others.has(name)) }))
    .filter(({ texts }) => texts.length > 0);
  if (missing.length === 0) return known;
  const all = new Map(known);
  for (const locale of new Set(missing.map(({ group }) => survey.localeOf(group)))) {
    const ofLocale = missing.filter(({ group }) => survey.localeOf(group) === locale);
    const groups = new Map(ofLocale.map(({ group }) => [survey.nameOf(group), group]));
    const paths = new Set(ofLocale.flatMap(({ texts }) => texts.map(({ path }) => path)));
    const sought = { side, names: new Set(groups.keys()), locale, paths };
    for (const { places } of await gatherPlaces(scan, outside, sought, { choice: null }))
      for (const place of places) take(all, groups, sidesOf(place, side), place);
  }
  return all;
}

/** Whether all that a group says is known. */
export function areRead(
  survey: RepeatSurvey,
  known: ReadonlyMap<GroupNumber, GroupTexts>,
  group: GroupNumber | undefined,
): boolean {
  const others = group === undefined ? undefined : known.get(group)?.others;
  return group === undefined || survey.describe(group).texts.every(({ name }) => others?.has(name));
}

/** What is known with what was read of these: others may have been read meanwhile. */
export function withTexts(
  known: ReadonlyMap<GroupNumber, GroupTexts>,
  wanted: readonly WantedTexts[],
  read: ReadonlyMap<GroupNumber, GroupTexts>,
): ReadonlyMap<GroupNumber, GroupTexts> {
  const all = new Map(known);
  for (const { group } of wanted) {
    const news = read.get(group);
    if (news === undefined) continue;
    const before = all.get(group);
    all.set(group, { ...news, ...before, others: new Map([...news.others, ...(before?.others ?? [])]) });
  }
  return all;
}

interface Sides {
  readonly same: string;
  /** As hashes name it. */
  readonly sameName: string;
  readonly otherName: string;
  readonly other: StandingText;
}

function sidesOf({ source, text, machine }: RepeatPlace, side: TextReading["side"]): Sides {
  const [sourceName, textName] = [hashName(source), hashName(translationForm(text))];
  return side === "source"
    ? { same: source, sameName: sourceName, otherName: textName, other: { text, machine } }
    : { same: text, sameName: textName, otherName: sourceName, other: { text: source, machine: source } };
}

function take(
  all: Map<GroupNumber, GroupTexts>,
  groups: ReadonlyMap<string, GroupNumber>,
  { same, sameName, otherName, other }: Sides,
  { place, articleKey, path, key, locale }: RepeatPlace,
): void {
  const group = groups.get(sameName);
  if (group === undefined) return;
  const before = all.get(group) ?? { text: same, place, at: { articleKey, path, key, locale }, others: new Map() };
  if (before.others.has(otherName)) return;
  all.set(group, { ...before, others: new Map([...before.others, [otherName, other]]) });
}
