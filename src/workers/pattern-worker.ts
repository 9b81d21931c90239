/** Runs a regular expression over texts. Whoever asked ends the worker where that takes too long. */
import { rawMatches } from "#core/search/raw-matches.ts";

/** What the worker is asked; its answer is what `rawMatches` finds in each text. */
export interface PatternRequest {
  readonly texts: readonly string[];
  readonly pattern: RegExp;
}

addEventListener("message", ({ data }: MessageEvent<PatternRequest>) => {
  // RegExp and Map survive the structured clone.
  postMessage(data.texts.map((text) => rawMatches(text, data.pattern)));
});
