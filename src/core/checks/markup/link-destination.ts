import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { isAnchorOfHeading } from "#core/checks/reading/anchors.ts";
import { inFolderOf, isOtherEdition, type LocalePair } from "#core/checks/reading/destination-name.ts";
import { isMostlyNew } from "#core/checks/reading/find-trace.ts";
import { linkName, shortened } from "#core/checks/reading/link-words.ts";
import { type Link, linksOf } from "#core/checks/reading/links.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
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
    const { source, target, context } = subject;
    const links = linksOf(subject);
    if (source === null || links.changed.length === 0) return [];
    const found = links.changed.flatMap(({ source: from, target: to }): readonly Found[] => {
      const languages: LocalePair = [source.language.code, target.language.code];
      if (isOtherEdition(from.written, to.written, languages)) return [];
      if (from.written.startsWith("#") && isAnchorOfHeading(from.written, to.written, context.article)) return [];
      const written = rawDestination(source.text, from.node);
      const range = rawDestination(target.text, to.node);
      if (written === null || range === null) return [];
      const now = target.text.slice(range.from, range.to);
      const right = inFolderOf(now, source.text.slice(written.from, written.to), languages);
      return [
        {
          range,
          sourceRange: written,
          message: messageOf(linkName(to, links.target), from, to),
          detail: `${from.written} → ${to.written}`,
          // A site whose headings name its anchors has them in each language.
          ...(!isMachineMade(context.article) && isAnchorInWords(from.name, to.name) && { isMinor: true }),
          fixes: [{ title: "Restore the destination", target: splice(target.text, range, right) }],
        },
      ];
    });
    return tellApart(found);
  },
};

/** The same page, and an anchor that became other words. */
function isAnchorInWords(from: string, to: string): boolean {
  const [page, anchor = ""] = from.split("#");
  const [otherPage, other = ""] = to.split("#");
  return (
    page === otherPage && /\p{L}-\p{L}|\p{L}{3}/u.test(anchor) && /\p{L}/u.test(other) && isMostlyNew(anchor, other)
  );
}

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
