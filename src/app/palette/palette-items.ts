import type { AnyCommand } from "#state/commands/command.ts";
import { fuzzyMatch } from "./fuzzy-match.ts";

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

/** A match less than half as good as the best one is letters found by chance. */
const byChance = 0.5;

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
  const best = Math.max(...found.map(({ score }) => score));
  return found.filter(({ score }) => score >= best * byChance).sort((a, b) => b.score - a.score || a.lately - b.lately);
}

export function paletteTitle({ title, menu }: AnyCommand): string {
  return menu === undefined ? title : `${menu}: ${title}`;
}

/** Words beside the title find the command too, but no better than a title would. */
function matchOf(command: AnyCommand, query: string) {
  const title = paletteTitle(command);
  const byTitle = fuzzyMatch(query, title);
  if (byTitle !== null) return { title, ...byTitle };
  const byOther = fuzzyMatch(query, `${title} ${command.also ?? ""}`);
  return byOther === null ? null : { title, score: byOther.score / 2, positions: [] };
}
