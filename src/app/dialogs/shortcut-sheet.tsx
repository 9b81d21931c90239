import { ShortcutKeys } from "#app/keys/shortcut-keys.tsx";
import type { Command } from "#state/commands/command.ts";
import { Dialog } from "#ui/dialog.tsx";

interface ShortcutSheetProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

export function ShortcutSheet({ commands, onClose }: ShortcutSheetProps) {
  const withKeys = commands.filter((command) => command.keys.length + command.gridKeys.length > 0);
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="shortcut-list">
        {withKeys.map((command) => (
          <div key={command.id}>
            <dt>{command.title}</dt>
            <dd>
              {command.keys.map((keys) => (
                <ShortcutKeys key={keys} keys={keys} />
              ))}
              {command.gridKeys.map((keys) => (
                <span key={keys} className="shortcut-grid">
                  <ShortcutKeys keys={keys} /> <small>outside the editor</small>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
