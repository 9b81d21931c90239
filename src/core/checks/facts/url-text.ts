import type { Check } from "#core/checks/check.ts";
import { linkName, shortened } from "#core/checks/reading/link-words.ts";
import { linksOf } from "#core/checks/reading/links.ts";
import { splice } from "#core/checks/reading/splice.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";

/** Addresses that stand in the text themselves, also between angle brackets or as a link's text. One that is gone is `link-missing`'s. */
export const urlText: Check = {
  id: "url-text",
  group: "facts",
  title: "Address in the text",
  what: "An address that stands in the text is not the source's.",
  why: "A reader who copies or clicks it would land on a wrong page or on none.",
  severity: "error",
  example: {
    locale: "es-ES",
    source: "Go to https://portal.azure.com/settings.",
    target: "Vaya a https://portal.azure.com/ajustes.",
    fixed: "Vaya a https://portal.azure.com/settings.",
  },
  run(subject) {
    const { target } = subject;
    const links = linksOf(subject);
    const found = links.changed
      .filter((pair) => pair.source.sort === "address")
      .map((pair) => {
        const from = pair.target.node.from + (target.text[pair.target.node.from] === "<" ? 1 : 0);
        const range = { from, to: from + pair.target.written.length };
        return {
          range,
          sourceRange: { from: pair.source.node.from, to: pair.source.node.to },
          message: `${linkName(pair.target, links.target)} is ${shortened(pair.target.written)} instead of ${shortened(pair.source.written)}`,
          detail: `${pair.source.written} → ${pair.target.written}`,
          fixes: [{ title: "Restore the address", target: splice(target.text, range, pair.source.written) }],
        };
      });
    return tellApart(found);
  },
};
