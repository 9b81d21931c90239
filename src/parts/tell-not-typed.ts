import type { ArticleStore } from "#state/article/session/article-store.ts";
import { isTextKey } from "#ui/held-keys/give-key.ts";

/** Says where text goes nowhere, since a row or a sentence has the focus and not its editor: whoever types on without looking up sees it behind the first letter. */
export function tellNotTyped(event: KeyboardEvent, { getState }: ArticleStore): void {
  if (isTextKey(event)) getState().actions.say("Not typed: Enter edits the segment");
}
