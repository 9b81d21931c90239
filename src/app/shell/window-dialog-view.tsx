import { FetchedDialog, PaletteDialog, ReasonDialog, ShortcutSheetDialog } from "./lazy-dialogs.tsx";
import type { WindowDialog } from "./use-window-dialogs.ts";

interface WindowDialogViewProps {
  readonly dialog: WindowDialog | null;
  readonly onClose: () => void;
}

export function WindowDialogView({ dialog, onClose }: WindowDialogViewProps) {
  if (dialog === null) return null;
  if (dialog.kind === "shortcuts") return <ShortcutSheetDialog onClose={onClose} />;
  if (dialog.kind === "palette") return <PaletteDialog onClose={onClose} />;
  if (dialog.kind === "reason") return <ReasonDialog keys={dialog.keys} onAnswer={dialog.answer} />;
  return <FetchedDialog name={dialog.kind} onClose={onClose} />;
}
