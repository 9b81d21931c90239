import type { UnitKey } from "#core/document/article.ts";
import type { UnitRecord } from "#core/review/record.ts";

type Records = ReadonlyMap<UnitKey, UnitRecord>;

/** The map of stored states, which is replaced and never mutated, with some put in place. */
export function withRecords(records: Records, changed: Records): Records {
  const next = new Map(records);
  for (const [key, record] of changed) next.set(key, record);
  return next;
}
