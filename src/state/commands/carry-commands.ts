/** What is done with what was carried over from an earlier version of the article. */
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { NOT_LOADED } from "#state/article/storing/other-version.ts";
import type { Command } from "./command.ts";
import { TOOK_EARLIER } from "./put-text-commands.ts";

/** Carries over what was taken for another article's. */
export const carryOverCommand: Command = {
  id: "carry-over",
  title: "Carry over the review of the other version",
  also: "earlier version same article",
  keys: [],
  gridKeys: [],
  isEnabled: ({ otherVersion }) => otherVersion !== null,
  run: (store, context) => {
    const { carryOver: carry, raise } = store.getState().actions;
    return context.holdKeys(carry().catch(() => raise(NOT_LOADED)));
  },
};

export const takeCarriedBackCommand: Command = {
  id: "take-carried-back",
  title: "Take back what was carried over",
  also: "earlier version begin anew",
  keys: [],
  gridKeys: [],
  isEnabled: ({ carried }) => carried !== null,
  run: async (store, context) => {
    const { actions } = store.getState();
    const count = await context.holdKeys(actions.takeCarriedBack().catch(() => null));
    if (count === null) actions.raise(NOT_LOADED);
    else if (count === 0) actions.say("Nothing is left as it was carried over");
  },
};

/** The newest that the active unit does not show; undefined where there is none. */
export const takeEarlierTranslationCommand: Command = {
  id: "take-earlier-translation",
  title: "Take the earlier translation",
  also: "carried over source edited restore",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => activeEarlier(state) !== undefined,
  run: (store) => {
    const earlier = activeEarlier(store.getState());
    if (earlier !== undefined) store.getState().actions.putText(earlier.key, earlier.target, TOOK_EARLIER);
  },
};

function activeEarlier(state: ArticleState): EarlierTranslation | undefined {
  const unit = selectUnit(state, state.activeKey);
  if (unit === null) return undefined;
  const { text } = selectUnitView(state, unit);
  return state.earlier.get(unit.key)?.find(({ target }) => target !== text);
}
