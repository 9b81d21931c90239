import type { AnyCommand } from "#state/commands/command.ts";
import { fuzzyMatch, withoutChance } from "./fuzzy-match.ts";

export interface PaletteItem {
  readonly command: AnyCommand;
  /** With its menu before it: `Export: Target-only Markdown`. */
  readonly title: string;
  /** Characters of the title that the query meant, counted in code points. */
  readonly positions: readonly number[];
  readonly enabled: boolean;
}

export interface PaletteQuery {
  readonly commands: readonly AnyCommand[];
  readonly query: string;
  /** Ids of commands run lately, newest first. */
  readonly recent: readonly string[];
  isEnabled(command: AnyCommand): boolean;
}

/** The palette itself is not offered in it. */
const hidden = "command-palette";

/**
 * What the palette lists. Asked for something, the best match comes first, whether or not it can be run now: Enter must never run another command than
 * the one named. Asked for nothing, what can be run comes first, and of it what was run lately.
 */
export function paletteItems({ commands, query, recent, isEnabled }: PaletteQuery): readonly PaletteItem[] {
  const found = commands
    .filter(({ id }) => id !== hidden)
    .flatMap((command) => {
      const match = matchOf(command, query);
      if (match === null) return [];
      const at = recent.indexOf(command.id);
      return [{ ...match, command, enabled: isEnabled(command), lately: at < 0 ? recent.length : at }];
    });
  if (query.trim() === "") {
    return found.sort((a, b) => Number(b.enabled) - Number(a.enabled) || a.lately - b.lately);
  }
  return [...withoutChance(found)].sort(
    (a, b) => b.closeness - a.closeness || b.score - a.score || a.lately - b.lately,
  );
}

export function paletteTitle({ title, menu }: AnyCommand): string {
  return menu === undefined ? title : `${menu}: ${title}`;
}

/** Words beside the title find the command too, but of two that are equally close the one found by its title comes first. */
export function matchOf(command: AnyCommand, query: string) {
  const title = paletteTitle(command);
  const byTitle = fuzzyMatch(query, title);
  const byAll = fuzzyMatch(query, `${title} ${command.also ?? ""}`);
  if (byTitle !== null && byTitle.closeness >= (byAll?.closeness ?? 0)) return { title, ...byTitle };
  return byAll && { ...byAll, title, score: byAll.score / 2, positions: [] };
}
