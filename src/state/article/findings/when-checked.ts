import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticleWindow } from "#state/article/session/article-window.ts";

/**
 * Acts as soon as the checks have told enough, and says until then that it waits. Whoever does anything meanwhile, in whichever part of the window, wants something
 * else by then: nothing is done, and nothing more is said of it. One thing waits at a time, the last asked for.
 *
 * @param said what is said while it waits
 * @param isChecked whether what was waited for is known
 */
export function whenChecked(
  review: ArticleStore,
  { doBeforeNextKey }: Pick<ArticleWindow, "doBeforeNextKey">,
  said: string,
  isChecked: (state: ArticleState) => boolean,
  act: () => void,
): void {
  review.endWaiting?.();
  const begun = review.getState();
  begun.actions.say(said);
  let isWaiting = true;
  let tellOver = () => {};
  const over = new Promise<void>((tell) => {
    tellOver = tell;
  });
  const end = () => {
    isWaiting = false;
    unsubscribe();
    tellOver();
  };
  const callOff = () => {
    if (!isWaiting) return;
    end();
    if (review.getState().message === said) begun.actions.say("");
  };
  const unsubscribe = review.subscribe((state) => {
    const isHere = state.activeKey === begun.activeKey && state.drafts === begun.drafts;
    if (!isHere) callOff();
    else if (isChecked(state)) {
      end();
      act();
    }
  });
  review.endWaiting = end;
  doBeforeNextKey(over, callOff);
}
