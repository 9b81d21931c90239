/** What a reviewer looks for, and how it is looked for. */
import { fail, ok, type Result } from "#core/result.ts";
import { escapePattern, LONGEST_LITERAL } from "./escape-pattern.ts";

export interface FindQuery {
  /** As typed: plain text, or the source of a regular expression. */
  readonly text: string;
  readonly matchCase: boolean;
  /** Only matches that begin and end where a word does. */
  readonly wholeWord: boolean;
  readonly regex: boolean;
  /** Also inside code, addresses, tags, tokens and placeholders, which are passed over otherwise. */
  readonly inMarkup: boolean;
}

export const emptyQuery: FindQuery = { text: "", matchCase: false, wholeWord: false, regex: false, inMarkup: false };

const TOO_LONG = `What is looked for is longer than ${LONGEST_LITERAL.toLocaleString("en")} characters.`;

/**
 * The pattern that finds the query's text, global and by whole characters; null where nothing is looked for. Plain text gives a pattern whose cost
 * is linear; that of a regular expression may be anything, so it is not run where the page would wait for it. The failure is one sentence.
 */
export function patternOf({ text, matchCase, regex }: FindQuery): Result<RegExp | null, string> {
  if (text === "") return ok(null);
  if (text.length > LONGEST_LITERAL) return fail(TOO_LONG);
  try {
    return ok(new RegExp(regex ? text : escapePattern(text), matchCase ? "gu" : "giu"));
  } catch (error) {
    return fail(`This is not a regular expression: ${reasonOf(error)}.`);
  }
}

/** Engines repeat the pattern before the reason: "Invalid regular expression: /(/giu: Unterminated group". */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  return (
    message
      .slice(message.lastIndexOf(": ") + 1)
      .trim()
      .toLowerCase() || "it cannot be read"
  );
}
