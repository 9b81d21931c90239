import { ReasonDialog } from "#app/dialogs/reason-dialog.tsx";
import { useReview } from "#state/use-review.ts";
import {
  DialogOnItsWay,
  GlossaryWindow,
  GoToDialog,
  PaletteDialog,
  ProblemsDialog,
  ProfileDialog,
  SavedFiltersDialog,
  SettingsDialog,
  ShortcutSheetDialog,
  SpellingDialog,
} from "./lazy-dialogs.tsx";
import type { WindowDialog } from "./use-window-dialogs.ts";

interface WindowDialogViewProps {
  readonly dialog: WindowDialog | null;
  readonly onClose: () => void;
}

export function WindowDialogView({ dialog, onClose }: WindowDialogViewProps) {
  if (dialog === null) return null;
  if (dialog.kind === "shortcuts") return <ShortcutSheetDialog onClose={onClose} />;
  if (dialog.kind === "palette") return <PaletteDialog onClose={onClose} />;
  if (dialog.kind === "reason") return <ReasonDialog onAnswer={dialog.answer} />;
  return (
    <DialogOnItsWay title={titles[dialog.kind]} onClose={onClose}>
      <FetchedDialog kind={dialog.kind} onClose={onClose} />
    </DialogOnItsWay>
  );
}

type FetchedKind = Exclude<WindowDialog["kind"], "shortcuts" | "palette" | "reason">;

/** As the dialogs themselves are called. */
const titles: Readonly<Record<FetchedKind, string>> = {
  settings: "Settings",
  "go-to": "Go to segment",
  "saved-filters": "Saved filters",
  spelling: "Dictionary",
  "check-profile": "Check profile",
  glossary: "Glossary",
  problems: "Notes on this file",
};

function FetchedDialog({ kind, onClose }: { readonly kind: FetchedKind; readonly onClose: () => void }) {
  const article = useReview((state) => state.open?.article ?? null);
  if (kind === "settings") return <SettingsDialog onClose={onClose} />;
  if (kind === "go-to") return <GoToDialog onClose={onClose} />;
  if (kind === "spelling") return <SpellingDialog onClose={onClose} />;
  if (kind === "glossary") return <GlossaryWindow onClose={onClose} />;
  if (kind === "saved-filters") return <SavedFiltersDialog onClose={onClose} />;
  if (kind === "check-profile") return <ProfileDialog onClose={onClose} />;
  return article === null ? null : <ProblemsDialog article={article} onClose={onClose} />;
}
