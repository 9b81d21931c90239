import type { ClipboardEvent } from "react";
import type { MountedUnits } from "#state/editor/mounted-units.ts";

/** What is selected within a cell is copied as the Markdown it is, whatever of it is out of sight. The editor copies by itself. */
export function copyMarkdown(event: ClipboardEvent, mounted: MountedUnits) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || event.defaultPrevented) return;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: holder } = range;
  const element = holder instanceof Element ? holder : holder.parentElement;
  const cell = mounted.cellAt(holder);
  if (cell === null || cell.part === "whole" || element?.closest("[role=textbox]")) return;
  event.clipboardData.setData("text/plain", range.toString());
  event.preventDefault();
}
