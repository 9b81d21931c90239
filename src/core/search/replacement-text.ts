import type { RawMatch } from "./raw-matches.ts";

const REFERENCE = /\$(?:(\$|&)|(\d{1,2})|<([^>]*)>)/g;

/**
 * What a match is replaced with. Of a regular expression's replacement `$1` … `$99`, `$<name>`, `$&` and `$$` mean what they do in JavaScript; what
 * refers to no group stays as it is, and a group that took no part gives nothing.
 *
 * @param template as typed; taken literally unless `regex`
 * @param matched the text that was found
 */
export function replacementText(template: string, regex: boolean, matched: string, match: RawMatch): string {
  if (!regex || !template.includes("$")) return template;
  return template.replace(REFERENCE, (whole: string, sign?: string, digits?: string, name?: string) => {
    if (sign !== undefined) return sign === "$" ? "$" : matched;
    if (name !== undefined) return match.named === null ? whole : (match.named.get(name) ?? "");
    return digits === undefined ? whole : groupText(whole, digits, match);
  });
}

/** `$12` is group 12 where there are as many, else group 1 and a 2. */
function groupText(whole: string, digits: string, { groups }: RawMatch): string {
  const both = Number(digits);
  if (both >= 1 && both <= groups.length) return groups[both - 1] ?? "";
  const first = Number(digits[0]);
  if (digits.length === 2 && first >= 1 && first <= groups.length) return `${groups[first - 1] ?? ""}${digits[1]}`;
  return whole;
}
