import { latinKey } from "#ui/latin-key.ts";

/**
 * What a key without Ctrl, ⌘ or Alt says of the translations that are shown: the place of one, 0 for the first, or that another is to be written; null for any other key. On French keyboards digits are typed with Shift, on those of
 * other scripts a letter is the one that stands there on a Latin layout.
 */
export function choiceBy(event: Parameters<typeof latinKey>[0]): number | "written" | null {
  const key = latinKey(event);
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return key === "w" && !event.shiftKey ? "written" : null;
}
