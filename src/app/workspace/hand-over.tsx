import { useEffect, useState } from "react";
import { onMac } from "#app/keys/platform.ts";
import { shortcutLabel } from "#app/keys/shortcut-label.ts";
import { useServices } from "#app/services.ts";
import type { UnitKey } from "#core/document/article.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { fileNameOf } from "#core/workspace/workspace-path.ts";
import { HandOverDialog } from "#features/hand-over/hand-over-dialog.tsx";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { dayOf } from "#state/workspace/articles/days.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Dialog } from "#ui/dialog.tsx";
import { useGoToSegment } from "./go-to-segment.ts";
import { singleArticle } from "./single-article.ts";

interface DialogProps {
  readonly onClose: () => void;
}

/** Hands over the workspace, or the article in view where it was opened alone. */
export function HandOver({ onClose }: DialogProps) {
  const workspace = useWorkspaceStore();
  const goToSegment = useGoToSegment();
  const { downloads, clock } = useServices();
  const together = useWorkspace((state) => state.articles);
  const alone = useSingleArticle(together === null);
  const articles = together ?? alone;
  if (articles === null || articles.isListing) {
    return (
      <Dialog title="Hand over" onClose={onClose}>
        <p>Looking at what was reviewed…</p>
      </Dialog>
    );
  }
  const goTo = (path: string, key: UnitKey) => {
    onClose();
    goToSegment(path, key);
  };
  return (
    <HandOverDialog
      articles={articles}
      name={nameOfFiles(articles)}
      onSave={downloads}
      saveKeys={shortcutLabel("$mod+Enter", onMac).join(" ")}
      today={dayOf(clock.now())}
      reviewer={reviewerOf(workspace.settings.getState())}
      onGoTo={together === null ? null : goTo}
      onClose={onClose}
    />
  );
}

/** What files are called after. */
function nameOfFiles({ files, getState }: WorkspaceArticles): string {
  if (files.name !== "") return files.name;
  const { rows } = getState();
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? fileNameOf(first.path).replace(/\.[^.]+$/, "") : "articles";
}

/** Null where there is none, or it is on its way. */
function useSingleArticle(isWanted: boolean): WorkspaceArticles | null {
  const workspace = useWorkspaceStore();
  const services = useServices();
  const [articles, setArticles] = useState<WorkspaceArticles | null>(null);
  useEffect(() => {
    const { inView } = workspace.getState();
    if (!isWanted || inView === null) return;
    let made: WorkspaceArticles | null = null;
    let isOver = false;
    const make = async () => {
      made = await singleArticle(inView, await services.loadWorkspaces(), services);
      if (isOver) made?.dispose();
      else setArticles(made);
    };
    void make();
    return () => {
      isOver = true;
      made?.dispose();
    };
  }, [isWanted, workspace, services]);
  return articles;
}
