import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { counted, someOf } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { percentInWords } from "#core/percent-in-words.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import { MarkupReaderContext, useMarkupReader } from "#parts/use-markup-reader.ts";
import { inWorkspace } from "#state/memory/repeats.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { RepeatList } from "#state/workspace/articles/repeats/repeat-list.ts";
import type { RepeatListState } from "#state/workspace/articles/repeats/repeat-list-state.ts";
import type { Settled } from "#state/workspace/articles/repeats/settling.ts";
import type { RepeatFilter } from "#state/workspace/articles/repeats/tally-repeats.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useEarlyKey } from "#ui/held-keys/use-early-key.ts";
import { isChoosing, RepeatGrid } from "./repeat-grid.tsx";
import { RepetitionsDialog } from "./repetitions-dialog.tsx";
import { actOf, type ViewActs } from "./view-acts.ts";
import "./repeat-view.css";

interface RepeatViewProps {
  readonly articles: WorkspaceArticles;
  /** Ctrl or ⌘ with Enter, as the reviewer's keyboard has it. */
  readonly applyKeys: string;
  /** Says what came of a decision, once it is stored. */
  readonly onSettled: (settled: Settled) => void;
  readonly onGoTo: (path: string, key: UnitKey) => void;
  /** Gives the keys back to what stood here. */
  readonly onClose: () => void;
}

const FILTERS = [
  { value: "inconsistent", label: "In several ways" },
  { value: "repeated", label: "All that repeat" },
  { value: "shared", label: "One for several" },
] as const satisfies readonly { value: RepeatFilter; label: string }[];

/** What their articles define is not at hand: a label stands for itself. */
const OF_MANY = { text: "" };

/** Repeated sources of all articles, settled one after the other by keys. */
export function RepeatView({ articles, applyKeys, onSettled, onGoTo, onClose }: RepeatViewProps) {
  const { list, surveying } = articles.repeats;
  const state = useStore(list.state);
  const isWhole = useStore(surveying.state, (now) => now.isWhole);
  const readMarkup = useMarkupReader(OF_MANY);
  const section = useRef<HTMLElement>(null);
  const [contexts, setContexts] = useState<ReturnType<typeof inWorkspace> | null>(null);
  const bring = useRef(() => {});
  const { stands, holdEarlyKey } = useKeysOfRow(state, isWhole);
  useEffect(() => section.current?.focus(), []);
  const toRow = () => section.current?.querySelector<HTMLElement>("[role=row][tabindex='0']")?.focus();
  const settle = async (settled: Promise<Settled | null>) => {
    const done = await settled;
    if (done !== null) onSettled(done);
  };
  const apply = () => void settle(list.apply());
  const goToText = useGoToText(list, onGoTo);
  const showContexts = () => {
    const group = state.rows[state.active];
    const source = group === undefined ? undefined : state.texts.get(group)?.text;
    if (group === undefined || source === undefined) return;
    if (state.filter === "shared") void goToText(0);
    else setContexts(inWorkspace(articles, source, list.localeOf(group), null));
  };
  const choose = (index: number) => (state.filter === "shared" ? void goToText(index) : list.choose(index));
  const write = () => state.filter !== "shared" && list.write();
  const acts: ViewActs = {
    apply,
    applyKeys,
    showContexts,
    choose,
    write,
    turnAside: () => void settle(list.turnAside()),
    leave: () => {
      list.close();
      onClose();
    },
    endWriting: () => {
      list.endWriting();
      toRow();
    },
    dropNote: () => list.dropNote(),
    isNoted: state.note !== null,
    stands,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = contexts !== null || event.nativeEvent.isComposing ? null : actOf(event, acts);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape" || !holdEarlyKey(event.nativeEvent)) act();
    else bring.current();
  };
  const place = state.texts.get(state.rows[state.active] ?? -1)?.place;
  return (
    <section
      ref={section}
      className="repeat-view"
      aria-label="What repeats"
      tabIndex={-1}
      data-own-keys="Escape F2 Ctrl+Enter"
      onKeyDown={onKeyDown}
    >
      <div className="repeat-head">
        <h2>{titleOf(state)}</h2>
        <Choice
          label="Sentences"
          options={FILTERS}
          value={state.filter}
          onChange={(filter) => void list.open(filter).then(() => !isChoosing() && toRow())}
        />
        <IconButton label="Back to the articles" hint="Esc" onClick={acts.leave}>
          <X aria-hidden />
        </IconButton>
      </div>
      <Progress articles={articles} state={state} />
      <MarkupReaderContext value={readMarkup}>
        {state.rows.length > 0 ? (
          <RepeatGrid articles={articles} acts={acts} bring={bring} />
        ) : (
          <p className="repeat-empty">{isWhole && !state.isListing ? emptyOf[state.filter] : "Looking…"}</p>
        )}
        {contexts !== null && place !== undefined && (
          <RepetitionsDialog
            repeating={contexts}
            place={place}
            own={null}
            note={null}
            onApply={(settled) => void settle(list.settleActive(settled))}
            onGoTo={({ path, key }) => onGoTo(path, key)}
            onClose={() => {
              setContexts(null);
              requestAnimationFrame(toRow);
            }}
          />
        )}
      </MarkupReaderContext>
    </section>
  );
}

