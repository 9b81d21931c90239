/** The reviewer's keys as a file, to take along to another browser. */
import * as v from "valibot";
import { fail, ok, type Result } from "#core/result.ts";
import { type KeyMap, parseCommandKeys } from "#core/settings/kept-keys.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import { chordProblem } from "./assign-keys.ts";
import { allKeys, withKeys } from "./key-map.ts";

const format = "recto-keys";
const longestFile = 100_000;

const keyFile = v.pipe(
  v.string(),
  v.maxLength(longestFile),
  v.parseJson(),
  v.object({ format: v.literal(format), keys: v.record(v.string(), v.unknown()) }),
);

export interface ImportedKeys {
  readonly map: KeyMap;
  /** Commands named in the file that this version does not have. */
  readonly unknown: readonly string[];
}

export function serializeKeyFile(map: KeyMap): string {
  return `${JSON.stringify({ format, version: 1, keys: map }, null, 2)}\n`;
}

/** Reads a file of keys, all of it or nothing. The failure is one plain sentence. */
export function parseKeyFile(
  text: string,
  commands: readonly AnyCommand[],
  mac: boolean,
): Result<ImportedKeys, string> {
  const file = v.safeParse(keyFile, text);
  if (!file.success) return fail("This is not a file of keys exported by Recto. Your keys stay as they are.");
  const known = new Map(commands.map((command) => [command.id, command]));
  const map: Record<string, ReturnType<typeof parseCommandKeys> & object> = {};
  const unknown: string[] = [];
  for (const [id, value] of Object.entries(file.output.keys)) {
    const command = known.get(id);
    if (command === undefined) {
      unknown.push(id);
      continue;
    }
    const keys = parseCommandKeys(value);
    if (keys === null) return fail(`The keys of “${command.title}” cannot be read. Your keys stay as they are.`);
    const refused = allKeys(keys).find((one) => chordProblem(one, command, mac) !== null);
    if (refused !== undefined) {
      return fail(
        `“${command.title}” cannot have ${refused}: ${chordProblem(refused, command, mac)} Your keys stay as they are.`,
      );
    }
    map[id] = keys;
  }
  const clash = clashIn(commands, map);
  return clash === null ? ok({ map, unknown }) : fail(`${clash} Your keys stay as they are.`);
}

/** Two commands with the same keys, in a sentence; null where there are none. */
function clashIn(commands: readonly AnyCommand[], map: KeyMap): string | null {
  const holders = new Map<string, AnyCommand>();
  for (const command of commands) {
    for (const keys of allKeys(withKeys(command, map))) {
      const other = holders.get(keys);
      const chosen = other !== undefined && (Object.hasOwn(map, other.id) || Object.hasOwn(map, command.id));
      if (chosen) return `“${other.title}” and “${command.title}” would both have ${keys}.`;
      holders.set(keys, command);
    }
  }
  return null;
}
