import { useMemo, useState } from "react";
import { shortcutSheetCommand } from "#app/keys/shortcut-sheet-command.ts";
import { useServices } from "#app/services.ts";
import type { Command, CommandContext, EditorHand } from "#state/commands/command.ts";

export type WindowDialog =
  | { readonly kind: "settings" | "shortcuts" | "problems" }
  | { readonly kind: "reason"; readonly answer: (reason: string | null) => void };

interface WindowDialogs {
  readonly dialog: WindowDialog | null;
  readonly show: (dialog: WindowDialog | null) => void;
  /** What commands need from the window. */
  readonly context: CommandContext;
  /** Commands of the window itself. */
  readonly own: readonly Command[];
}

/** At most one dialog is open; this knows which. */
export function useWindowDialogs(editor: EditorHand): WindowDialogs {
  const [dialog, show] = useState<WindowDialog | null>(null);
  const { downloads } = useServices();
  const context = useMemo<CommandContext>(
    () => ({
      download: (file) => downloads.save(file.name, file.text),
      askReason: () =>
        new Promise((resolve) => {
          const answer = (reason: string | null) => {
            show(null);
            resolve(reason);
          };
          show({ kind: "reason", answer });
        }),
      editor,
    }),
    [downloads, editor],
  );
  const own = useMemo(() => [shortcutSheetCommand(() => show({ kind: "shortcuts" }))], []);
  return { dialog, show, context, own };
}