/** To where a text of the active row stands. Its article is read for that: keys that follow are for the place they led to. */
function useGoToText(list: RepeatList, onGoTo: RepeatViewProps["onGoTo"]): (index: number) => Promise<void> {
  const { actions } = useWorkspaceStore().getState();
  const goTo = (place: RepeatPlace | null) => {
    if (place !== null) onGoTo(place.path, place.key);
    else actions.say("It does not stand there any more: make the list anew.");
  };
  return (index) => holdKeysUntil(list.placeOf(index).then(goTo));
}

/** Keys for the active row wait until it stands there with all that they are for: letters would be keys where they are meant for its field. */
function useKeysOfRow({ rows, active, isListing, isDeciding, isReading }: RepeatListState, isWhole: boolean) {
  const [standing, stands] = useState(-1);
  const isStanding = rows.length === 0 || standing === active;
  const holdEarlyKey = useEarlyKey(isWhole && !isListing && !isDeciding && !isReading && isStanding);
  return { stands, holdEarlyKey };
}

const emptyOf: Readonly<Record<RepeatFilter, string>> = {
  inconsistent: "Every repeated sentence is translated one way.",
  repeated: "No sentence occurs more than once.",
  shared: "No translation stands for several sentences.",
};

function titleOf({ filter, tally: { groups, settled } }: RepeatListState): string {
  if (groups > 1 && settled === groups)
    return `All ${counted(groups, filter === "shared" ? "translation" : "sentence")} are settled`;
  const are = groups === 1 ? "is" : "are";
  if (filter === "inconsistent") return `${counted(groups, "sentence")} ${are} translated in more than one way`;
  if (filter === "repeated")
    return `${counted(groups, "sentence")} ${groups === 1 ? "occurs" : "occur"} more than once`;
  return `${counted(groups, "translation")} ${groups === 1 ? "stands" : "stand"} for more than one sentence`;
}

interface ProgressProps {
  readonly articles: WorkspaceArticles;
  readonly state: RepeatListState;
}

function Progress({ articles, state }: ProgressProps) {
  const { tally, filter, progress: listing } = state;
  const surveyed = useStore(articles.repeats.surveying.state, (now) => now.progress);
  const all = useStore(articles, (now) => now.totals.segments);
  const progress = listing ?? surveyed;
  const { groups, settled, settledSegments, next } = tally;
  return (
    <div className="repeat-progress">
      <p aria-live="polite">
        {groups > 0 &&
          `settled ${someOf(settled, groups)}, which is ${percentInWords(settledSegments, all, "less than 1 %")} of the workspace`}
        {filter === "repeated" &&
          next.groups > 0 &&
          ` · these ${counted(next.groups, "sentence")} settle ${percentInWords(next.segments, all, "less than 1 %")}`}
      </p>
      {groups > 0 && <progress value={settled} max={groups} aria-label="Settled" />}
      {progress !== null && (
        <p>
          {progress.isStopped ? "Stopped at " : "Looked into "}
          {someOf(progress.read, progress.total)}
        </p>
      )}
      {progress === null && <Button onClick={() => void articles.repeats.list.list()}>Make the list anew</Button>}
    </div>
  );
}
