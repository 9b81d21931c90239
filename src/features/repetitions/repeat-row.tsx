// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { Check, Ellipsis } from "lucide-react";
import { type RefCallback, useLayoutEffect } from "react";
import { useStore } from "zustand";
import { counted, grouped } from "#core/count-in-words.ts";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import type { SurveyedGroup } from "#core/workspace/repeats/repeat-survey.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import type { RepeatList } from "#state/workspace/articles/repeats/repeat-list.ts";
import { RepeatActions } from "./repeat-actions.tsx";
import { RepeatTexts } from "./repeat-texts.tsx";
import type { ViewActs } from "./view-acts.ts";

interface RepeatRowProps {
  readonly list: RepeatList;
  readonly group: number;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly measure: RefCallback<HTMLElement>;
  readonly acts: ViewActs;
}

export function RepeatRow({ list, group, index, start, isActive, measure, acts }: RepeatRowProps) {
  const { texts, working, filter, isReading } = useStore(list.state);
  const known = texts.get(group);
  useStanding(isActive && !isReading, index, acts.stands);
  const described = list.describe(group);
  const isSettled = list.isSettled(group);
  const isTarget = filter === "shared";
  const locale = list.localeOf(group);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      ref={measure}
      role="row"
      className="repeat-row"
      data-index={index}
      data-count={described.segments}
      data-translations={described.texts.length}
      data-settled={isSettled || undefined}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      style={{ insetBlockStart: start }}
      onClick={() => list.moveTo(index)}
    >
      <div role="gridcell" className="repeat-count">
        {grouped(described.segments)}
      </div>
      <div
        role="gridcell"
        className="repeat-text page-reading"
        lang={isTarget ? (locale ?? undefined) : SOURCE_LOCALE}
        dir={isTarget ? directionOf(locale) : "ltr"}
      >
        {known === undefined ? "…" : <FragmentText text={known.text} place={known.place} />}
      </div>
      <div role="gridcell">
        <Shares group={described} noun={isTarget ? "sentence" : "translation"} />
      </div>
      <div role="gridcell" className="repeat-count">
        {grouped(described.articles)}
      </div>
      <div role="gridcell" className="repeat-state">
        {working.has(group) ? (
          <>
            <Ellipsis aria-hidden size={14} /> being settled
          </>
        ) : (
          isSettled && (
            <>
              <Check aria-hidden size={14} /> {settledInWords(list, group)}
            </>
          )
        )}
      </div>
      {isActive && known !== undefined && (
        <div role="gridcell" className="repeat-open">
          <RepeatTexts list={list} group={group} described={described} acts={acts} />
          <RepeatActions list={list} described={described} acts={acts} />
        </div>
      )}
    </div>
  );
}

/** Tells that the row has the keys, with what they are for: a letter that came before would be for nothing. */
function useStanding(isStanding: boolean, index: number, stands: ViewActs["stands"]): void {
  useLayoutEffect(() => {
    if (!isStanding) return undefined;
    stands(index);
    return () => stands(-1);
  }, [isStanding, index, stands]);
}

function settledInWords(list: RepeatList, group: number): string {
  const aside = list.asideOf(group);
  if (aside === null) return "settled";
  const day = new Date(aside.changedAt).toLocaleDateString("en", { day: "numeric", month: "short", year: "numeric" });
  return `all right${aside.by === undefined ? "" : ` · ${aside.by}`} · ${day}`;
}

/** How often each text stands there, as one bar. */
function Shares({ group, noun }: { readonly group: SurveyedGroup; readonly noun: string }) {
  const words = `${counted(group.texts.length, noun)}: ${group.texts.map(({ segments }) => grouped(segments)).join(", ")}`;
  return (
    <span className="repeat-shares" role="img" aria-label={words} title={words}>
      {group.texts.slice(0, 6).map(({ name, segments }) => (
        <span key={name} style={{ flexGrow: segments }} />
      ))}
    </span>
  );
}
