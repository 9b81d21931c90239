import type { FocusEvent, KeyboardEvent, RefObject } from "react";
import type { Unit } from "#core/document/article.ts";
import { jumpOfKey } from "#parts/jump-of-key.ts";
import { tellNotTyped } from "#parts/tell-not-typed.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { clearRowSelectionCommand } from "#state/commands/selection-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useView } from "#state/editor/use-view.ts";
import type { RowVirtualizer } from "./grid-rows.ts";

interface GridKeysOptions {
  /** The rows shown. */
  readonly units: readonly Unit[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RowVirtualizer;
}

/**
 * What the grid itself does with keys and focus: Home, End and the page keys while a row has the focus. Everything that is a command, also
 * the arrow keys, Enter and Escape, is dispatched at the window. What else is typed there goes nowhere, and that is said.
 */
export function useGridKeys({ units, scroller, virtualizer }: GridKeysOptions) {
  const store = useArticleStore();
  const { editor, units: mounted } = useView();
  const run = useRunCommand();

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isRow(event.target)) return;
    if (event.key === "Escape" && !hasModifier(event)) return run(clearRowSelectionCommand);
    const index = Number(event.target.dataset["index"]);
    const step = jumpOfKey(event, units.length, (way) => pageStep(scroller.current, virtualizer, index, way));
    if (step === 0) return tellNotTyped(event.nativeEvent, store);
    event.preventDefault();
    store.getState().actions.move(step);
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { activeKey, mode, actions } = store.getState();
    if (!editor.isReady || mounted.cellAt(event.target)?.key !== activeKey) return;
    if (isRow(event.target) && mode === "editor") actions.setMode("grid");
    else if (event.target.closest("[role=textbox]") && mode === "grid") actions.setMode("editor");
  };

  return { onKeyDown, onFocus };
}

/** To the row most of a window's height away: by height and not by count, so that no row is passed over unseen. */
function pageStep(scroller: HTMLElement | null, virtualizer: RowVirtualizer, index: number, way: 1 | -1): number {
  const start = virtualizer.measurementsCache[index]?.start;
  if (!scroller || start === undefined) return way;
  const goal = Math.max(0, start + way * scroller.clientHeight * 0.75);
  const away = virtualizer.getVirtualItemForOffset(goal);
  if (away === undefined) return way;
  // Upwards the first row that begins within reach, not the one that reaches into it: the rows between must all fit into the view.
  const to = away.index + Number(way < 0 && away.start < goal);
  return way * Math.max(1, way * (to - index));
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}

function isRow(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.getAttribute("role") === "row";
}
