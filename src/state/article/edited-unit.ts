import type { Unit } from "#core/document/article.ts";
import { linkDefinitions } from "#core/markup/link-definitions.ts";
import type { EditedUnit } from "#state/editor/editor-port.ts";
import { committedState, selectUnitView } from "./selectors/select-unit.ts";
import type { ArticleStore } from "./session/article-store.ts";

/** A unit of the store, as an editor sees it. */
export function editedUnit(store: ArticleStore, unit: Unit): EditedUnit {
  const { actions, open } = store.getState();
  return {
    unit,
    lineEnding: open.article.lineEnding,
    defines: linkDefinitions(open.article.text),
    getState: () => {
      const state = store.getState();
      const { text, refusal } = selectUnitView(state, unit);
      return { text, refusal, committed: committedState(state, unit), isActive: state.activeKey === unit.key };
    },
    subscribe: store.subscribe,
    type: (text, by) => actions.type(unit.key, text, by),
    say: actions.say,
  };
}
