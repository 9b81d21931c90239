import type { KeyMap } from "#core/settings/kept-keys.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import type { CommandHint } from "#state/commands/use-command.ts";
import { withKeys } from "./key-map.ts";
import { shortcutLabel } from "./shortcut-label.ts";

/** The first shortcut of a command as the reviewer has it, for its buttons. */
export function shortcutHint(command: AnyCommand, map: KeyMap, mac: boolean): CommandHint {
  const {
    keys: [everywhere],
    gridKeys: [outside],
  } = withKeys(command, map);
  if (everywhere === undefined && outside !== undefined)
    return { keys: null, words: `${shortcutLabel(outside, mac).join("+")} outside the editor` };
  const keys = everywhere === undefined ? null : shortcutLabel(everywhere, mac);
  return { keys, words: keys?.join("+") };
}
