import { notLoaded } from "#core/not-loaded.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import type { RecentArticlesProps } from "./recent-articles.tsx";

const code = fetchedCode<RecentArticlesProps>(() => import("./recent-work.tsx").then(({ RecentWork }) => RecentWork));

/** What was worked on in this browser, whose code is fetched where there is any. */
export function RecentPart(props: RecentArticlesProps) {
  return <FetchedPart code={code} props={props} missing={<p>{notLoaded()}</p>} />;
}
