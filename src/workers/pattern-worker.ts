/** Runs a regular expression over texts. Whoever asked ends the worker where that takes too long. */
import { type RawMatch, rawMatches } from "#core/search/raw-matches.ts";

/** What the worker is asked. */
export interface PatternRequest {
  readonly texts: readonly string[];
  readonly pattern: RegExp;
}

/** That it has begun, and then what `rawMatches` finds in each text. */
export type PatternNews =
  | { readonly kind: "begun" }
  | { readonly kind: "found"; readonly found: readonly (readonly RawMatch[])[] };

const tell = (news: PatternNews) => postMessage(news);

addEventListener("message", ({ data }: MessageEvent<PatternRequest>) => {
  tell({ kind: "begun" });
  // RegExp and Map survive the structured clone.
  tell({ kind: "found", found: data.texts.map((text) => rawMatches(text, data.pattern)) });
});
