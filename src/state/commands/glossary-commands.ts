/** What is done with the glossary. Its code is fetched when it is first needed. */
import { notLoaded } from "#core/not-loaded.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Command, CommandContext } from "./command.ts";

const NOT_LOADED = notLoaded("The glossary");

export const glossaryCommand: Command = {
  id: "glossary",
  title: "Glossary",
  also: "terms terminology import csv tbx",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, { showDialog }) => showDialog("glossary"),
};

export const addTermCommand: Command = {
  id: "add-term",
  title: "Add term from selection",
  also: "glossary new",
  keys: [],
  gridKeys: [],
  isEnabled: ({ activeKey }) => activeKey !== null,
  run: (store, { editor, showDialog, workspace }) => {
    const { activeKey, sourceSelection } = store.getState();
    const translation = activeKey === null ? "" : editor.selectedText(activeKey);
    const source = sourceSelection?.text ?? "";
    workspace.getState().actions.askTerm({ source: source.trim(), translation: translation.trim() });
    showDialog("glossary");
  },
};

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

/** Puts one translation at the caret, for the button that offers it. */
export function insertTermCommand(translation: string): Command {
  return {
    id: "insert-term",
    title: "Insert",
    keys: [],
    gridKeys: [],
    isEnabled: ({ activeKey }) => activeKey !== null,
    run: async (store, context) => {
      const code = await loadTerms(store, context);
      if (code === null) return;
      context.editor.insertText(code.fittingTerm(store.getState(), translation));
      store.getState().actions.say(`Inserted the term: ${translation}`);
    },
  };
}

/** Null, and told, where that code cannot be fetched. */
async function loadTerms(store: ArticleStore, { holdKeys }: CommandContext) {
  const code = await holdKeys(import("#state/languages/segment-terms.ts").catch(() => null));
  if (code === null) store.getState().actions.raise(NOT_LOADED);
  return code;
}
