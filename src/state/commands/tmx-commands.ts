/** The memory as a file, and files as memories. */
import { counted } from "#core/count-in-words.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { WindowCommand } from "./command.ts";

export const memoriesCommand: WindowCommand = {
  id: "memories",
  title: "Imported memories…",
  also: "import tmx translation memory penalty priority remove",
  on: "window",
  keys: [],
  gridKeys: [],
  run: ({ showDialog }) => showDialog("memories"),
};

/** Of the language of the article in view. */
export const exportMemoryCommand: WindowCommand = {
  id: "export-memory",
  title: "Memory as TMX",
  menu: "Export",
  also: "translation memory approved pairs download",
  on: "window",
  keys: [],
  gridKeys: [],
  isEnabled: ({ inView }) => inView !== null && inView.memory !== null,
  run: async ({ workspace, download, holdKeys }) => {
    const { inView, actions } = workspace.getState();
    const file = await holdKeys(inView?.memory?.toTmx() ?? Promise.resolve(null));
    if (inView === null || file === null) return actions.raise(notLoaded("The memory"));
    const { locale } = inView.getState().open.article;
    download({ name: `memory${locale === null ? "" : `.${locale}`}.tmx`, text: file.text });
    const left = file.leftOut > 0 ? `, ${counted(file.leftOut, "pair")} left out that no XML file can hold` : "";
    actions.say(`Exported ${counted(file.pairs, "approved pair")} as TMX${left}`, true);
  },
};
