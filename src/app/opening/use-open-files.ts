import type { Dropped } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";
import { useView } from "#state/editor/use-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import type { ArticleOpener } from "./article-opener.ts";
import { openFiles } from "./open-files.ts";

const dropAdvice = {
  folder: "Folders cannot be opened yet. Open the folder on your computer and drop an article from it here.",
  other: "That was not a file. Drop a Markdown file here, or paste its address on the start screen.",
} as const;

/** Opens what the file dialog or a drop brings. */
export function useOpenFiles(opener: ArticleOpener): {
  open(files: readonly ChosenFile[]): void;
  drop(dropped: Dropped): void;
} {
  const workspace = useWorkspaceStore();
  const { editor } = useView();
  const open = (files: readonly ChosenFile[]) => {
    // On its way while the files are read.
    void editor.load();
    void openFiles(workspace, opener, files);
  };
  const drop = (dropped: Dropped) => {
    if (dropped.kind === "files") open(dropped.files);
    else workspace.getState().actions.raise(dropAdvice[dropped.kind]);
  };
  return { open, drop };
}
