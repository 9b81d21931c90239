import { ProblemsDialog } from "#app/dialogs/problems-dialog.tsx";
import { ReasonDialog } from "#app/dialogs/reason-dialog.tsx";
import { SettingsDialog } from "#app/dialogs/settings-dialog.tsx";
import { GoTo } from "#app/finding/go-to.tsx";
import { SavedFiltersDialog } from "#app/finding/saved-filters-dialog.tsx";
import { useReview } from "#state/use-review.ts";
import { PaletteDialog, ShortcutSheetDialog } from "./lazy-dialogs.tsx";
import type { WindowDialog } from "./use-window-dialogs.ts";

interface WindowDialogViewProps {
  readonly dialog: WindowDialog | null;
  readonly onClose: () => void;
}

export function WindowDialogView({ dialog, onClose }: WindowDialogViewProps) {
  const article = useReview((state) => state.open?.article ?? null);
  if (dialog === null) return null;
  if (dialog.kind === "settings") return <SettingsDialog onClose={onClose} />;
  if (dialog.kind === "shortcuts") return <ShortcutSheetDialog onClose={onClose} />;
  if (dialog.kind === "palette") return <PaletteDialog onClose={onClose} />;
  if (dialog.kind === "reason") return <ReasonDialog onAnswer={dialog.answer} />;
  if (dialog.kind === "go-to") return <GoTo onClose={onClose} />;
  if (dialog.kind === "saved-filters") return <SavedFiltersDialog onClose={onClose} />;
  return article === null ? null : <ProblemsDialog article={article} onClose={onClose} />;
}
