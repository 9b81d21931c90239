import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { isFieldKey } from "#core/document/unit-key.ts";

/** How many units, in words: "38 segments", "1 segment and 2 fields". */
export function unitsInWords(keys: Iterable<UnitKey>): string {
  const counts = { segment: 0, field: 0 };
  for (const key of keys) counts[isFieldKey(key) ? "field" : "segment"]++;
  const named = (["segment", "field"] as const).filter((kind) => counts[kind] > 0);
  const words = named.map((kind) => counted(counts[kind], kind));
  return words.length === 0 ? "0 segments" : words.join(" and ");
}
