import { useFindingHighlights } from "#features/findings/use-finding-highlights.ts";

/** Underlines what the checks find. */
export function FindingLayer() {
  useFindingHighlights();
  return null;
}
