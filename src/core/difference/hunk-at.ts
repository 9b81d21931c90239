import type { Hunk } from "./hunk.ts";

/** The hunk that a place in the text lies in or is nearest to, the earlier of two; null where there is none. */
export function hunkAt(hunks: readonly Hunk[], place: number): Hunk | null {
  let nearest: Hunk | null = null;
  for (const hunk of hunks) {
    if (nearest === null || distance(hunk, place) < distance(nearest, place)) nearest = hunk;
  }
  return nearest;
}

function distance({ from, to }: Hunk, place: number): number {
  return place < from ? from - place : Math.max(0, place - to);
}
