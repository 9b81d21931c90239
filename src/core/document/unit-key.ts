import type { UnitKey } from "./article.ts";

const FIELD = "field:";

export function fieldKey(name: string): UnitKey {
  return FIELD + name;
}

/** Whether the key is a field's. A segment whose id looks like one counts as a field too, which only a total notices. */
export function isFieldKey(key: UnitKey): boolean {
  return key.startsWith(FIELD);
}
