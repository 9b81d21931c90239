import { useRef } from "react";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

interface ReasonDialogProps {
  /** The reason given, empty for none; null where the reviewer cancelled. */
  readonly onAnswer: (reason: string | null) => void;
}

/** Asks why a unit needs work. */
export function ReasonDialog({ onAnswer }: ReasonDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog title="Needs work" onClose={() => onAnswer(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(field.current?.value.trim() ?? "");
        }}
      >
        <label className="settings-label" htmlFor="needs-work-reason">
          Why? You may leave this empty.
        </label>
        <input ref={field} id="needs-work-reason" className="text-field" dir="auto" autoComplete="off" data-autofocus />
        <div className="dialog-actions">
          <Button onClick={() => onAnswer(null)}>Cancel</Button>
          <Button look="primary" type="submit">
            Mark as needs work
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
