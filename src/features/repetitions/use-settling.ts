import { useEffect, useMemo, useState } from "react";
import {
  countFates,
  type PlannedPlace,
  planRepeats,
  type RepeatChoice,
  type RepeatPlace,
  type RepeatTranslation,
  type RepeatVerdicts,
  translationsOf,
} from "#core/workspace/repeats/plan-repeats.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { Repeating } from "#state/memory/repeats.ts";
import { writtenTextsOf } from "#state/memory/written-texts.ts";
import type { Settled } from "#state/workspace/articles/repeats/settling.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { type Chosen, chosenOf, type Picked, pickedBy } from "./chosen-translation.ts";
import { type TextFindings, type TryTexts, useTextFindings } from "./use-text-findings.ts";

export interface Settling {
  /** Null until they are there. */
  readonly places: readonly RepeatPlace[] | null;
  readonly translations: readonly RepeatTranslation[];
  readonly chosen: Chosen;
  readonly choice: RepeatChoice;
  readonly standing: StandingText;
  readonly plan: readonly PlannedPlace[];
  readonly counts: ReturnType<typeof countFates>;
  /** What the checks would say of each text. */
  readonly findings: TextFindings;
  /** How many segments Apply does something with. */
  readonly touched: number;
  /** Whether the frame guard has judged what is chosen at every place. */
  readonly isJudged: boolean;
  /** Whether there is a text to go on with. */
  readonly hasWritten: boolean;
  choose(chosen: Chosen): void;
  write(text: string): void;
  change(part: Partial<Pick<RepeatChoice, "becomes" | "changesApproved">>): void;
  tick(ids: readonly string[], isTicked: boolean): void;
  /** Does what was planned. */
  give(): Promise<Settled>;
}

const NO_PLACES: readonly RepeatPlace[] = [];

/**
 * What is chosen in the dialog, and what would become of each segment. The segments are those of the moment it was opened; where not all articles were read by then, of the
 * moment they are.
 *
 * @param own names the segment that was active, where one was: its translation is chosen at first, where none is approved
 */
export function useSettling(repeating: Repeating, own: string | null, isWhole: boolean): Settling {
  const places = usePlaces(repeating, isWhole);
  const translations = useMemo(() => translationsOf(places ?? NO_PLACES), [places]);
  const [picked, pick] = useState<Picked | null>(null);
  const texts = writtenTextsOf(useWorkspaceStore());
  const [begun, write] = useState(() => texts.of(repeating));
  // What stands there already was not written.
  const written = translations.some(({ text }) => text === begun?.text) ? null : begun;
  const [rest, setRest] = useState<Omit<RepeatChoice, "text">>({
    becomes: "approved",
    changesApproved: false,
    ticks: new Map(),
  });
  const chosen = chosenOf(picked, translations, own);
  const standing = (chosen === "written" ? begun : standingOf(translations[chosen])) ?? NOTHING;
  const { text } = standing;
  const choice = useMemo(() => ({ ...rest, text }), [rest, text]);
  const { verdicts, isJudged } = useVerdicts(repeating, places, standing);
  const findings = useFindings(repeating, { places, translations, standing, own });
  const plan = useMemo(() => planRepeats(places ?? NO_PLACES, choice, verdicts), [places, choice, verdicts]);
  const counts = useMemo(() => countFates(plan), [plan]);
  return {
    places,
    translations,
    chosen,
    choice,
    standing,
    plan,
    counts,
    findings,
    touched: counts.changes + counts.approves,
    isJudged,
    choose: (next) => {
      if (next === "written") write(written ?? standing);
      pick(pickedBy(next, translations));
    },
    hasWritten: written !== null,
    write: (next) => {
      const typed = { ...standing, text: next };
      write(typed);
      texts.keep(repeating, typed);
    },
    give: () => {
      if (chosen === "written") texts.drop(repeating);
      return repeating.settle(plan, standing, choice.becomes);
    },
    change: (part) => setRest((before) => ({ ...before, ...part })),
    tick: (ids, isTicked) =>
      setRest((before) => {
        const ticks = new Map(before.ticks);
        for (const id of ids) ticks.set(id, isTicked);
        return { ...before, ticks };
      }),
  };
}

/** Further ones are tried once they are chosen. */
const MOST_TRIED = 30;

interface TriedHere {
  readonly places: readonly RepeatPlace[] | null;
  readonly translations: readonly RepeatTranslation[];
  readonly standing: StandingText;
  readonly own: string | null;
}

/** All are tried in one place, the active segment's own where it is one of them: what is said of one is then said of no other because of where it stands. */
function useFindings(repeating: Repeating, { places, translations, standing, own }: TriedHere): TextFindings {
  const place = places?.find(({ id }) => id === own) ?? places?.[0] ?? null;
  const tryTexts = useMemo(
    (): TryTexts => (place === null ? null : (texts) => repeating.tryTexts(place, texts)),
    [repeating, place],
  );
  const { text, machine } = standing;
  const texts = useMemo(() => {
    const there = translations.slice(0, MOST_TRIED).flatMap((one) => standingOf(one) ?? []);
    return there.some((one) => one.text === text) ? there : [...there, { text, machine }];
  }, [translations, text, machine]);
  return useTextFindings(tryTexts, texts);
}

const NOTHING: StandingText = { text: "", machine: "" };

function standingOf(translation: RepeatTranslation | undefined): StandingText | null {
  const [first] = translation?.places ?? [];
  return first === undefined ? null : { text: first.text, machine: first.machine };
}

function usePlaces(repeating: Repeating, isWhole: boolean): readonly RepeatPlace[] | null {
  const [places, setPlaces] = useState<readonly RepeatPlace[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void repeating.gather().then((found) => {
      // Of articles that are being read none is known yet: keys wait for what there is to choose from.
      if (isWanted && (isWhole || found.length > 0)) setPlaces(found);
    });
    return () => {
      isWanted = false;
    };
  }, [repeating, isWhole]);
  return places;
}

/** A hand that rests so long has written what it meant. */
const JUDGED_AFTER_MS = 150;
const NOT_JUDGED: RepeatVerdicts = new Map();

interface Judged {
  readonly places: readonly RepeatPlace[];
  readonly text: string;
  readonly verdicts: RepeatVerdicts;
}

function useVerdicts(repeating: Repeating, places: readonly RepeatPlace[] | null, { text, machine }: StandingText) {
  const [judged, setJudged] = useState<Judged | null>(null);
  useEffect(() => {
    if (places === null) return;
    let isWanted = true;
    const judge = async () => {
      const verdicts = await repeating.judge({ text, machine });
      if (isWanted) setJudged({ places, text, verdicts });
    };
    const timer = setTimeout(() => void judge(), JUDGED_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [repeating, places, text, machine]);
  const isJudged = judged !== null && judged.places === places && judged.text === text;
  return { verdicts: isJudged ? judged.verdicts : NOT_JUDGED, isJudged };
}
