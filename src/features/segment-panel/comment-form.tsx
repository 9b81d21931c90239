import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "#ui/button.tsx";
import { isEnter } from "#ui/enter-key.ts";

interface CommentFormProps {
  readonly label: string;
  readonly action: string;
  /** What stands in it at first. */
  readonly text: string;
  readonly onType?: (text: string) => void;
  /** The field that a command means when it shows the tab. */
  readonly isPanelField?: boolean;
  readonly onSend: (text: string) => void;
  readonly onCancel?: () => void;
}

/** A field for a comment. Ctrl or ⌘ with Enter sends it; Escape leaves an edit. */
export function CommentForm({ label, action, text, onType, isPanelField, onSend, onCancel }: CommentFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const type = (next: string) => {
    setTyped(next);
    onType?.(next);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    // What the field holds, not what was rendered last.
    const words = field.current?.value ?? "";
    if (words.trim() === "") return;
    onSend(words);
    type("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (isEnter(event) && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && onCancel !== undefined) {
      event.preventDefault();
      onCancel();
    }
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className="comment-field"
        dir="auto"
        rows={3}
        value={typed}
        data-panel-field={isPanelField}
        // biome-ignore lint/a11y/noAutofocus: an edit begins where the reviewer asked for it
        autoFocus={onCancel !== undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="comment-actions">
        <Button type="submit" look="bordered" disabled={typed.trim() === ""}>
          {action}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}
