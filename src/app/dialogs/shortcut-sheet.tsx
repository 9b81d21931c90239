import { withKeys } from "#app/keys/key-map.ts";
import { ShortcutKeys } from "#app/keys/shortcut-keys.tsx";
import { paletteTitle } from "#app/palette/palette-items.ts";
import { usePreferences } from "#app/preferences/use-preferences.ts";
import { commands } from "#state/commands/commands.ts";

export function ShortcutSheet() {
  const { keys } = usePreferences();
  return (
    <dl className="shortcut-list">
      {commands
        .map((command) => withKeys(command, keys))
        .map((command) => (
          <div key={command.id}>
            <dt>{paletteTitle(command)}</dt>
            <dd>
              {command.keys.map((one) => (
                <ShortcutKeys key={one} keys={one} />
              ))}
              {command.gridKeys.map((one) => (
                <span key={one} className="shortcut-grid">
                  <ShortcutKeys keys={one} /> <small>outside the editor</small>
                </span>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  );
}
