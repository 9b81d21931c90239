import type { Unit } from "#core/document/article.ts";

/** Sizes the estimate needs, in CSS pixels. */
export interface GridMetrics {
  /** Width of the text in one column. */
  readonly textWidth: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Padding above and below a row's text. */
  readonly padding: number;
  /** Gap between sheets. */
  readonly gap: number;
}

/** Average width of a character as a share of the font size, and the same for scripts whose characters fill a square. */
const narrowWidth = 0.53;
const wideWidth = 1;
const wideCharacter = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** About how high a row will be, the gap before its sheet aside, so that the scroll bar is nearly right before anything is measured. */
export function estimateHeight(unit: Unit, metrics: GridMetrics): number {
  const source = unit.kind === "segment" ? unit.source : "";
  const lines = Math.max(lineCount(source, metrics), lineCount(unit.target, metrics));
  const label = unit.place.alert ? metrics.lineHeight * 0.7 : 0;
  return Math.round(lines * metrics.lineHeight + metrics.padding + label + 1);
}

function lineCount(text: string, metrics: GridMetrics): number {
  const width = (wideCharacter.test(text) ? wideWidth : narrowWidth) * metrics.fontSize;
  const perLine = Math.max(8, Math.floor(metrics.textWidth / width));
  if (!text.includes("\n")) return Math.max(1, Math.ceil(text.length / perLine));
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}
