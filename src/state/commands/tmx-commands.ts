/** The memory as a file, and files as memories. */
import { counted, grouped } from "#core/count-in-words.ts";
import type { FileQuestion, MemoryFile } from "#core/memory/review-memory.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { WindowCommand } from "./command.ts";

export const memoriesCommand: WindowCommand = {
  id: "memories",
  title: "Imported memories…",
  also: "import export unapproved tmx translation memory penalty priority remove",
  on: "window",
  keys: [],
  gridKeys: [],
  run: ({ showDialog }) => showDialog("memories"),
};

/** Of the language of the article in view. */
export function exportMemory(
  question: Omit<FileQuestion, "locale">,
  rest: Pick<WindowCommand, "id" | "title" | "also">,
): WindowCommand {
  return {
    ...rest,
    menu: "Export",
    on: "window",
    keys: [],
    gridKeys: [],
    isEnabled: ({ inView }) => inView !== null && inView.memory !== null,
    off: "The memory goes out in the language of an article: open one first.",
    run: async ({ workspace, download, holdKeys }) => {
      const { inView, actions } = workspace.getState();
      const file = await holdKeys(inView?.memory?.toTmx(question) ?? Promise.resolve(null));
      if (inView === null || file === null) return actions.raise(notLoaded("The memory"));
      const { locale } = inView.getState().open.article;
      download({ name: `memory${locale === null ? "" : `.${locale}`}.tmx`, text: file.text });
      actions.say(exportedInWords(file), true);
    },
  };
}

export const exportMemoryCommand = exportMemory(
  { level: 1, isUnapprovedToo: false },
  { id: "export-memory", title: "Memory as TMX", also: "translation memory approved pairs download level 1" },
);

/** For tools that keep markup from being typed over. */
export const exportMemoryElementsCommand = exportMemory(
  { level: 2, isUnapprovedToo: false },
  {
    id: "export-memory-elements",
    title: "Memory as TMX with markup in elements",
    also: "translation memory approved pairs download level 2",
  },
);

/** `Exported 725 pairs as TMX: 40 approved here, 685 imported`: what was imported was approved by nobody here. */
function exportedInWords({ pairs, imported, unapproved, leftOut }: MemoryFile): string {
  const approved = pairs - imported - unapproved;
  const others = [
    ...(imported > 0 ? [`${grouped(imported)} imported`] : []),
    ...(unapproved > 0 ? [`${grouped(unapproved)} not approved`] : []),
  ];
  const said = others.length === 0 ? counted(approved, "approved pair") : counted(pairs, "pair");
  const parts = others.length === 0 ? "" : `: ${[`${grouped(approved)} approved here`, ...others].join(", ")}`;
  const left = leftOut > 0 ? `, ${counted(leftOut, "pair")} left out that no XML file can hold` : "";
  return `Exported ${said} as TMX${parts}${left}`;
}
