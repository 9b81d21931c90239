import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./button.tsx";
import { whenComposed } from "./held-keys/composition.ts";
import { isTextKey } from "./held-keys/give-key.ts";
import { focusedBehindStandIn } from "./held-keys/stand-in.ts";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Without the head: its content says what it is, and the title is its name only. */
  readonly headless?: boolean;
  readonly className?: string;
  /** Keys of its own, wherever in it the focus is: it stands in the body itself where what had it is gone or off. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * A modal sheet. The browser keeps the focus inside and closes on Escape; the focus begins at `data-autofocus`, where there is one,
 * and goes back where it was. Ctrl or ⌘ with Enter sends the form that has the focus, as it finishes all else that is written. What is typed while a button of
 * a form has the focus goes to the form's field.
 */
export function Dialog({ title, onClose, headless = false, className = "", onKeyDown, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = focusedBehindStandIn();
    // Nothing outside an open dialog keeps the focus.
    whenComposed(() => {
      if (element?.isConnected !== true) return;
      element.showModal();
      const begin = element.querySelector<HTMLElement>("[data-autofocus]") ?? body.current;
      begin?.focus();
    });
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      // biome-ignore lint/a11y/noRedundantRoles: programs that look for the attribute find it too
      role="dialog"
      className={`dialog ${className}`}
      {...(headless ? { "aria-label": title } : { "aria-labelledby": id })}
      onCancel={(event) => {
        // A file that was not chosen after all cancels its field alone.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        sendForm(event);
        typeInField(event);
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div ref={body} className="dialog-body" tabIndex={-1}>
        {!headless && (
          <div className="dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton label="Close" hint="Esc" onClick={onClose}>
              <X aria-hidden />
            </IconButton>
          </div>
        )}
        {children}
      </div>
    </dialog>
  );
}

/** Ctrl or ⌘ with Enter. A key held down, perhaps since what opened the dialog, is none. */
export function isMainKey({ key, ctrlKey, metaKey, shiftKey, repeat, nativeEvent }: KeyboardEvent): boolean {
  return key === "Enter" && (ctrlKey || metaKey) && !shiftKey && !repeat && !nativeEvent.isComposing;
}

function sendForm(event: KeyboardEvent): void {
  if (isMainKey(event) && event.target instanceof Element) event.target.closest("form")?.requestSubmit();
}

/** A blank presses the button, but nothing that is typed does. */
function typeInField({ key, target, nativeEvent }: KeyboardEvent): void {
  if (!isTextKey(nativeEvent) || key === " " || !(target instanceof HTMLButtonElement)) return;
  target.form?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
}
