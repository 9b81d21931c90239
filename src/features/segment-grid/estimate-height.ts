import type { Unit } from "#core/document/article.ts";
import { hasWideScript, SOURCE_LOCALE } from "#core/document/locale.ts";

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

/** How many characters fit into a line of each column. */
export interface LineLengths {
  readonly source: number;
  readonly target: number;
}

/** Average width of a character as a share of the font size, and the same for scripts whose characters fill a square. */
const narrowWidth = 0.53;
const wideWidth = 1;

/** The languages tell how wide characters are: thousands of heights are estimated before the first row is seen, so that no text is read for it. */
export function lineLengths(metrics: GridMetrics, locale: string | null): LineLengths {
  const lengthIn = (language: string | null) => {
    const width = (hasWideScript(language) ? wideWidth : narrowWidth) * metrics.fontSize;
    return Math.max(8, Math.floor(metrics.textWidth / width));
  };
  return { source: lengthIn(SOURCE_LOCALE), target: lengthIn(locale) };
}

/** About how high a row will be, the gap before its sheet aside, so that the scroll bar is nearly right before anything is measured. */
export function estimateHeight(unit: Unit, metrics: GridMetrics, lengths: LineLengths): number {
  const source = unit.kind === "segment" ? lineCount(unit.source, lengths.source) : 1;
  const lines = Math.max(source, lineCount(unit.target, lengths.target));
  const label = unit.place.alert ? metrics.lineHeight * 0.7 : 0;
  return Math.round(lines * metrics.lineHeight + metrics.padding + label + 1);
}

function lineCount(text: string, length: number): number {
  if (!text.includes("\n")) return Math.max(1, Math.ceil(text.length / length));
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / length)), 0);
}
