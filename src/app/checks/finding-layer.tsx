import { useEffect } from "react";
import { useFindingHighlights } from "#features/findings/use-finding-highlights.ts";
import { fetchFindingSteps } from "#state/commands/finding-commands.ts";

/** Underlines what the checks find, and sees to it that what is done with it is here before it is asked for. */
export function FindingLayer() {
  useFindingHighlights();
  useEffect(() => void fetchFindingSteps(), []);
  return null;
}
