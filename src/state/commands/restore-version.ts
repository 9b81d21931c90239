import type { UnitKey } from "#core/document/article.ts";
import type { Command } from "./command.ts";

/** Makes an earlier text the unit's target again: for the button beside the version. */
export function restoreVersionCommand(key: UnitKey, text: string): Command {
  return {
    id: "restore-version",
    title: "Restore",
    keys: [],
    gridKeys: [],
    isEnabled: (state) => state.open !== null,
    run: (store) => {
      store.getState().actions.restoreVersion(key, text);
    },
  };
}
