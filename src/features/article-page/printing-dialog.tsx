import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

interface PrintingDialogProps {
  /** Chunks of the page that are built, of all. */
  readonly built: number;
  readonly count: number;
  readonly onCancel: () => void;
}

/** While the page is built to be printed. */
export function PrintingDialog({ built, count, onCancel }: PrintingDialogProps) {
  const percent = Math.round((100 * built) / Math.max(1, count));
  return (
    <Dialog title="Preparing the page for print" onClose={onCancel}>
      <progress aria-label="Preparing" className="page-printing" value={built} max={count} /> {percent} %
      <p>
        <Button look="bordered" data-autofocus onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </Dialog>
  );
}
