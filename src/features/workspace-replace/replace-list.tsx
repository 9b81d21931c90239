import { useMemo } from "react";
import { useStore } from "zustand";
import { grouped, someOf } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { shownName } from "#core/document/shown-name.ts";
import type { SegmentReplacement } from "#core/ports/segment-search.ts";
import { ReplacedMatch } from "#parts/replaced-match.tsx";
import { StatusMark } from "#parts/status-mark.tsx";
import type { ReplacedArticle, Replacing } from "#state/workspace/articles/segments/replacing.ts";
import { type TickRow, useTickList } from "#ui/use-tick-list.ts";

interface ReplaceListProps {
  readonly replacing: Replacing;
  readonly onGoTo: (path: string, key: UnitKey) => void;
}

/** A line of the list: an article, or a match in it. */
interface Entry {
  readonly article: ReplacedArticle;
  /** Null for the article's own. */
  readonly match: { readonly unit: SegmentReplacement; readonly ordinal: number } | null;
}

/** Every match by article, each with a tick, and one for all of an article. */
export function ReplaceList({ replacing, onGoTo }: ReplaceListProps) {
  const articles = useStore(replacing.state, (state) => state.articles);
  const entries = useMemo(() => articles.flatMap(entriesOf), [articles]);
  const goTo = ({ article, match }: Entry) => onGoTo(article.path, match?.unit.key ?? article.units[0]?.key ?? "");
  const list = useTickList({
    count: entries.length,
    rowHeight: 34,
    onEnter: (index) => entries[index] && goTo(entries[index]),
  });
  if (entries.length === 0) return null;
  return (
    <div ref={list.scroller} className="replace-list">
      <ul aria-label="Replacements" style={{ blockSize: list.blockSize }} onKeyDown={list.onKeyDown}>
        {list.rows.map(({ index, ...place }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const shared = { ...place, index, count: entries.length, replacing, onGoTo: () => goTo(entry) };
          return entry.match === null ? (
            <ArticleLine key={entry.article.path} article={entry.article} {...shared} />
          ) : (
            <MatchLine
              key={`${entry.article.path}\n${entry.match.unit.key}\n${entry.match.ordinal}`}
              article={entry.article}
              {...entry.match}
              {...shared}
            />
          );
        })}
      </ul>
    </div>
  );
}

function entriesOf(article: ReplacedArticle): readonly Entry[] {
  const matches = article.units.flatMap((unit) =>
    Array.from(unit.matches.keys(), (ordinal): Entry => ({ article, match: { unit, ordinal } })),
  );
  return [{ article, match: null }, ...matches];
}

interface LineProps extends TickRow {
  readonly article: ReplacedArticle;
  readonly count: number;
  readonly replacing: Replacing;
  readonly onGoTo: () => void;
}

function ArticleLine({ article, replacing, count, index, offset, isStop, measure, onFocus, onGoTo }: LineProps) {
  const all = article.units.flatMap(({ matches }) => matches);
  const possible = all.filter(({ refusal, ticked }) => refusal === null || ticked);
  const ticked = all.filter((match) => match.ticked);
  const isAll = ticked.length > 0 && ticked.length === possible.length;
  const name = shownName(article.path);
  return (
    <li
      ref={measure}
      className="tick-line replace-article"
      data-index={index}
      data-article-path={article.path}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = ticked.length > 0 && !isAll;
        }}
        type="checkbox"
        tabIndex={isStop ? 0 : -1}
        aria-label={`All in ${name}`}
        checked={isAll}
        onChange={() => void replacing.tick(!isAll, { path: article.path })}
        onFocus={onFocus}
      />
      <button type="button" className="replace-path" tabIndex={-1} onClick={onGoTo}>
        <bdi>{name}</bdi>
      </button>
      <span className="replace-count">
        {ticked.length === all.length ? grouped(all.length) : someOf(ticked.length, all.length)}
      </span>
    </li>
  );
}

interface MatchLineProps extends LineProps {
  readonly unit: SegmentReplacement;
  readonly ordinal: number;
}

function MatchLine({ article, unit, ordinal, replacing, onGoTo, ...row }: MatchLineProps) {
  const match = unit.matches[ordinal];
  if (match === undefined) return null;
  const { key, name, before: text, from } = unit;
  return (
    <ReplacedMatch
      {...row}
      match={match}
      segment={{ name, text, locale: article.locale }}
      place={
        <>
          <StatusMark status={from.status} />
          <button type="button" className="replace-name" tabIndex={-1} title={`Go to ${name}`} onClick={onGoTo}>
            {name}
          </button>
        </>
      }
      onTick={(ticked) => void replacing.tick(ticked, { path: article.path, key, ordinal })}
    />
  );
}
