import { type KeyboardEvent, useRef } from "react";
import { leavePanelCommand } from "#state/commands/panel-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { dragPanelWidth, isRightToLeft, type PanelWidth, setPanelWidth, usePanelWidth } from "./use-panel-width.ts";
import "./panel-edge.css";

/** Pixels a key press moves the edge by. */
const STEP = 16;

/** The edge between the rows and the panel: dragged, or moved by keys, it makes the panel wider or narrower. */
export function PanelEdge() {
  const edge = useRef<HTMLDivElement>(null);
  const width = usePanelWidth(edge);
  const run = useRunCommand();
  const { changeSettings } = useWorkspaceStore().getState().actions;
  const remember = (panelWidth: number | null) => changeSettings({ panelWidth });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { key, currentTarget } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === "Escape") run(leavePanelCommand);
    if (setPanelWidth(currentTarget, (now) => widthAfter(key, now, isRightToLeft(currentTarget)), remember))
      event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between texts takes no focus and has no value
    <div
      ref={edge}
      className="panel-edge"
      role="separator"
      tabIndex={0}
      aria-label="Width of the panel"
      aria-orientation="vertical"
      aria-valuenow={width?.now ?? 0}
      aria-valuemin={width?.min ?? 0}
      aria-valuemax={width?.max ?? 0}
      aria-valuetext={`${width?.now ?? 0} pixels`}
      title="Drag, or press the arrow keys; double-click or Enter for the first width"
      onKeyDown={press}
      // What is typed in the rows goes on while the mouse is here.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button === 0) dragPanelWidth(event.currentTarget, event, remember);
      }}
      onDoubleClick={({ currentTarget }) => setPanelWidth(currentTarget, () => null, remember)}
    />
  );
}

/** Null is the first width, undefined no key of the edge. */
function widthAfter(key: string, { now, min, max }: PanelWidth, rightToLeft: boolean): number | null | undefined {
  if (key === "Home") return min;
  if (key === "End") return max;
  if (key === "Enter") return null;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  return now + ((key === "ArrowLeft") === rightToLeft ? -STEP : STEP);
}
