/** Changes which keys run which command: for the shortcut sheet, and fetched with it. */
import type { CommandKeys, KeyMap } from "#core/settings/kept-keys.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import type { Chord } from "./chord.ts";
import { allKeys, chosenKeys, withKeys } from "./key-map.ts";
import { refusalOf } from "./refused-chords.ts";

export function isChosen(map: KeyMap, id: string): boolean {
  return chosenKeys(map, id) !== undefined;
}

/** The other command that has the chord now; null where none has. */
export function holderOf(commands: readonly AnyCommand[], map: KeyMap, chord: Chord, id: string): AnyCommand | null {
  const holds = (command: AnyCommand) => allKeys(withKeys(command, map)).some((keys) => isSame(keys, chord));
  return commands.find((command) => command.id !== id && holds(command)) ?? null;
}

/** Gives the chord to the command, in place of its other keys of that kind, and takes it from whichever has it. */
export function assignKeys(commands: readonly AnyCommand[], map: KeyMap, id: string, chord: Chord): KeyMap {
  const freed = takeAway(commands, map, id, (keys) => isSame(keys, chord));
  const command = commands.find((one) => one.id === id);
  if (command === undefined) return freed;
  const { keys, gridKeys } = withKeys(command, freed);
  const own = chord.bare ? { keys, gridKeys: [chord.keys] } : { keys: [chord.keys], gridKeys };
  return withChoice(freed, command, own);
}

/** The command has no keys. */
export function clearKeys(map: KeyMap, command: AnyCommand): KeyMap {
  return withChoice(map, command, { keys: [], gridKeys: [] });
}

/** The command has its defaults again, and no other has them. */
export function resetKeys(commands: readonly AnyCommand[], map: KeyMap, id: string): KeyMap {
  const command = commands.find((one) => one.id === id);
  const { [id]: _, ...rest } = map;
  if (command === undefined) return rest;
  const defaults = new Set(allKeys(command));
  return takeAway(commands, rest, id, (keys) => defaults.has(keys));
}

/** Why a stored or imported chord cannot be used; null where it can. Defaults are above suspicion. */
export function chordProblem(keys: string, command: AnyCommand, mac: boolean): string | null {
  return allKeys(command).includes(keys) ? null : refusalOf(keys, mac);
}

function isSame(keys: string, chord: Chord): boolean {
  return keys === chord.keys || keys === chord.byPlace;
}

/** Takes chords from every command but one. */
function takeAway(commands: readonly AnyCommand[], map: KeyMap, id: string, wanted: (keys: string) => boolean): KeyMap {
  let next = map;
  for (const command of commands) {
    const { keys, gridKeys } = withKeys(command, map);
    if (command.id === id || ![...keys, ...gridKeys].some(wanted)) continue;
    const kept = (one: string) => !wanted(one);
    next = withChoice(next, command, { keys: keys.filter(kept), gridKeys: gridKeys.filter(kept) });
  }
  return next;
}

/** A choice that says what the defaults say is none. */
function withChoice(map: KeyMap, command: AnyCommand, { keys, gridKeys }: CommandKeys): KeyMap {
  const { [command.id]: _, ...rest } = map;
  if (sameKeys({ keys, gridKeys }, command)) return rest;
  return { ...rest, [command.id]: { keys, gridKeys } };
}

function sameKeys(a: CommandKeys, b: CommandKeys): boolean {
  return a.keys.join(" ") === b.keys.join(" ") && a.gridKeys.join(" ") === b.gridKeys.join(" ");
}
