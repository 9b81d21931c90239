import type { RawMatch } from "./raw-matches.ts";

const NUMBERED = /\$(?:(\$|&)|(\d{1,2}))/g;
/** Names are read only where the pattern names groups; else `$<` is text. */
const NAMED = /\$(?:(\$|&)|(\d{1,2})|<([^>]*)>)/g;

/**
 * What a match is replaced with. Of a regular expression's replacement `$1` … `$99`, `$<name>`, `$&` and `$$` mean what they do in JavaScript; what
 * refers to no group stays as it is, and a group that took no part gives nothing.
 *
 * @param template as typed; taken literally unless `regex`
 * @param matched the text that was found
 */
export function replacementText(template: string, regex: boolean, matched: string, match: RawMatch): string {
  if (!regex || !template.includes("$")) return template;
  const { named } = match;
  const numbered = (whole: string, sign?: string, digits?: string) =>
    digits === undefined ? (sign === "$" ? "$" : matched) : groupText(whole, digits, match);
  if (named === null) return template.replace(NUMBERED, numbered);
  return template.replace(NAMED, (whole: string, sign?: string, digits?: string, name?: string) =>
    name === undefined ? numbered(whole, sign, digits) : (named.get(name) ?? ""),
  );
}

/** `$12` is group 12 where there are as many, else group 1 and a 2. */
function groupText(whole: string, digits: string, { groups }: RawMatch): string {
  const both = Number(digits);
  if (both >= 1 && both <= groups.length) return groups[both - 1] ?? "";
  const first = Number(digits[0]);
  if (digits.length === 2 && first >= 1 && first <= groups.length) return `${groups[first - 1] ?? ""}${digits[1]}`;
  return whole;
}
