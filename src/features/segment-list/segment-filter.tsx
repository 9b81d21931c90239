import { ListFilter, X } from "lucide-react";
import { type KeyboardEvent, type Ref, useRef } from "react";
import { useStore } from "zustand";
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import { type ChoosableTerm, isChosen, toggleTerm } from "#core/search/query-controls.ts";
import { serializeQuery } from "#core/search/query-serialize.ts";
import { FilterErrorNote } from "#parts/filter-error-note.tsx";
import { MOST_LISTED, type SegmentList } from "#state/workspace/articles/segments/segment-list.ts";
import { Button, IconButton } from "#ui/button.tsx";
import "./segment-filter.css";

interface SegmentFilterProps {
  readonly segments: SegmentList;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** Keys that lead to the field; null where there are none. */
  readonly keys: readonly string[] | null;
  /** Enter and the arrow down in the field: to what is listed. */
  readonly onLeave: () => void;
}

/** Terms that a workspace is asked for most. */
const choices: readonly (readonly [name: string, term: ChoosableTerm])[] = [
  ["Unreviewed", { kind: "status", status: "unreviewed" }],
  ["Edited", { kind: "status", status: "edited" }],
  ["Needs work", { kind: "status", status: "needs-work" }],
  ["With findings", { kind: "is", flag: "finding" }],
  ["Repeated", { kind: "is", flag: "repeated" }],
  ["Applied by itself", { kind: "is", flag: "filled" }],
  ["Commented", { kind: "is", flag: "commented" }],
];

/** Says which segments of all articles are to be listed, in the language of an article's own filter. */
export function SegmentFilter(props: SegmentFilterProps) {
  const { segments } = props;
  const text = useStore(segments.state, (state) => state.text);
  return (
    <search className="segment-filter" aria-label="Filter all articles">
      <FilterField {...props} />
      <div className="segment-filter-choices">
        {choices.map(([name, term]) => (
          <Choice key={name} segments={segments} name={name} term={term} />
        ))}
      </div>
      {text !== "" && <FoundCount segments={segments} />}
      <FilterNote segments={segments} />
    </search>
  );
}

const errorId = "segment-filter-error";

function FilterField({ segments, fieldRef, keys, onLeave }: SegmentFilterProps) {
  const { text, errors } = useStore(segments.state);
  const own = useRef<HTMLInputElement>(null);
  const isFaulty = errors.length > 0;
  const clear = () => {
    segments.setFilter("");
    own.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!["Enter", "ArrowDown", "Escape"].includes(event.key)) return;
    event.preventDefault();
    const [error] = errors;
    if (event.key === "Escape" && text !== "") segments.setFilter("");
    else if (event.key === "Enter" && error !== undefined) own.current?.setSelectionRange(error.from, error.to);
    else onLeave();
  };
  return (
    <div className="segment-filter-field" data-faulty={isFaulty || undefined}>
      <ListFilter aria-hidden />
      <input
        ref={(element) => {
          own.current = element;
          if (typeof fieldRef === "function") fieldRef(element);
          else if (fieldRef !== null) fieldRef.current = element;
        }}
        type="search"
        aria-label="Filter segments of all articles"
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? errorId : undefined}
        placeholder="Filter segments: words, status:edited, path:konto"
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => segments.setFilter(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text === "" ? (
        keys && <kbd aria-hidden>{keys.join(" ")}</kbd>
      ) : (
        <IconButton label="Clear filter" onClick={clear}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly segments: SegmentList;
  readonly name: string;
  readonly term: ChoosableTerm;
}

/** Writes its term into the filter's text, or takes it out. */
function Choice({ segments, name, term }: ChoiceProps) {
  const text = useStore(segments.state, (state) => state.text);
  const { query } = filterLanguage.parse(text);
  return (
    <Button
      className="segment-filter-choice"
      aria-pressed={isChosen(query, term)}
      onClick={() => segments.setFilter(serializeQuery(toggleTerm(query, term)))}
    >
      {name}
    </Button>
  );
}

/** How many match, and how far looking for them is. */
function FoundCount({ segments }: Pick<SegmentFilterProps, "segments">) {
  const { matching, articles, progress } = useStore(segments.state);
  const isLooking = progress !== null && !progress.isStopped;
  return (
    <div className="segment-filter-count">
      <p aria-live="polite" aria-busy={isLooking}>
        {counted(matching, "segment")} in {counted(articles, "article")}
        {matching > MOST_LISTED && `, the first ${grouped(MOST_LISTED)} listed`}
      </p>
      {progress !== null && progress.total > 0 && (
        <p className="segment-filter-progress">
          {progress.isStopped ? "Stopped at " : "Looked into "}
          {someOf(progress.read, progress.total)}
        </p>
      )}
      {progress !== null && (
        <Button onClick={() => (isLooking ? segments.stop() : void segments.run())}>
          {isLooking ? "Stop" : "Look again"}
        </Button>
      )}
    </div>
  );
}

/** What is wrong with the filter. */
function FilterNote({ segments }: Pick<SegmentFilterProps, "segments">) {
  const { text, errors } = useStore(segments.state);
  const [error] = errors;
  if (error === undefined) return null;
  return (
    <div className="segment-filter-note">
      <FilterErrorNote id={errorId} text={text} error={error} onUse={(mended) => segments.setFilter(mended)} />
    </div>
  );
}
