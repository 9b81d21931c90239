import { useMemo, useState } from "react";
import type { Segment } from "#core/document/article.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import {
  countFates,
  gatherRepeats,
  type PlannedPlace,
  planRepeats,
  type RepeatChoice,
  type RepeatTranslation,
  repeatingArticles,
  translationsOf,
} from "#state/memory/repeats.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** One of the translations, by its place in the list, or one that is written. */
export type Chosen = number | "written";

export interface Settling {
  readonly translations: readonly RepeatTranslation[];
  readonly chosen: Chosen;
  readonly choice: RepeatChoice;
  readonly plan: readonly PlannedPlace[];
  readonly counts: ReturnType<typeof countFates>;
  /** How many segments Apply does something with. */
  readonly touched: number;
  choose(chosen: Chosen): void;
  write(text: string): void;
  change(part: Partial<Pick<RepeatChoice, "becomes" | "changesApproved">>): void;
  tick(ids: readonly string[], isTicked: boolean): void;
}

/** What is chosen in the dialog, and what would become of each segment. The segments are those of the moment it was opened. */
export function useSettling(unit: Segment): Settling {
  const store = useArticleStore();
  const workspace = useWorkspaceStore();
  const [places] = useState(() => gatherRepeats(repeatingArticles(store, workspace.openArticles()), unit.source));
  const translations = useMemo(() => translationsOf(places), [places]);
  const [chosen, choose] = useState<Chosen>(() => firstChoice(translations, unit, places));
  const [written, write] = useState<string | null>(null);
  const [rest, setRest] = useState<Omit<RepeatChoice, "text">>({
    becomes: "approved",
    changesApproved: false,
    ticks: new Map(),
  });
  const from = typeof chosen === "number" ? translations[chosen]?.text : (written ?? undefined);
  const text = from ?? translations[0]?.text ?? "";
  const choice = useMemo(() => ({ ...rest, text }), [rest, text]);
  const plan = useMemo(() => planRepeats(places, choice), [places, choice]);
  const counts = useMemo(() => countFates(plan), [plan]);
  return {
    translations,
    chosen,
    choice,
    plan,
    counts,
    touched: counts.changes + counts.approves,
    choose: (next) => {
      if (next === "written") write((before) => before ?? text);
      choose(next);
    },
    write,
    change: (part) => setRest((before) => ({ ...before, ...part })),
    tick: (ids, isTicked) =>
      setRest((before) => {
        const ticks = new Map(before.ticks);
        for (const id of ids) ticks.set(id, isTicked);
        return { ...before, ticks };
      }),
  };
}

/** The one that is approved most often; where none is, the active segment's own. */
function firstChoice(
  translations: readonly RepeatTranslation[],
  unit: Segment,
  places: readonly { readonly unit: Segment; readonly text: string }[],
): number {
  if ((translations[0]?.approved ?? 0) > 0) return 0;
  const own = places.find((place) => place.unit === unit)?.text;
  return Math.max(
    0,
    translations.findIndex(({ text }) => text === own),
  );
}
