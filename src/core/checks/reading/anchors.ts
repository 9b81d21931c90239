/** Anchors that a page gives its headings by their words, as GitHub and most builders of sites do. */
import type { Article } from "#core/document/article.ts";

const known = new WeakMap<Article, ReadonlyMap<string, string>>();

/** Whether one anchor is a heading's in the source, and the other the same heading's in the translation, as it was loaded. */
export function isAnchorOfHeading(from: string, to: string, article: Article): boolean {
  const anchors = known.get(article) ?? anchorsOf(article);
  known.set(article, anchors);
  return anchors.get(anchorName(from)) === anchorName(to);
}

function anchorsOf({ units }: Article): ReadonlyMap<string, string> {
  return new Map(
    units.flatMap((unit) =>
      unit.kind === "segment" && unit.place.level > 0 ? [[slug(unit.source), slug(unit.target)] as const] : [],
    ),
  );
}

/** Small letters, digits and hyphens for blanks; marks go. */
function slug(heading: string): string {
  return heading
    .replace(/\]\([^()]*\)/g, "")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, "")
    .replace(/\s/gu, "-");
}

/** With what an address has encoded as it is. */
function anchorName(written: string): string {
  const anchor = written.replace(/^#/, "");
  try {
    return decodeURIComponent(anchor).toLowerCase();
  } catch {
    return anchor.toLowerCase();
  }
}
