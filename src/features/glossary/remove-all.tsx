import { Button } from "#ui/button.tsx";

interface RemoveAllProps {
  /** In words. */
  readonly count: string;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

export function RemoveAll({ count, onRemove, onCancel }: RemoveAllProps) {
  return (
    <section aria-label="Remove all terms">
      <p>This removes {count} for good, in every tab of this browser. Export the glossary first to keep it.</p>
      {/* The focus is on a button here: the one that led here is gone. */}
      <div className="dialog-actions">
        <Button autoFocus onClick={onCancel}>
          Keep them
        </Button>
        <Button look="primary" onClick={onRemove}>
          Remove {count}
        </Button>
      </div>
    </section>
  );
}
