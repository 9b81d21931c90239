import { type KeyboardEvent, useState } from "react";
import { counted, grouped } from "#core/count-in-words.ts";
import type { Place as PlaceInText } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import { statusNames } from "#core/review/status-names.ts";
import { groupedBy, type PlannedPlace, placeName, type RepeatFate } from "#core/workspace/repeats/plan-repeats.ts";
import { translationForm } from "#core/workspace/repeats/translation-form.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { StatusMark } from "#parts/status-mark.tsx";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { Difference } from "./translation-options.tsx";
import type { Settling } from "./use-settling.ts";

interface PlaceListProps {
  readonly settling: Settling;
  readonly onGoTo: (place: PlannedPlace["place"]) => void;
}

/** Shown of each group, and of the groups, at first. */
const FIRST = 30;

const GROUPINGS = [
  { value: "translation", label: "Translation" },
  { value: "article", label: "Article" },
] as const;
type Grouping = (typeof GROUPINGS)[number]["value"];

/** Every segment, grouped by the translation it has or by its article, with what becomes of it. */
export function PlaceList({ settling, onGoTo }: PlaceListProps) {
  const { plan, tick } = settling;
  const [grouping, setGrouping] = useState<Grouping>("translation");
  const [shown, setShown] = useState(FIRST);
  const groups = groupsOf(settling, grouping);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from tick to tick
    <div className="repetitions-places" onKeyDown={moveAmongTicks}>
      <div className="repetitions-all">
        <Ticks name="All segments" group={plan} onTick={tick} />
        <Choice label="Group by" options={GROUPINGS} value={grouping} onChange={setGrouping} />
      </div>
      {groups.slice(0, shown).map(({ name, group }) => (
        <Group key={name} name={name} group={group} onTick={tick} onGoTo={onGoTo} />
      ))}
      {groups.length > shown && (
        <Button onClick={() => setShown(groups.length)}>{grouped(groups.length - shown)} more groups</Button>
      )}
    </div>
  );
}

interface NamedGroup {
  readonly name: string;
  readonly group: readonly PlannedPlace[];
}

function groupsOf({ translations, plan }: Settling, grouping: Grouping): readonly NamedGroup[] {
  if (grouping === "article")
    return Array.from(
      groupedBy(plan, ({ place }) => place.path),
      ([name, group]) => ({ name, group }),
    );
  const byForm = groupedBy(plan, ({ place }) => translationForm(place.text));
  return translations.map(({ text }, index) => ({
    name: `Translation ${index + 1}`,
    group: byForm.get(translationForm(text)) ?? [],
  }));
}

interface GroupProps extends NamedGroup {
  readonly onTick: Settling["tick"];
  readonly onGoTo: PlaceListProps["onGoTo"];
}

function Group({ name, group, onTick, onGoTo }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? group : group.slice(0, FIRST);
  return (
    <section aria-label={name}>
      <Ticks name={name} group={group} onTick={onTick} />
      <ul>
        {shown.map((planned) => (
          <Place key={planned.place.id} planned={planned} onTick={onTick} onGoTo={onGoTo} />
        ))}
      </ul>
      {shown.length < group.length && (
        <Button onClick={() => setWhole(true)}>{grouped(group.length - shown.length)} more</Button>
      )}
    </section>
  );
}

/** One tick for many, and how many of them are ticked. */
function Ticks({ name, group, onTick }: Omit<GroupProps, "onGoTo">) {
  const open = group.filter(isOpen);
  const ticked = open.filter(isTicked);
  const ids = open.map(({ place }) => place.id);
  return (
    <label className="repetitions-group">
      <input
        type="checkbox"
        checked={open.length > 0 && ticked.length === open.length}
        disabled={open.length === 0}
        ref={(box) => {
          if (box !== null) box.indeterminate = ticked.length > 0 && ticked.length < open.length;
        }}
        onChange={({ currentTarget }) => onTick(ids, currentTarget.checked)}
      />
      <b>
        <bdi>{name}</bdi>
      </b>
      <span>
        {open.length === 0
          ? `${grouped(group.length)} · nothing to do`
          : `${grouped(ticked.length)} of ${grouped(group.length)}`}
      </span>
    </label>
  );
}

interface PlaceProps {
  readonly planned: PlannedPlace;
  readonly onTick: Settling["tick"];
  readonly onGoTo: PlaceListProps["onGoTo"];
}

function Place({ planned, onTick, onGoTo }: PlaceProps) {
  const { place, fate, text, why } = planned;
  const { locale } = place;
  return (
    <li className="repetitions-place" data-fate={fate}>
      <input
        type="checkbox"
        aria-label={placeName(place)}
        checked={isTicked(planned)}
        disabled={!isOpen(planned)}
        onChange={({ currentTarget }) => onTick([place.id], currentTarget.checked)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onGoTo(place);
        }}
      />
      <div>
        <p className="repetitions-where">
          <bdi>{placeName(place)}</bdi>
          {place.heading !== "" && (
            <>
              {" · "}
              <bdi>{place.heading}</bdi>
            </>
          )}
        </p>
        <div className="repetitions-context" lang={locale ?? undefined} dir={directionOf(locale)}>
          {place.before !== "" && <Beside text={place.before} place={place.place} />}
          {place.text === text ? (
            <p className="repetitions-same as-read">
              <FragmentText text={text} place={place.place} />
            </p>
          ) : (
            <Difference before={place.text} after={text} locale={locale} />
          )}
          {place.after !== "" && <Beside text={place.after} place={place.place} />}
        </div>
        {why !== null && <p className="repetitions-why">{why}</p>}
      </div>
      <p className="repetitions-fate">
        <StatusMark status={place.status} />
        {fateNames[fate] ?? statusNames[place.status]}
      </p>
    </li>
  );
}

/** A target that stands beside the place. */
function Beside({ text, place }: { readonly text: string; readonly place: PlaceInText }) {
  return (
    <p className="as-read">
      <FragmentText text={text} place={place} />
    </p>
  );
}

const fateNames: Readonly<Record<RepeatFate, string | null>> = {
  changes: "changes",
  approves: "will be approved",
  stays: "stays",
  left: "left out",
  done: null,
  refused: "cannot have it",
};

function isOpen({ fate }: PlannedPlace): boolean {
  return fate !== "done" && fate !== "refused";
}

function isTicked({ fate }: PlannedPlace): boolean {
  return fate === "changes" || fate === "approves";
}

function moveAmongTicks(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  // A bar of choices has the arrows itself.
  if (step === 0 || (event.target instanceof HTMLInputElement && event.target.type === "radio")) return;
  event.preventDefault();
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]:not(:disabled)")];
  const at = ticks.findIndex((tick) => tick.matches(":focus"));
  ticks[Math.min(Math.max(at + step, 0), ticks.length - 1)]?.focus();
}

/** How many segments of how many articles there are. */
export function placesInWords(plan: readonly PlannedPlace[]): string {
  const articles = new Set(plan.map(({ place }) => place.articleKey)).size;
  return `${counted(plan.length, "segment")} · ${counted(articles, "article")}`;
}
