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

/** A memory that is asked for a language, or for all. */
interface MemoryToExport {
  /** Null for all languages. */
  readonly locale: string | null;
  toTmx(question: FileQuestion): Promise<MemoryFile | null>;
}

/** @param of where it is given, else the memory is asked for the language of the article in view */
export function exportMemory(
  question: Omit<FileQuestion, "locale">,
  rest: Pick<WindowCommand, "id" | "title" | "also">,
  of: MemoryToExport | null = null,
): WindowCommand {
  return {
    ...rest,
    menu: "Export",
    on: "window",
    keys: [],
    gridKeys: [],
    isEnabled: ({ inView }) => of !== null || (inView !== null && inView.memory !== null),
    off: "The memory goes out in the language of an article: open one first.",
    run: async ({ workspace, download, holdKeys }) => {
      const { inView, actions } = workspace.getState();
      const locale = of === null ? (inView?.getState().open.article.locale ?? null) : of.locale;
      const asked = of === null ? inView?.memory?.toTmx(question) : of.toTmx({ ...question, locale });
      const file = await holdKeys(asked ?? Promise.resolve(null));
      if (file === null) return actions.raise(notLoaded("The memory"));
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
