import { notLoaded } from "#core/not-loaded.ts";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { loadWorkspaceCode } from "./load-workspace-code.ts";
import type { WorkspacePartProps } from "./workspace-part-props.ts";

const code = fetchedCode<WorkspacePartProps>(() => loadWorkspaceCode().then((all) => all.WorkspaceParts));

/** A part of the window that only a workspace has. */
export function WorkspacePart(props: WorkspacePartProps) {
  const missing = props.part !== "way-back" && <p>{notLoaded()}</p>;
  return <FetchedPart code={code} props={props} missing={missing} />;
}
