import { type KeyboardEvent, useRef, useState } from "react";
import type { UnitKey } from "#core/document/article.ts";
import { isFieldKey } from "#core/document/unit-key.ts";
import { joinReason, READY_REASONS, type ReadyReason, readyReason } from "#core/review/reasons.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { latinKey } from "#ui/latin-key.ts";
import "./reason-dialog.css";

export interface ReasonProps {
  /** The units that need work. */
  readonly keys: readonly UnitKey[];
  /** The reason given, empty for none; null where the reviewer cancelled. */
  readonly onAnswer: (reason: string | null) => void;
}

/** Asks why a unit needs work. In the empty field a digit chooses a ready reason, the same one again takes it back. */
export function ReasonDialog({ keys, onAnswer }: ReasonProps) {
  const field = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState<ReadyReason | null>(null);
  const chooseByDigit = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = readyReason(latinKey(event));
    const typing = event.currentTarget.value !== "" || event.nativeEvent.isComposing;
    if (chosen === null || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setReady(chosen === ready ? null : chosen);
  };
  return (
    <Dialog title="Needs work" onClose={() => onAnswer(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(joinReason(ready, field.current?.value ?? ""));
        }}
      >
        <ReadyReasons value={ready} onChange={setReady} />
        <label className="settings-label" htmlFor="needs-work-reason">
          {whyOf(keys)}
        </label>
        <input
          ref={field}
          id="needs-work-reason"
          className="text-field"
          dir="auto"
          autoComplete="off"
          aria-describedby="needs-work-hint"
          data-autofocus
          onKeyDown={chooseByDigit}
        />
        <p id="needs-work-hint" className="settings-hint" aria-live="polite">
          {hintOf(ready)}
        </p>
        <div className="dialog-actions">
          <Button onClick={() => onAnswer(null)}>Cancel</Button>
          <Button look="primary" type="submit">
            {keys.length > 1 ? `Mark ${unitsInWords(keys)} as needs work` : "Mark as needs work"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The field is the only question there is about many, so it says how many. */
function whyOf(keys: readonly UnitKey[]): string {
  const [first = ""] = keys;
  if (keys.length > 1) return `Why do ${unitsInWords(keys)} need work?`;
  return `Why does ${isFieldKey(first) ? "field" : "segment"} ${first.replace(/^field:/, "")} need work?`;
}

function hintOf(ready: ReadyReason | null): string {
  if (ready === null) return `Optional. A digit from 1 to ${READY_REASONS.length} chooses a reason above.`;
  return `Chosen: ${ready}. Add to it if you like; ${READY_REASONS.indexOf(ready) + 1} once more takes it back.`;
}

interface ReadyReasonsProps {
  readonly value: ReadyReason | null;
  readonly onChange: (reason: ReadyReason | null) => void;
}

function ReadyReasons({ value, onChange }: ReadyReasonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping line
    <div role="group" className="ready-reasons" aria-label="Ready reasons">
      {READY_REASONS.map((reason, index) => (
        <button
          key={reason}
          type="button"
          className="ready-reason"
          aria-pressed={reason === value}
          // The caret stays in the field, where words can be added.
          {...keepsFocus}
          onClick={() => onChange(reason === value ? null : reason)}
        >
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd cannot have the focus; the button's name is its words */}
          <kbd aria-hidden="true">{index + 1}</kbd> {reason}
        </button>
      ))}
    </div>
  );
}
