/** Segments with the same source (MM1), and what becomes of each when one translation is chosen. Rules by number: docs/spec/memory.md. */
import type { FoundRepeat, RepeatVerdict } from "#core/ports/repeat-search.ts";
import { translationForm } from "./translation-form.ts";

/** A segment that repeats, as it was when it was looked for. */
export interface RepeatPlace extends Omit<FoundRepeat, "verdict"> {
  /** Names it among all. */
  readonly id: string;
  readonly articleKey: string;
  /** Where messages say that it is. */
  readonly path: string;
  readonly locale: string | null;
}

/** One of the translations that a source has. */
export interface RepeatTranslation {
  /** As it stands in the first of its places. */
  readonly text: string;
  readonly places: readonly RepeatPlace[];
  readonly articles: number;
  readonly approved: number;
}

/** The one that is approved most often first, then the most frequent. */
export function translationsOf(places: readonly RepeatPlace[]): readonly RepeatTranslation[] {
  const byForm = groupedBy(places, ({ text }) => translationForm(text));
  const translations = Array.from(byForm.values(), (of) => ({
    text: of[0]?.text ?? "",
    places: of,
    articles: new Set(of.map(({ articleKey }) => articleKey)).size,
    approved: of.filter(({ status }) => status === "approved").length,
  }));
  return translations.sort((a, b) => b.approved - a.approved || b.places.length - a.places.length);
}

/** What the reviewer chose. */
export interface RepeatChoice {
  readonly text: string;
  readonly becomes: "approved" | "edited";
  /** Whether those that are approved with another text change too. */
  readonly changesApproved: boolean;
  /** Ticks that were set or taken by hand, by place. */
  readonly ticks: ReadonlyMap<string, boolean>;
}

/**
 * `changes`: it gets the text. `approves`: it has the text and gets approved. `stays`: it is approved with another text. `left`: the tick was taken. `done`: nothing is to be
 * done. `refused`: the text cannot stand there, or something else is in the way.
 */
export type RepeatFate = "changes" | "approves" | "stays" | "left" | "done" | "refused";

export interface PlannedPlace {
  readonly place: RepeatPlace;
  readonly fate: RepeatFate;
  /** As the frame guard lets it be written; the present text where nothing is. */
  readonly text: string;
  /** Why it is refused, in one sentence. */
  readonly why: string | null;
}

/** What can be written at each place, by its id. Where one is not judged yet, the text as it was chosen. */
export type RepeatVerdicts = ReadonlyMap<string, RepeatVerdict>;

/** What becomes of each place, in their order. */
export function planRepeats(
  places: readonly RepeatPlace[],
  choice: RepeatChoice,
  verdicts: RepeatVerdicts,
): readonly PlannedPlace[] {
  return places.map((place) => planned(place, choice, verdicts.get(place.id)));
}

function planned(place: RepeatPlace, choice: RepeatChoice, verdict: RepeatVerdict | undefined): PlannedPlace {
  const stay = (fate: RepeatFate, why: string | null = null) => ({ place, fate, text: place.text, why });
  const { status, obstacle } = place;
  const text = verdict?.kind === "accepted" ? verdict.text : choice.text;
  const isSame = text === place.text;
  if (obstacle !== null) return stay("refused", obstacle);
  if (isSame && (status === "approved" || choice.becomes === "edited")) return stay("done");
  if (!isTicked(place, choice, isSame)) return stay(status === "approved" ? "stays" : "left");
  if (isSame) return stay("approves");
  if (verdict?.kind === "refused") return stay("refused", verdict.why);
  return { place, fate: "changes", text, why: null };
}

/** Approved ones are touched only where they are ticked, one by one or all. */
function isTicked({ id, status }: RepeatPlace, choice: RepeatChoice, isSame: boolean): boolean {
  return choice.ticks.get(id) ?? (status !== "approved" || isSame || choice.changesApproved);
}

export function countFates(plan: readonly PlannedPlace[]): Readonly<Record<RepeatFate, number>> {
  const counts = { changes: 0, approves: 0, stays: 0, left: 0, done: 0, refused: 0 };
  for (const { fate } of plan) counts[fate] += 1;
  return counts;
}

/** Where the place stands: the article's path, and the segment's number in it. */
export function placeName({ path, number }: Pick<RepeatPlace, "path" | "number">): string {
  return `${path} · ${number}`;
}

/** In the order of each group's first. */
export function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return groups;
}
