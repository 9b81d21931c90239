import { useRef } from "react";
import { flushSync } from "react-dom";
import { isChosen, resetKeys } from "#app/keys/assign-keys.ts";
import { ShortcutKeys } from "#app/keys/shortcut-keys.tsx";
import { readApart } from "#app/keys/shortcut-label.ts";
import { paletteTitle } from "#app/palette/palette-items.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { KeyRecorder } from "./key-recorder.tsx";

interface ShortcutRowProps {
  /** With the keys it has now. */
  readonly command: AnyCommand;
  readonly recording: boolean;
  readonly onRecord: (on: boolean) => void;
}

export function ShortcutRow({ command, recording, onRecord }: ShortcutRowProps) {
  const keys = useSettings((settings) => settings.keys);
  const { changeSettings } = useWorkspaceStore().getState().actions;
  const change = useRef<HTMLButtonElement>(null);
  const title = paletteTitle(command);
  const end = () => {
    flushSync(() => onRecord(false));
    change.current?.focus();
  };
  return (
    <li className="shortcut-row" data-command={command.id}>
      <span className="shortcut-title">{title}</span>
      <span className="shortcut-keys">
        <KeysOf command={command} />
      </span>
      {!recording && (
        <span className="shortcut-tools">
          <Button ref={change} aria-label={`Change keys of ${title}`} onClick={() => onRecord(true)}>
            Change
          </Button>
          {isChosen(keys, command.id) && (
            <Button
              aria-label={`Reset keys of ${title}`}
              onClick={() => {
                flushSync(() => changeSettings({ keys: resetKeys(allCommands, keys, command.id) }));
                change.current?.focus();
              }}
            >
              Reset
            </Button>
          )}
        </span>
      )}
      {recording && <KeyRecorder command={command} onEnd={end} />}
    </li>
  );
}

function KeysOf({ command: { keys, gridKeys } }: { readonly command: AnyCommand }) {
  if (keys.length + gridKeys.length === 0) return <small>no keys</small>;
  return (
    <>
      {readApart(keys).map((one) => (
        <ShortcutKeys key={one} keys={one} />
      ))}
      {gridKeys.map((one) => (
        <span key={one} className="shortcut-grid">
          <ShortcutKeys keys={one} /> <small>outside the editor</small>
        </span>
      ))}
    </>
  );
}
