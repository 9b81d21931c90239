import type { CSSProperties } from "react";
import { useStore } from "zustand";
import { someOf } from "#core/count-in-words.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import { fileNameOf } from "#core/workspace/workspace-path.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { keepsFocus } from "#ui/button.tsx";
import "./article-rail.css";

interface ArticleRailProps {
  readonly articles: WorkspaceArticles;
  /** The article in view. */
  readonly current: string | null;
  readonly onOpen: (path: string) => void;
}

/** Neighbours before the article in view, and behind it: as many as there is room for are seen, those after it first. */
const BEFORE = 2;
const BEHIND = 12;

/** The articles around the one in view as rings that fill while they are reviewed, where the tree is folded. */
export function ArticleRail({ articles, current, onOpen }: ArticleRailProps) {
  const rows = useStore(articles, (state) => state.rows);
  const place = current === null ? null : articles.place(current);
  if (place === null) return null;
  const from = Math.max(0, place - BEFORE);
  return (
    <>
      <ul className="article-rail" aria-label="Articles around this one" {...keepsFocus}>
        {rows.slice(from, place + BEHIND + 1).map((row) => (
          <li key={row.path}>
            <RailArticle row={row} isCurrent={row.path === current} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <p className="article-rail-place">{someOf(place + 1, rows.length)}</p>
    </>
  );
}

interface RailArticleProps {
  readonly row: ArticleRow;
  readonly isCurrent: boolean;
  readonly onOpen: (path: string) => void;
}

/** No stop for Tab, for what finds no room can't be seen: by keys one goes from article to article, or opens the tree. */
function RailArticle({ row: { path, summary, reviewed }, isCurrent, onOpen }: RailArticleProps) {
  const segments = summary?.segments ?? 0;
  const share = segments === 0 ? 0 : reviewed / segments;
  const words = summary === null ? "not read yet" : `${someOf(reviewed, segments)} reviewed`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="article-ring"
      aria-label={`${fileNameOf(path)}, ${words}`}
      aria-current={isCurrent ? "page" : undefined}
      title={`${path} · ${words}`}
      onClick={() => onOpen(path)}
    >
      <svg viewBox="0 0 20 20" aria-hidden data-done={share === 1 ? "" : undefined}>
        <circle className="ring-whole" cx="10" cy="10" r="7.5" pathLength="100" />
        <circle
          className="ring-done"
          cx="10"
          cy="10"
          r="7.5"
          pathLength="100"
          style={{ strokeDashoffset: 100 - Math.floor(100 * share) } satisfies CSSProperties}
        />
        {share === 1 && <path className="ring-check" d="M6.2 10.4l2.5 2.5 5.1-5.3" />}
      </svg>
    </button>
  );
}
