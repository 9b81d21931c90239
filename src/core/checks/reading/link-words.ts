/** How findings speak of a link. */
import type { Link, LinkSort } from "./links.ts";

const WORDS: Readonly<Record<LinkSort, string>> = {
  link: "Link",
  image: "Image",
  reference: "Reference link",
  address: "Address",
};

/** `Link 2`, or `The link` where there is only one. */
export function linkName({ sort, position }: Link, all: readonly Link[]): string {
  const isAlone = all.every((link) => link.sort !== sort || link.position === 1);
  return isAlone ? `The ${WORDS[sort].toLowerCase()}` : `${WORDS[sort]} ${position}`;
}

const LONGEST = 60;

/** A destination, shortened in the middle. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}`;
}
