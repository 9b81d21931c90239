/** Checks that somebody writes for a project of their own: regular expressions over source and target. */

import type { Check } from "#core/checks/check.ts";
import { type Found, OWN_CHECK, type Severity } from "#core/checks/finding.ts";
import { endOf } from "#core/checks/reading/end-of.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import type { Range } from "#core/document/article.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { readPattern, type SafePattern } from "#core/search/query-pattern.ts";

/** What is written; expressions are JavaScript's, read with the flag `u`. */
export interface CustomCheck {
  /** Letters, digits and dashes; its check is called `custom:<name>`. */
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  /** The check looks only at segments whose source matches; null for all units, those without a source too. */
  readonly source: string | null;
  /** What the target must match; null where nothing is asked for. */
  readonly target: string | null;
  /** What the target must not match; null where nothing is forbidden. */
  readonly forbidden: string | null;
  /** Some of `i`, `m`, `s`; they hold for all three. */
  readonly flags: string;
}

/** @returns the check; or one sentence that says which expression cannot be used, and why */
export function readCustomCheck(custom: CustomCheck): Result<Check, string> {
  if (custom.target === null && custom.forbidden === null) {
    return fail(`Custom check ${custom.name}: say what the target must match (target) or must not (forbidden).`);
  }
  const source = patternOf(custom, "source");
  const target = patternOf(custom, "target");
  const forbidden = patternOf(custom, "forbidden");
  if (!source.ok) return source;
  if (!target.ok) return target;
  if (!forbidden.ok) return forbidden;
  const { name, severity, message } = custom;
  return ok({
    id: `${OWN_CHECK}${name}`,
    group: "custom",
    title: name,
    what: message,
    why: "Your profile asks for it.",
    severity,
    example: null,
    run: ({ source: from, target: { text } }) => {
      if (source.value !== null && (from === null || !source.value.test(from.text))) return [];
      const asked = from === null ? undefined : source.value?.rangesIn(from.text)[0];
      return findIn(text, message, target.value, forbidden.value, asked);
    },
  });
}

function patternOf(custom: CustomCheck, part: "source" | "target" | "forbidden"): Result<SafePattern | null, string> {
  const written = custom[part];
  if (written === null) return ok(null);
  const pattern = readPattern(written, custom.flags);
  return pattern.ok ? pattern : fail(`Custom check ${custom.name}, ${part}: ${pattern.failure}`);
}

function findIn(
  text: string,
  message: string,
  wanted: SafePattern | null,
  forbidden: SafePattern | null,
  /** What of the source the check is about. */
  asked: Range | undefined,
): readonly Found[] {
  const misses = wanted !== null && !wanted.test(text);
  const found = (forbidden?.rangesIn(text) ?? []).map((range) => ({
    range,
    message,
    detail: `forbidden ${text.slice(range.from, range.to)}`,
  }));
  if (!misses) return found;
  const place = asked === undefined ? wholePlace(text) : { range: endOf(text), sourceRange: asked };
  return [{ ...place, message, detail: "missing" }, ...found].sort((a, b) => a.range.from - b.range.from);
}
