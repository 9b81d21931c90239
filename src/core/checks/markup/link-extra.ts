import type { Check } from "#core/checks/check.ts";
import type { Fix } from "#core/checks/finding.ts";
import { linkName, shortened } from "#core/checks/reading/link-words.ts";
import { type Link, linksOf } from "#core/checks/reading/links.ts";
import { translationBehind } from "#core/checks/reading/said-twice.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";

/** Links, images and addresses beyond those of the source. What stands for a lost one, such as the bare address left of a link, is `link-missing`'s. */
export const linkExtra: Check = {
  id: "link-extra",
  group: "markup",
  title: "Extra link",
  what: "The target has a link, image or address that the source has not.",
  why: "It leads the reader where the author did not.",
  severity: "error",
  example: {
    locale: "de-DE",
    source: "Open the [portal](/portal).",
    target: "Öffnen Sie das [Portal](/portal) und die [Hilfe](/help).",
    fixed: "Öffnen Sie das [Portal](/portal) und die Hilfe.",
  },
  run(subject) {
    const links = linksOf(subject);
    const again = subject.source === null ? null : translationBehind(subject.source, subject.target);
    const isAgain = ({ node }: Link) => again !== null && again.from <= node.from;
    const found = links.extra
      .filter((link) => isAddress(link) && !isAgain(link))
      .map((link) => {
        const { from, to } = link.node;
        return {
          range: { from, to },
          message: `${linkName(link, links.target)} to ${shortened(link.written)} is not in the source`,
          detail: `${link.sort} ${link.written}`,
          fixes: fixesOf(link, subject.target.text),
        };
      });
    return tellApart(found);
  },
};

/** A scheme alone, to which a language writes its noun (`https://-URL`), leads nowhere: no host begins with a hyphen. */
function isAddress({ written }: Link): boolean {
  return !/^https?:\/\/[-‑–]/iu.test(written);
}

/** A link's text stays; an image or address is not taken away, for nobody can tell what should stand there. */
function fixesOf({ node, sort }: Link, text: string): readonly Fix[] {
  if (node.content === null || sort === "image" || node.kind === "image") return [];
  const inner = text.slice(node.content.from, node.content.to);
  return [{ title: "Remove the link, keep its text", target: splice(text, node, inner) }];
}
