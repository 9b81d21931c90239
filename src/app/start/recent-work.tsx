import type { RecentArticle } from "#core/ports.ts";
import { RecentArticles, type RecentArticlesProps } from "./recent-articles.tsx";
import { RecentWorkspaces } from "./recent-workspaces.tsx";

/** What was worked on in this browser. Only articles of workspaces have folders: where there are none, no workspace is looked for. */
export function RecentWork(props: RecentArticlesProps) {
  const articles = <RecentArticles {...props} />;
  return props.articles.some(isInFolder) ? <RecentWorkspaces>{articles}</RecentWorkspaces> : articles;
}

function isInFolder({ path }: RecentArticle): boolean {
  return path.includes("/");
}
