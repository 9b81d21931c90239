import { lazy, Suspense } from "react";
import "./lazy-article-filter.css";

export const loadArticleFilter = () => import("./article-filter.tsx");

const ArticleFilter = lazy(() =>
  loadArticleFilter().then(
    (code) => ({ default: code.ArticleFilter }),
    () => ({ default: NotLoaded }),
  ),
);

/** The filter, in a chunk of its own; its room is kept until it is there, so that no row moves. */
export function LazyArticleFilter() {
  return (
    <Suspense fallback={<div className="filter-room" />}>
      <ArticleFilter />
    </Suspense>
  );
}

/** Rows can be reviewed without it. */
function NotLoaded() {
  return <p className="filter-room">The filter could not be loaded. Check the connection and reload the page.</p>;
}
