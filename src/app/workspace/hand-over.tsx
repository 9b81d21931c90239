import { useServices } from "#app/services.ts";
import { HandOverDialog } from "#features/hand-over/hand-over-dialog.tsx";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import { Dialog } from "#ui/dialog.tsx";

interface DialogProps {
  readonly onClose: () => void;
}

export function HandOver({ onClose }: DialogProps) {
  const { downloads } = useServices();
  const articles = useWorkspace((state) => state.articles);
  if (articles === null) {
    return (
      <Dialog title="Hand over" onClose={onClose}>
        <p>No workspace is open.</p>
      </Dialog>
    );
  }
  const name = articles.files.name === "" ? "articles" : articles.files.name;
  return <HandOverDialog articles={articles} name={name} onSave={downloads} onClose={onClose} />;
}
