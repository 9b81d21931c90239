import type { Dropped } from "#app/services.ts";
import type { ArticlesWindow } from "#app/workspace/articles-window-context.ts";
import type { ChosenFile } from "#core/ports.ts";
import { useView } from "#state/editor/use-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import type { ArticleOpener } from "./article-opener.ts";
import { openFile } from "./open-file.ts";

const NO_FILE = "That was not a file. Drop a Markdown file here, or paste its address on the start screen.";

/** Opens what the file dialog or a drop brings. */
export function useOpenFiles(
  opener: ArticleOpener,
  articles: ArticlesWindow,
): {
  open(files: readonly ChosenFile[], isFolder?: boolean): void;
  drop(dropped: Dropped): void;
} {
  const workspace = useWorkspaceStore();
  const { editor } = useView();
  const open = (files: readonly ChosenFile[], isFolder = false) => {
    // On its way while the files are read.
    void editor.load();
    const [file] = files;
    if (!isFolder && file !== undefined && files.length === 1 && !/\.zip$/i.test(file.path))
      void openFile(workspace, opener, file);
    else void articles.open({ kind: isFolder ? "folder" : "files", files });
  };
  const drop = (dropped: Dropped) => {
    if (dropped.kind === "files") open(dropped.files);
    else if (dropped.kind === "folder") void articles.open({ kind: "dropped", entries: dropped.entries });
    else workspace.getState().actions.raise(NO_FILE);
  };
  return { open, drop };
}
