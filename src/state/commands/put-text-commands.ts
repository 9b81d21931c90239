/** Texts that are put in the place of a unit's, each by the button beside it. */
import type { UnitKey } from "#core/document/article.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import type { PutWords } from "#state/article/session/article-state.ts";
import type { Command } from "./command.ts";

export const RESTORED_VERSION: PutWords = { did: "Restored a version of", refused: "this version cannot be restored" };
export const TOOK_EARLIER: PutWords = {
  did: "Took the earlier translation of",
  refused: "the earlier translation cannot stand here",
};

/** Makes an earlier text the unit's target again. */
export function restoreVersionCommand(key: UnitKey, text: string): Command {
  return putTextCommand({ id: "restore-version", title: "Restore" }, key, text, RESTORED_VERSION);
}

/** Makes an earlier translation the unit's target. */
export function takeThisEarlierTranslationCommand({ key, target }: EarlierTranslation): Command {
  return putTextCommand({ id: "take-this-earlier-translation", title: "Take" }, key, target, TOOK_EARLIER);
}

function putTextCommand(name: Pick<Command, "id" | "title">, key: UnitKey, text: string, words: PutWords): Command {
  return {
    ...name,
    keys: [],
    gridKeys: [],
    isEnabled: () => true,
    run: (store) => {
      store.getState().actions.putText(key, text, words);
    },
  };
}
