/** What is done with the terms of the glossary, from the palette and by buttons. */
import type { Command } from "./command.ts";
import { loadTerms } from "./glossary-commands.ts";

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
