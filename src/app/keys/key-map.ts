/**
 * Which keys run which command: every command has its defaults, and the reviewer's own choice replaces them. What is kept is only the
 * choice, by command id.
 */
import type { CommandKeys, KeyMap } from "#core/settings/kept-keys.ts";
import type { AnyCommand } from "#state/commands/command.ts";

/**
 * The command with the keys that run it now: those chosen for it, else its defaults but for those that the reviewer gave to another command, perhaps before
 * these were anybody's defaults.
 */
export function withKeys(command: AnyCommand, map: KeyMap): AnyCommand {
  const chosen = chosenKeys(map, command.id);
  if (chosen !== undefined) return { ...command, keys: chosen.keys, gridKeys: chosen.gridKeys };
  const taken = new Set(Object.values(map).flatMap(allKeys));
  if (!allKeys(command).some((keys) => taken.has(keys))) return command;
  const isFree = (keys: string) => !taken.has(keys);
  return { ...command, keys: command.keys.filter(isFree), gridKeys: command.gridKeys.filter(isFree) };
}

export function allKeys({ keys, gridKeys }: CommandKeys): readonly string[] {
  return [...keys, ...gridKeys];
}

/** The reviewer's own choice for the command. */
export function chosenKeys(map: KeyMap, id: string): CommandKeys | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}
