import type { Dropped } from "#app/services.ts";
import type { ArticlesWindow } from "#app/workspace/articles-window-context.ts";
import type { ChosenFile } from "#core/ports.ts";
import type { CommandContext } from "#state/commands/command.ts";
import { useView } from "#state/editor/use-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import type { ArticleOpener } from "./article-opener.ts";
import { openFile } from "./open-file.ts";

/** Opens what the file dialog or a drop brings. */
export function useOpenFiles(
  opener: ArticleOpener,
  articles: ArticlesWindow,
  showDialog: CommandContext["showDialog"],
): {
  open(files: readonly ChosenFile[], isFolder?: boolean): void;
  drop(dropped: Dropped): void;
} {
  const workspace = useWorkspaceStore();
  const { editor } = useView();
  const open = (files: readonly ChosenFile[], isFolder = false, handles: Dropped["handles"] = []) => {
    // On its way while the files are read.
    void editor.load();
    const [file] = files;
    const isAlone = !isFolder && file !== undefined && files.length === 1 && !/\.(zip|tmx)$/i.test(file.path);
    void holdKeysUntil(
      isAlone
        ? openFile(workspace, opener, file)
        : articles.open({
            kind: isFolder ? "folder" : "files",
            files,
            handles,
            showDialog,
          }),
    );
  };
  const drop = (dropped: Dropped) => {
    if (dropped.kind === "files") open(dropped.files, false, dropped.handles);
    else void holdKeysUntil(articles.open({ entries: [], ...dropped, kind: "dropped" }));
  };
  return { open, drop };
}
