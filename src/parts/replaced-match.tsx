import { TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { directionOf } from "#core/document/locale.ts";
import type { JudgedMatch } from "#core/search/judge-replacements.ts";
import type { Replacement } from "#core/search/replace-occurrences.ts";
import type { TickRow } from "#ui/use-tick-list.ts";
import { Excerpt } from "./excerpt.tsx";
import "#ui/tick-line.css";
import "./replaced-match.css";

interface ReplacedSegment {
  readonly name: string;
  /** Before anything is replaced. */
  readonly text: string;
  readonly locale: string | null;
}

interface ReplacedMatchProps extends TickRow {
  readonly count: number;
  readonly match: JudgedMatch & Replacement;
  readonly segment: ReplacedSegment;
  /** What tells where it is. */
  readonly place: ReactNode;
  readonly onTick: (ticked: boolean) => void;
}

/** One match of what is replaced: its tick, where it is, what goes and what comes, and what is wrong with it. */
export function ReplacedMatch({ match, segment, count, index, offset, ...row }: ReplacedMatchProps) {
  const { name, text, locale } = segment;
  const id = useId();
  const { insert, ticked, refusal, warning } = match;
  const problem = refusal ?? warning;
  return (
    <li
      ref={row.measure}
      className="tick-line replaced-match"
      data-index={index}
      data-refused={refusal !== null || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <input
        id={id}
        type="checkbox"
        tabIndex={row.isStop ? 0 : -1}
        aria-label={`${name}: replace “${text.slice(match.from, match.to)}” with “${insert}”`}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        aria-disabled={refusal !== null && !ticked}
        checked={ticked}
        onChange={(event) => (refusal === null || ticked) && row.onTick(event.currentTarget.checked)}
        onFocus={row.onFocus}
      />
      {row.place}
      <label htmlFor={id} className="excerpt" lang={locale ?? undefined} dir={directionOf(locale)}>
        <Excerpt text={text} match={match} insert={insert} />
      </label>
      {problem !== null && (
        <p id={`${id}-problem`}>
          <TriangleAlert aria-hidden />
          {refusal !== null && "Cannot be replaced: "}
          {problem}
        </p>
      )}
    </li>
  );
}
