import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { goTo } from "#app/address/use-place.ts";
import { focusActiveRow } from "#app/filter/focus-active-row.ts";
import { focusFilterField } from "#app/filter/focus-filter-field.ts";
import { openFilesId } from "#app/opening/open-files-input.tsx";
import { useServices } from "#app/services.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { CommandContext, DialogName, EditorHand } from "#state/commands/command.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";

export type WindowDialog =
  | { readonly kind: DialogName }
  | { readonly kind: "reason"; readonly keys: readonly UnitKey[]; readonly answer: (reason: string | null) => void };

interface WindowDialogs {
  readonly dialog: WindowDialog | null;
  readonly show: (dialog: WindowDialog | null) => void;
  /** What commands need from the window. */
  readonly context: CommandContext;
}

/** At most one dialog is open; this knows which. `editor` is where text is inserted. */
export function useWindowDialogs(editor: EditorHand & Pick<CommandContext, "insertText">): WindowDialogs {
  const workspace = useWorkspaceStore();
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
      focusText: () => focusActiveRow(workspace.getState().inView),
      focusFilter: () => focusFilterField(workspace.getState().inView),
      holdKeys: holdKeysUntil,
      chooseFiles: () => document.getElementById(openFilesId)?.click(),
      leaveArticle: () => goTo({ kind: "start" }),
      insertText: (text) => editor.insertText(text),
      editor,
      workspace,
    }),
    [downloads, editor, workspace],
  );
  return { dialog, show, context };
}
