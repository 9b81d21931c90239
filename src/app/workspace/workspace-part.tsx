import { notLoaded } from "#core/not-loaded.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { loadWorkspaceCode } from "./load-workspace-code.ts";

export interface WorkspacePartProps {
  readonly part: "side" | "overview" | "overview-header";
  readonly articles: WorkspaceArticles;
}

const code = fetchedCode<WorkspacePartProps>(() => loadWorkspaceCode().then((all) => all.WorkspaceParts));

/** A part of the window that only a workspace has. */
export function WorkspacePart(props: WorkspacePartProps) {
  return <FetchedPart code={code} props={props} waiting={null} missing={<p>{notLoaded()}</p>} />;
}
