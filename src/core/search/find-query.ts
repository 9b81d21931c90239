/** What a reviewer looks for, and how it is looked for. */
import { grouped } from "#core/count-in-words.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { escapePattern, LONGEST_LITERAL } from "./escape-pattern.ts";
import { readCharacters } from "./whole-characters.ts";

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

/** What is on or off of how it is looked for. */
export type FindOption = Exclude<keyof FindQuery, "text">;

const TOO_LONG = `What is looked for is longer than ${grouped(LONGEST_LITERAL)} characters.`;

/**
 * The pattern that finds the query's text, global and by whole characters; null where nothing is looked for. Plain text gives a pattern whose cost
 * is linear; that of a regular expression may be anything, so it is not run where the page would wait for it. The failure is one sentence.
 */
export function patternOf({ text, matchCase, regex }: FindQuery): Result<RegExp | null, string> {
  if (text === "") return ok(null);
  if (text.length > LONGEST_LITERAL) return fail(TOO_LONG);
  try {
    const source = regex ? text.normalize("NFC") : plainPattern(text, matchCase);
    return ok(new RegExp(source, matchCase ? "gu" : "giu"));
  } catch (error) {
    return fail(`This is not a regular expression: ${reasonOf(error)}.`);
  }
}

/** A blank as it is typed stands for every kind of blank within a line; any other, which must have been pasted, for itself. */
const ANY_BLANK = "[\\t\\p{Zs}]";

function plainPattern(text: string, matchCase: boolean): string {
  const characters = readCharacters(text.normalize("NFC"));
  return characters.map((one) => (one === " " ? ANY_BLANK : matchCase ? escapePattern(one) : anyCase(one))).join("");
}

/** What the flag `i` leaves apart: a letter composed in one case alone, such as ǰ, whose capital is J with a mark behind it. */
function anyCase(character: string): string {
  const bare = (text: string) => text.normalize("NFD").toLowerCase();
  const forms = [character, character.toLowerCase().normalize("NFC"), character.toUpperCase().normalize("NFC")].filter(
    (form) => bare(form) === bare(character),
  );
  const lengths = new Set(forms.map(({ length }) => length));
  return lengths.size < 2 ? escapePattern(character) : `(?:${[...new Set(forms)].map(escapePattern).join("|")})`;
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
