import type { RefObject } from "react";
import { useStore } from "zustand";
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import { type ChoosableTerm, isChosen, toggleTerm } from "#core/search/query-controls.ts";
import { serializeQuery } from "#core/search/query-serialize.ts";
import { FilterErrorNote } from "#parts/filter-error-note.tsx";
import { FilterInput } from "#parts/filter-input.tsx";
import { MOST_LISTED, type SegmentList } from "#state/workspace/articles/segments/segment-list.ts";
import { Button } from "#ui/button.tsx";
import "./segment-filter.css";

interface SegmentFilterProps {
  readonly segments: SegmentList;
  readonly field: RefObject<HTMLInputElement | null>;
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

function FilterField({ segments, field, keys, onLeave }: SegmentFilterProps) {
  const { text, errors } = useStore(segments.state);
  return (
    <FilterInput
      field={field}
      label="Filter segments of all articles"
      placeholder="Filter segments: words, status:edited, path:konto"
      text={text}
      errors={errors}
      errorId={errorId}
      hint={keys && <kbd aria-hidden>{keys.join(" ")}</kbd>}
      clearLabel="Clear filter"
      onText={(typed) => segments.setFilter(typed)}
      onClear={() => segments.setFilter("")}
      onLeave={(key) => (key === "Escape" && text !== "" ? segments.setFilter("") : onLeave())}
    />
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
