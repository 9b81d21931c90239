import { notLoaded } from "#core/not-loaded.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { type FetchedCode, FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { loadWorkspaceCode } from "./load-workspace-code.ts";

interface PartProps {
  readonly articles: WorkspaceArticles;
}

export const workspaceSide = fetchedCode<PartProps>(() => loadWorkspaceCode().then((code) => code.WorkspaceSide));
export const overviewHeader = fetchedCode<PartProps>(() => loadWorkspaceCode().then((code) => code.OverviewHeader));
export const overview = fetchedCode<PartProps>(() => loadWorkspaceCode().then((code) => code.Overview));

/** A part of the window that only a workspace has. */
export function WorkspacePart({ code, articles }: PartProps & { readonly code: FetchedCode<PartProps> }) {
  return <FetchedPart code={code} props={{ articles }} waiting={null} missing={<p>{notLoaded()}</p>} />;
}
