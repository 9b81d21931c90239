import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { Overview, OverviewHeader } from "./overview.tsx";
import { WorkspaceSide } from "./workspace-side.tsx";

interface PartsProps {
  readonly part: "side" | "overview" | "overview-header";
  readonly articles: WorkspaceArticles;
}

/** The parts of the window that only a workspace has, under one name. */
export function WorkspaceParts({ part, articles }: PartsProps) {
  if (part === "side") return <WorkspaceSide articles={articles} />;
  return part === "overview" ? <Overview articles={articles} /> : <OverviewHeader articles={articles} />;
}
