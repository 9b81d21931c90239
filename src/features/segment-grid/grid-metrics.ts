import type { GridMetrics } from "./estimate-height.ts";

/** Sizes as a hidden cell has them at present; null while nothing is laid out. */
export function readMetrics(cell: Element): GridMetrics | null {
  const style = getComputedStyle(cell);
  const width =
    cell.clientWidth - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd);
  if (!(width > 0)) return null;
  return {
    textWidth: width,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight),
    padding: Number.parseFloat(style.paddingBlockStart) + Number.parseFloat(style.paddingBlockEnd),
    gap: Number.parseFloat(style.getPropertyValue("--sheet-gap")) || 0,
  };
}

export function sameMetrics(a: GridMetrics, b: GridMetrics): boolean {
  return (
    a.textWidth === b.textWidth &&
    a.fontSize === b.fontSize &&
    a.lineHeight === b.lineHeight &&
    a.padding === b.padding &&
    a.gap === b.gap
  );
}
