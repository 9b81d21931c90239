import { flattenNodes, isGuarded, type MarkupKind } from "#core/markup/markup-node.ts";
import { readMarkup, type TagReader } from "#core/markup/read-markup.ts";

const NAMES: Readonly<Record<MarkupKind, readonly [one: string, many: string]>> = {
  code: ["code span", "code spans"],
  tag: ["tag", "tags"],
  strong: ["bold text", "bold texts"],
  emphasis: ["italic text", "italic texts"],
  strike: ["struck text", "struck texts"],
  link: ["link", "links"],
  reference: ["reference link", "reference links"],
  image: ["image", "images"],
  autolink: ["address", "addresses"],
  footnote: ["footnote", "footnotes"],
  entity: ["entity", "entities"],
  escape: ["escape", "escapes"],
  break: ["line break", "line breaks"],
  token: ["token", "tokens"],
  placeholder: ["placeholder", "placeholders"],
};

/** Says which markup a text has more or less of than before ("1 link fewer, 2 tags more"); null where each kind stays as many. */
export function markupChange(before: string, after: string, readTags?: TagReader): string | null {
  const differences = new Map<MarkupKind, number>();
  const count = (text: string, step: 1 | -1) => {
    for (const { kind } of flattenNodes(readMarkup(text, "markdown", readTags)).filter(isGuarded))
      differences.set(kind, (differences.get(kind) ?? 0) + step);
  };
  count(before, -1);
  count(after, 1);
  const parts = Array.from(differences, ([kind, difference]) => phrase(kind, difference)).filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? null : parts.join(", ");
}

function phrase(kind: MarkupKind, difference: number): string | null {
  if (difference === 0) return null;
  const amount = Math.abs(difference);
  return `${amount} ${NAMES[kind][amount === 1 ? 0 : 1]} ${difference > 0 ? "more" : "fewer"}`;
}
