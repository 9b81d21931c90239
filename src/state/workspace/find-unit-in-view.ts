import type { UnitKey } from "#core/document/article.ts";
import { editedUnit } from "#state/article/edited-unit.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { EditedUnit } from "#state/editor/editor-port.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

/** Finds units of the article in view, as an editor sees them; null where no article is in view, or it has no such unit. */
export function findUnitInView(workspace: WorkspaceStore): (key: UnitKey) => EditedUnit | null {
  return (key) => {
    const { inView } = workspace.getState();
    const unit = inView && selectUnit(inView.getState(), key);
    return inView && unit && editedUnit(inView, unit);
  };
}
