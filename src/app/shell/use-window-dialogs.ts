import { useMemo, useState } from "react";
import { filterSegmentsCommand, goToSegmentCommand, savedFiltersCommand } from "#app/finding/finding-commands.ts";
import { shortcutSheetCommand } from "#app/keys/shortcut-sheet-command.ts";
import { useServices } from "#app/services.ts";
import type { Command, CommandContext } from "#state/commands/command.ts";

export type WindowDialog =
  | { readonly kind: "settings" | "shortcuts" | "problems" | "go-to" | "saved-filters" }
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
export function useWindowDialogs(): WindowDialogs {
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
    }),
    [downloads],
  );
  const own = useMemo(
    () => [
      filterSegmentsCommand,
      goToSegmentCommand(() => show({ kind: "go-to" })),
      savedFiltersCommand(() => show({ kind: "saved-filters" })),
      shortcutSheetCommand(() => show({ kind: "shortcuts" })),
    ],
    [],
  );
  return { dialog, show, context, own };
}
