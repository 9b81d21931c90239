import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/**
 * Acts as soon as the checks have told enough, and says until then that it waits. Whoever types or goes elsewhere meanwhile wants something else by then: nothing
 * is done, and nothing more is said of it. One thing waits at a time, the last asked for.
 *
 * @param said what is said while it waits
 * @param isChecked whether what was waited for is known
 */
export function whenChecked(
  review: ArticleStore,
  said: string,
  isChecked: (state: ArticleState) => boolean,
  act: () => void,
): void {
  review.endWaiting?.();
  const begun = review.getState();
  begun.actions.say(said);
  const end = review.subscribe((state) => {
    const isHere = state.activeKey === begun.activeKey && state.drafts === begun.drafts;
    if (isHere && !isChecked(state)) return;
    end();
    if (isHere) act();
    else if (state.message === said) state.actions.say("");
  });
  review.endWaiting = end;
}
