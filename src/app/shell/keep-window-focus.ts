import { focusText } from "#app/filter/focus-text.ts";
import { openFilesId } from "#app/opening/open-files-input.tsx";
import { filterFieldId } from "#features/filter-bar/filter-field-id.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { View } from "#state/editor/use-view.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { keepFocus } from "#ui/keep-focus.ts";

/** Keeps the focus in the open dialog, the rows, on the start screen, or in the list of the overview. Returns the function that ends it. */
export function keepWindowFocus(workspace: WorkspaceStore, view: View): () => void {
  return keepFocus(() => focusUseful(view, workspace.getState().inView));
}

function focusUseful(view: View, inView: ArticleStore | null): void {
  const [dialog] = [...document.querySelectorAll("dialog[open]")].slice(-1);
  if (dialog !== undefined) dialog.querySelector<HTMLElement>("[data-autofocus], .dialog-body")?.focus();
  else if (inView !== null) {
    focusText(view, inView);
    if (document.activeElement === document.body) document.getElementById(filterFieldId)?.focus();
  } else if (document.querySelector("main.start") !== null) document.getElementById(openFilesId)?.focus();
  else document.querySelector<HTMLElement>(".article-list [role=row][tabindex='0']")?.focus();
}
