/** The memory as a file, and files as memories. */
import { counted, grouped } from "#core/count-in-words.ts";
import type { MemoryFile } from "#core/memory/review-memory.ts";
import type { TmxLevel } from "#core/memory/tmx/write-tmx.ts";
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
function exportMemory(level: TmxLevel, rest: Pick<WindowCommand, "id" | "title" | "also">): WindowCommand {
  return {
    ...rest,
    menu: "Export",
    on: "window",
    keys: [],
    gridKeys: [],
    isEnabled: ({ inView }) => inView !== null && inView.memory !== null,
    run: async ({ workspace, download, holdKeys }) => {
      const { inView, actions } = workspace.getState();
      const file = await holdKeys(inView?.memory?.toTmx(level) ?? Promise.resolve(null));
      if (inView === null || file === null) return actions.raise(notLoaded("The memory"));
      const { locale } = inView.getState().open.article;
      download({ name: `memory${locale === null ? "" : `.${locale}`}.tmx`, text: file.text });
      actions.say(exportedInWords(file), true);
    },
  };
}

export const exportMemoryCommand = exportMemory(1, {
  id: "export-memory",
  title: "Memory as TMX",
  also: "translation memory approved pairs download level 1",
});

/** For tools that keep markup from being typed over. */
export const exportMemoryElementsCommand = exportMemory(2, {
  id: "export-memory-elements",
  title: "Memory as TMX with markup in elements",
  also: "translation memory approved pairs download level 2",
});

/** `Exported 725 pairs as TMX: 40 approved here, 685 imported`: what was imported was approved by nobody here. */
function exportedInWords({ pairs, imported, leftOut }: MemoryFile): string {
  const approved = pairs - imported;
  const said = imported === 0 ? counted(approved, "approved pair") : counted(pairs, "pair");
  const parts = imported === 0 ? "" : `: ${grouped(approved)} approved here, ${grouped(imported)} imported`;
  const left = leftOut > 0 ? `, ${counted(leftOut, "pair")} left out that no XML file can hold` : "";
  return `Exported ${said} as TMX${parts}${left}`;
}
