/** Names that an article tells by where it leads with them: `[Less](http://lesscss.org)` is no word. */

import type { Article } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** A word or two with capitals, as all that a link to another site says. */
const LINK = /\[([A-Z][A-Za-z\d.+#]*(?: [A-Z][A-Za-z\d.+#]*)?)\]\(https?:\/\/([\w.-]+)/g;
/** `example.co.uk`: there the name stands before two endings. */
const SECOND = new Set(["co", "com", "org", "ac", "gov", "net", "edu"]);
/** Shorter ones are in too many addresses. */
const SHORTEST = 4;

const known = new WeakMap<Article, ReadonlySet<string>>();

export function linkedNamesOf(article: Article): ReadonlySet<string> {
  const names = known.get(article) ?? read(article);
  known.set(article, names);
  return names;
}

function read({ units }: Article): ReadonlySet<string> {
  const names = new Set<string>();
  for (const unit of units) {
    if (unit.kind === "field" || !unit.source.includes("](http")) continue;
    for (const [, name = "", host = ""] of matchesOf(unit.source, LINK)) if (isNamed(host, name)) names.add(name);
  }
  return names;
}

/** Whether the site is called by the name, or by hardly more: getbootstrap, sass-lang. */
function isNamed(host: string, name: string): boolean {
  const labels = host.toLowerCase().split(".");
  const last = labels.at(-2) ?? "";
  const label = (SECOND.has(last) ? (labels.at(-3) ?? "") : last).replace(/-/g, "");
  const letters = name.toLowerCase().replace(/[^a-z\d]/g, "");
  return letters.length >= SHORTEST && 2 * letters.length >= label.length && label.includes(letters);
}
