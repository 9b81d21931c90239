import type { Check } from "#core/checks/check.ts";
import { inFolderOf, isOtherEdition } from "#core/checks/reading/destination-name.ts";
import { linkName, shortened } from "#core/checks/reading/link-words.ts";
import { type Link, linksOf } from "#core/checks/reading/links.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";

/**
 * Links and images that both sides have, by where they lead. The locale's folder may be there, another or none; the order is free. Reference ids are
 * `reference-link`'s, bare addresses `url-text`'s, links that are gone `link-missing`'s.
 */
export const linkDestination: Check = {
  id: "link-destination",
  group: "markup",
  title: "Link destination",
  what: "A link or image leads somewhere else than in the source.",
  why: "The reader would land on a wrong page or on none.",
  severity: "error",
  example: {
    locale: "de-DE",
    source: "See the [overview](/azure/overview#limits).",
    target: "Siehe die [Übersicht](/azure/übersicht#limits).",
    fixed: "Siehe die [Übersicht](/azure/overview#limits).",
  },
  run(subject) {
    const { source, target } = subject;
    const links = linksOf(subject);
    if (source === null || links.changed.length === 0) return [];
    const found = links.changed.flatMap(({ source: from, target: to }) => {
      if (isOtherEdition(from.written, to.written, [source.language.code, target.language.code])) return [];
      const written = rawDestination(source.text, from.node);
      const range = rawDestination(target.text, to.node);
      if (written === null || range === null) return [];
      const right = inFolderOf(target.text.slice(range.from, range.to), source.text.slice(written.from, written.to), [
        source.language.code,
        target.language.code,
      ]);
      return [
        {
          range,
          sourceRange: written,
          message: messageOf(linkName(to, links.target), from, to),
          detail: `${from.written} → ${to.written}`,
          fixes: [{ title: "Restore the destination", target: splice(target.text, range, right) }],
        },
      ];
    });
    return tellApart(found);
  },
};

function messageOf(name: string, from: Link, to: Link): string {
  if (to.written === "") return `${name} lost its destination ${shortened(from.written)}`;
  const verb = to.sort === "image" ? "shows" : "leads to";
  return `${name} ${verb} ${shortened(to.written)} instead of ${shortened(from.written)}`;
}

/** With the angle brackets around it, where it has some. */
function rawDestination(text: string, { destination }: MarkupNode) {
  if (destination === null) return null;
  const isAngled = text[destination.from - 1] === "<";
  return isAngled ? { from: destination.from - 1, to: destination.to + 1 } : destination;
}
