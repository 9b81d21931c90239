import { useServices } from "#app/services.ts";
import { GlossaryDialog } from "#features/glossary/glossary-dialog.tsx";

/** The glossary, with what it needs of the outside. */
export function GlossaryWindow({ onClose }: { readonly onClose: () => void }) {
  const { downloads, files } = useServices();
  return <GlossaryDialog choose={files.chosen} save={downloads.save} onClose={onClose} />;
}
