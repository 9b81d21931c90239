import type { Reviewer } from "./reviewer.ts";

/** Keys one after the other: `'text` is typed, all else pressed. */
export async function press(reviewer: Reviewer, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith("'")) await reviewer.type(key.slice(1));
    else await reviewer.press(key);
  }
}
