import { type KeyboardEvent, useState } from "react";
import { grouped } from "#core/count-in-words.ts";
import type { Segment } from "#core/document/article.ts";
import { directionOf } from "#core/document/locale.ts";
import { statusNames } from "#core/review/status-names.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { StatusMark } from "#parts/status-mark.tsx";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { type PlannedPlace, placeName, type RepeatFate } from "#state/memory/repeats.ts";
import { Button } from "#ui/button.tsx";
import { Difference } from "./translation-options.tsx";
import type { Settling } from "./use-settling.ts";

interface PlaceListProps {
  readonly settling: Settling;
  readonly onClose: () => void;
}

/** Shown of each group at first. */
const FIRST = 30;

/** Every segment, grouped by the translation it has, with what becomes of it. */
export function PlaceList({ settling, onClose }: PlaceListProps) {
  const { translations, plan, tick } = settling;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from tick to tick
    <div className="repetitions-places" onKeyDown={moveAmongTicks}>
      {translations.map(({ text }, index) => {
        const group = plan.filter(({ place }) => place.text === text);
        return <Group key={text} number={index + 1} group={group} onTick={tick} onClose={onClose} />;
      })}
    </div>
  );
}

interface GroupProps {
  readonly number: number;
  readonly group: readonly PlannedPlace[];
  readonly onTick: Settling["tick"];
  readonly onClose: () => void;
}

function Group({ number, group, onTick, onClose }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const open = group.filter(isOpen);
  const ticked = open.filter(isTicked);
  const shown = isWhole ? group : group.slice(0, FIRST);
  const name = `Translation ${number}`;
  return (
    <section aria-label={name}>
      <label className="repetitions-group">
        <input
          type="checkbox"
          checked={open.length > 0 && ticked.length === open.length}
          disabled={open.length === 0}
          ref={(box) => {
            if (box !== null) box.indeterminate = ticked.length > 0 && ticked.length < open.length;
          }}
          onChange={({ currentTarget }) =>
            onTick(
              open.map(({ place }) => place.id),
              currentTarget.checked,
            )
          }
        />
        <b>{name}</b>
        <span>
          {open.length === 0
            ? `${grouped(group.length)} · nothing to do`
            : `${grouped(ticked.length)} of ${grouped(group.length)}`}
        </span>
      </label>
      <ul>
        {shown.map((planned) => (
          <Place key={planned.place.id} planned={planned} onTick={onTick} onClose={onClose} />
        ))}
      </ul>
      {shown.length < group.length && (
        <Button onClick={() => setWhole(true)}>{grouped(group.length - shown.length)} more</Button>
      )}
    </section>
  );
}

interface PlaceProps {
  readonly planned: PlannedPlace;
  readonly onTick: Settling["tick"];
  readonly onClose: () => void;
}

function Place({ planned, onTick, onClose }: PlaceProps) {
  const { place, fate, text, why } = planned;
  const inView = useArticleStore();
  const locale = useArticle((state) => state.open.article.locale);
  const go = () => {
    if (place.article !== inView) return;
    onClose();
    inView.getState().actions.goToUnit(place.unit.key);
  };
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
          go();
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
          {place.before !== "" && <Beside text={place.before} unit={place.unit} />}
          <Difference before={place.text} after={text} locale={locale} />
          {place.after !== "" && <Beside text={place.after} unit={place.unit} />}
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
function Beside({ text, unit }: { readonly text: string; readonly unit: Segment }) {
  return (
    <p className="as-read">
      <FragmentText text={text} place={unit.place} />
    </p>
  );
}

const fateNames: Readonly<Record<RepeatFate, string | null>> = {
  changes: "changes",
  approves: "is approved",
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
  if (step === 0) return;
  event.preventDefault();
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input:not(:disabled)")];
  const at = ticks.findIndex((tick) => tick.matches(":focus"));
  ticks[Math.min(Math.max(at + step, 0), ticks.length - 1)]?.focus();
}
