/**
 * An independent reading of pairs by an HTML parser. It sees spans alone: every `<` that begins no span tag is masked by a character of the same
 * length, for the rest of a fragment is Markdown. Right only where spans balance and quotes are whole.
 */
import { load } from "cheerio/slim";
import type { Pair } from "../pair-tags.ts";

const CLOSE = "</span>".length;

export function maskedCheerioPairs(text: string): readonly Pair[] {
  const masked = text.replace(/<(?!\/?span[\s>])/g, "‹").replace(/&/g, "+");
  const $ = load(masked, { xml: { xmlMode: true, withStartIndices: true, withEndIndices: true } });
  return $("span[data-ttu-id]")
    .toArray()
    .flatMap((element) => {
      const lookup = $(element).next("span.sxs-lookup").get(0);
      const source = $(lookup).children("span[data-stu-id]").get(0);
      if (lookup === undefined || source === undefined) return [];
      const target = innerRange(masked, element);
      const inner = innerRange(masked, source);
      return [
        {
          id: $(element).attr("data-ttu-id") ?? "",
          from: element.startIndex ?? 0,
          targetFrom: target.from,
          targetTo: target.to,
          sourceFrom: inner.from,
          sourceTo: inner.to,
          to: (lookup.endIndex ?? 0) + 1,
        },
      ];
    });
}

function innerRange(text: string, element: { startIndex?: number | null; endIndex?: number | null }) {
  const from = text.indexOf(">", element.startIndex ?? 0) + 1;
  return { from, to: (element.endIndex ?? 0) + 1 - CLOSE };
}
