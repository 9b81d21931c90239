/**
 * The title of the front matter beside the first heading. A title has no source in the file, so whether both had the same is told by how near they are; a
 * title of its own is left alone, and so is the site's name behind it.
 */

import type { Found } from "#core/checks/finding.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import type { Article, Field, Segment } from "#core/document/article.ts";
import { fieldKey } from "#core/document/unit-key.ts";
import type { ArticleCheck } from "./article-check.ts";
import { strayIdOf } from "./metadata.ts";

export const titleHeading: ArticleCheck = {
  id: "title-heading",
  group: "consistency",
  title: "Title and heading",
  what: "The title in the front matter is worded otherwise than the article's first heading, though both seem to say the same.",
  why: "Search results and tabs show the one, the page shows the other.",
  severity: "info",
  example: {
    locale: "lv-LV",
    source: "",
    target: "Mainīt savu Outlook paroli",
    fixed: "Mainiet savu Outlook paroli",
  },
  run(units, { article }) {
    const { title, heading } = partsOf(article);
    const found = new Map<string, readonly Found[]>();
    const [titleText, headingText] = [title, heading].map((unit) => units.find((one) => one.unit === unit)?.text);
    if (title === undefined || heading === undefined || titleText === undefined || headingText === undefined)
      return found;
    const shown = plain(headingText);
    const own = SITE.test(shown) ? titleText : titleText.replace(SITE, "");
    if (
      strayIdOf(own, units) !== null ||
      shown === "" ||
      isAlike(own, shown) ||
      !isNear(own, shown, plain(heading.source))
    )
      return found;
    const target = shown + titleText.slice(own.length);
    found.set(title.key, [
      {
        ...wholePlace(own),
        message: `The first heading says “${shown}”`,
        detail: "heading",
        fixes: [{ title: "Copy the heading", target, isProposal: true }],
      },
    ]);
    return found;
  },
};

/** The name of the site behind a title: ` | Microsoft Docs`, ` - Azure`. */
const SITE = /\s+[|–—-]\s+[^|]*$/;

function partsOf(article: Article): { readonly title: Field | undefined; readonly heading: Segment | undefined } {
  const title = article.units.find((unit): unit is Field => unit.kind === "field" && unit.key === fieldKey("title"));
  const heading = article.units.find((unit): unit is Segment => unit.kind === "segment" && unit.place.level === 1);
  return { title, heading };
}

/** A heading as a title can say it, without marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<[^<>]+>|[*`]|\\(?=[^\p{L}\p{N}\s])/gu, "")
    .replaceAll("&amp;", "&")
    .trim();
}

const bareOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, "");

function isAlike(title: string, heading: string): boolean {
  return bareOf(title) === bareOf(heading);
}

/** How much of two texts' pairs of letters has to be the same, and how much longer one may be: what says more had another source. */
const NEAR = 0.75;
const MUCH_LONGER = 1.2;

/** @param source the heading's: a title that still is it was never translated */
function isNear(title: string, heading: string, source: string): boolean {
  const [left, right] = [bareOf(title), bareOf(heading)];
  if (left === bareOf(source)) return true;
  const [shorter = "", longer = ""] = [left, right].sort((a, b) => a.length - b.length);
  if (longer.length > shorter.length * MUCH_LONGER || longer.includes(shorter)) return false;
  const [pairs, others] = [pairsOf(left), pairsOf(right)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / Math.max(1, pairs.size + others.size) >= NEAR;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
