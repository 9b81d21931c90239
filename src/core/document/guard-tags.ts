/** What the frame guard says of tags and brackets: those that would end the pair early, open another, or hide what follows. */
import type { Place } from "./article.ts";
import { maskCode } from "./code-spans.ts";
import { bracketBalance, spanBalance } from "./span-balance.ts";

/** A tag, or the start of one, that only the file's own frame may hold. Code is no excuse: pairs are found by shape, wherever they stand. */
const FRAME_TAG = /<[^<>]*(?:data-[ts]tu-id|sxs-lookup)/i;
const OPEN_COMMENT = /<!--(?![\s\S]*-->)/;
const UNFINISHED_TAG = /(?:^|[^\\])<\/?[a-z!?][^<>]*$/i;
const LINK = /\](?:\(|\[)/;

/** Whether a text holds a tag of the frame itself. */
export function holdsFrameTag(text: string): boolean {
  return FRAME_TAG.test(text);
}

/**
 * @param original the target as it was loaded; what is wrong with it already is no reason to refuse an edit beside it
 * @returns why the text can't be written, or null
 */
export function refuseTags(text: string, original: string): string | null {
  if (FRAME_TAG.test(text) && !FRAME_TAG.test(original)) return FRAME_TAG_MESSAGE;
  const balance = spanBalance(text);
  if (balance !== "" && balance !== spanBalance(original)) {
    return balance.startsWith("-")
      ? "A closing </span> without its opening tag would end the segment; remove it, or write it as code."
      : "An opening <span> without its closing tag would swallow what follows; close it, or write it as code.";
  }
  const bare = maskCode(text);
  const isNew = (pattern: RegExp) => pattern.test(bare) && !pattern.test(maskCode(original));
  if (isNew(OPEN_COMMENT))
    return "A comment that is opened (<!--) and not closed would swallow what follows; close it.";
  if (isNew(UNFINISHED_TAG))
    return "It ends in an unfinished tag, which would swallow what follows; finish it, or escape its <.";
  return null;
}

export const FRAME_TAG_MESSAGE =
  "It holds a tag of the file's own frame (data-ttu-id, data-stu-id or sxs-lookup); remove it.";

/** Inside a link's or an image's text: brackets that would end it, and a link, which no link may hold. */
export function refuseBrackets(text: string, original: string, place: Place): string | null {
  if (place.inline === null) return null;
  const balance = bracketBalance(text);
  if (balance !== "" && balance !== bracketBalance(original)) {
    return "A square bracket without its partner would end the link; remove it or write \\[ or \\].";
  }
  const holdsLink = (fragment: string) => LINK.test(maskCode(fragment).replace(/\\[\s\S]/g, "  "));
  return place.inline === "link-text" && holdsLink(text) && !holdsLink(original)
    ? "A link inside a link would end it; remove the inner link."
    : null;
}
