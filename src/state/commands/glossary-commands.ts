/** What is done with the glossary. Its code is fetched when it is first needed. */
import { notLoaded } from "#core/not-loaded.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Command, CommandContext } from "./command.ts";

const NOT_LOADED = notLoaded("The glossary");

export const insertMissingTermCommand: Command = {
  id: "insert-missing-term",
  title: "Insert next missing term",
  also: "glossary translation",
  keys: ["$mod+i"],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && selectActiveUnit(state)?.kind === "segment",
  run: async (store, context) => {
    (await loadTerms(store, context))?.insertNextMissingTerm(store, context.editor);
  },
};

/** Null, and told, where that code cannot be fetched. */
export async function loadTerms(store: ArticleStore, { holdKeys }: CommandContext) {
  const code = await holdKeys(import("#state/languages/segment-terms.ts").catch(() => null));
  if (code === null) store.getState().actions.raise(NOT_LOADED);
  return code;
}
