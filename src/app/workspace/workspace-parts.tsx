import { Overview, OverviewHeader } from "./overview.tsx";
import { WayBack } from "./way-back.tsx";
import type { WorkspacePartProps } from "./workspace-part-props.ts";
import { WorkspaceSide } from "./workspace-side.tsx";

/** The parts of the window that only a workspace has, under one name. */
export function WorkspaceParts(props: WorkspacePartProps) {
  switch (props.part) {
    case "side":
      return <WorkspaceSide articles={props.articles} />;
    case "overview":
      return <Overview articles={props.articles} />;
    case "overview-header":
      return <OverviewHeader articles={props.articles} />;
    case "way-back":
      return <WayBack key={props.articlePath} articlePath={props.articlePath} />;
  }
}
