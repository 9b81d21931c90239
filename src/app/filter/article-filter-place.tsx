import { notLoaded } from "#core/not-loaded.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { AwaitedFilter } from "./awaited-filter.tsx";
import "./article-filter-place.css";

export const articleFilterCode = fetchedCode<object>(() =>
  import("./article-filter.tsx").then(({ ArticleFilter }) => ArticleFilter),
);

/** The filter, in a chunk of its own; its room is kept until it is there, so that no row moves. */
export function ArticleFilterPlace() {
  return <FetchedPart code={articleFilterCode} props={{}} waiting={<AwaitedFilter />} missing={<NotLoaded />} isLast />;
}

/** Rows can be reviewed without it. */
function NotLoaded() {
  return <p className="filter-room">{notLoaded("The filter")}</p>;
}
