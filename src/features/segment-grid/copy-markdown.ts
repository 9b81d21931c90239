import type { ClipboardEvent } from "react";

/** What is selected within a cell is copied as the Markdown it is, whatever of it is out of sight. The editor copies by itself. */
export function copyMarkdown(event: ClipboardEvent) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || event.defaultPrevented) return;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: holder } = range;
  const element = holder instanceof Element ? holder : holder.parentElement;
  if (!element?.closest("[data-part]") || element.closest("[role=textbox]")) return;
  event.clipboardData.setData("text/plain", range.toString());
  event.preventDefault();
}
