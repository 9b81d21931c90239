import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { goTo } from "#app/address/use-route.ts";
import { focusFilterField } from "#app/filter/focus-filter-field.ts";
import { focusText } from "#app/filter/focus-text.ts";
import { openFilesId, openFolderId } from "#app/opening/open-files-input.tsx";
import { useServices } from "#app/services.ts";
import type { ArticlesWindow } from "#app/workspace/articles-window-context.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { CommandContext, DialogName } from "#state/commands/command.ts";
import { useView } from "#state/editor/use-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { doBeforeNextKey } from "#ui/held-keys/before-next-key.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { openMenu } from "#ui/menu-button.tsx";
import { exportMenuId } from "./export-menu.tsx";

export type WindowDialog =
  | { readonly kind: DialogName }
  | { readonly kind: "reason"; readonly keys: readonly UnitKey[]; readonly answer: (reason: string | null) => void };

interface WindowDialogs {
  readonly dialog: WindowDialog | null;
  readonly show: (dialog: WindowDialog | null) => void;
  /** Without an answer where one was asked for. */
  readonly close: () => void;
  /** What commands need from the window. */
  readonly context: CommandContext;
}

/** At most one dialog is open; this knows which. */
export function useWindowDialogs(articles: ArticlesWindow): WindowDialogs {
  const workspace = useWorkspaceStore();
  const view = useView();
  const [dialog, show] = useState<WindowDialog | null>(null);
  const { downloads } = useServices();
  const context = useMemo<CommandContext>(
    () => ({
      download: (file) => downloads.save(file.name, file.text),
      askReason: (keys) =>
        new Promise((resolve) => {
          const answer = (reason: string | null) => {
            show(null);
            resolve(reason);
          };
          flushSync(() => show({ kind: "reason", keys, answer }));
        }),
      // At once: the next key is meant for it.
      showDialog: (kind) => flushSync(() => show({ kind })),
      copyText: (text) => navigator.clipboard.writeText(text),
      focusText: () => focusText(view, workspace.getState().inView),
      focusFilter: () => focusFilterField(view, workspace.getState().inView),
      holdKeys: holdKeysUntil,
      doBeforeNextKey,
      showExport: () => openMenu(exportMenuId),
      chooseFiles: () => document.getElementById(openFilesId)?.click(),
      chooseFolder: () => {
        if ("showDirectoryPicker" in window) void articles.open({ kind: "ask" });
        else document.getElementById(openFolderId)?.click();
      },
      findingsBeyond: (way) => {
        const { articles: all, inView } = workspace.getState();
        const next = inView === null ? null : all?.findingsBeyond(inView.stored.path, way);
        if (next == null) return null;
        return { words: next.words, go: () => articles.goTo(next.path).then(() => workspace.getState().inView) };
      },
      stepArticles: (step) => void holdKeysUntil(articles.step(step)),
      leaveArticle: () => goTo({ kind: "start" }),
      get editor() {
        return view.editor.current;
      },
      workspace,
    }),
    [downloads, view, workspace, articles],
  );
  const close = () => (dialog !== null && "answer" in dialog ? dialog.answer(null) : show(null));
  return { dialog, show, close, context };
}
