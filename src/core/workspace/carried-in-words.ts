import { grouped } from "#core/count-in-words.ts";
import { type CarriedReport, countFates } from "./carried-report.ts";
import type { Fate } from "./carry-unit.ts";

/** In the order in which they matter to the reviewer; each says of so many segments what became of them. */
const WORDS: readonly (readonly [fate: Fate, one: string, many: string])[] = [
  ["kept", "as it was", "as they were"],
  ["moved", "moved", "moved"],
  ["machine-changed", "with a new machine translation", "with a new machine translation"],
  ["source-changed", "with an edited source", "with an edited source"],
  ["refused", "whose text does not fit any more", "whose text does not fit any more"],
  ["gone", "gone", "gone"],
];

/** `12 as they were, 2 with an edited source, 1 gone`. */
export function carriedInWords(report: CarriedReport): string {
  return fatesInWords(countFates(report));
}

/** As `carriedInWords`, of how many segments met each fate. */
export function fatesInWords(counts: ReadonlyMap<Fate, number>): string {
  const parts = WORDS.flatMap(([fate, one, many]) => {
    const count = counts.get(fate) ?? 0;
    return count === 0 ? [] : [`${grouped(count)} ${count === 1 ? one : many}`];
  });
  return parts.join(", ");
}
