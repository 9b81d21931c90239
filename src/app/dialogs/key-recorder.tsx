import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { assignKeys, clearKeys, holderOf } from "#app/keys/assign-keys.ts";
import { type Chord, recordChord } from "#app/keys/chord.ts";
import { onMac } from "#app/keys/platform.ts";
import { ShortcutKeys } from "#app/keys/shortcut-keys.tsx";
import { paletteTitle } from "#app/palette/palette-items.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";

interface KeyRecorderProps {
  readonly command: AnyCommand;
  readonly onEnd: () => void;
}

/** What came of the last key pressed, where it is not simply taken. */
type Outcome =
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "conflict"; readonly chord: Chord; readonly holder: AnyCommand };

/** Takes the next combination pressed as the command's keys. Escape cancels; Tab goes to the buttons, as everywhere. */
export function KeyRecorder({ command, onEnd }: KeyRecorderProps) {
  const keys = useSettings((settings) => settings.keys);
  const { changeSettings } = useWorkspaceStore().getState().actions;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const take = (chord: Chord) => {
    changeSettings({ keys: assignKeys(allCommands, keys, command.id, chord) });
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (/^(Tab|Escape)$/.test(event.key)) return;
    event.preventDefault();
    const recorded = recordChord(event.nativeEvent, onMac);
    if (recorded.kind === "refused") setOutcome(recorded);
    if (recorded.kind !== "chord" || event.repeat) return;
    const holder = holderOf(allCommands, keys, recorded.chord, command.id);
    if (holder === null) take(recorded.chord);
    else setOutcome({ kind: "conflict", chord: recorded.chord, holder });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend has no place in a row
    <div
      role="group"
      aria-label={`New keys of ${paletteTitle(command)}`}
      className="key-recorder"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Escape") return;
        event.preventDefault();
        onEnd();
      }}
    >
      <button ref={field} type="button" className="key-field" onKeyDown={onKeyDown}>
        Press the new keys
      </button>
      <Button
        onClick={() => {
          changeSettings({ keys: clearKeys(keys, command) });
          onEnd();
        }}
      >
        No keys
      </Button>
      <Button onClick={onEnd}>Cancel</Button>
      <div className="key-outcome" aria-live="assertive">
        {outcome?.kind === "refused" && <p>{outcome.reason} Press other keys.</p>}
        {outcome?.kind === "conflict" && <Conflict {...outcome} onReassign={() => take(outcome.chord)} />}
      </div>
    </div>
  );
}

interface ConflictProps {
  readonly chord: Chord;
  readonly holder: AnyCommand;
  readonly onReassign: () => void;
}

/** The focus stays where keys are pressed, so that other keys can be tried at once. */
function Conflict({ chord, holder, onReassign }: ConflictProps) {
  return (
    <p>
      <ShortcutKeys keys={chord.keys} /> runs “{paletteTitle(holder)}”. Press other keys, or{" "}
      <Button look="bordered" onClick={onReassign}>
        Reassign
      </Button>
    </p>
  );
}
