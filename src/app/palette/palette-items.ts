import type { Command } from "#state/commands/command.ts";
import { fuzzyMatch } from "./fuzzy-match.ts";

export interface PaletteItem {
  readonly command: Command;
  /** With its menu before it: `Export: Target-only Markdown`. */
  readonly title: string;
  /** Characters of the title that the query meant, counted in code points. */
  readonly positions: readonly number[];
  readonly enabled: boolean;
}

export interface PaletteQuery {
  readonly commands: readonly Command[];
  readonly query: string;
  /** Ids of commands run lately, newest first. */
  readonly recent: readonly string[];
  isEnabled(command: Command): boolean;
}

/** The palette itself is not offered in it. */
const hidden = "command-palette";

/** What the palette lists: what can be run first; then the best match, what was run lately, the order of the list. */
export function paletteItems({ commands, query, recent, isEnabled }: PaletteQuery): readonly PaletteItem[] {
  const found = commands
    .filter(({ id }) => id !== hidden)
    .flatMap((command) => {
      const match = matchOf(command, query);
      const lately = recent.indexOf(command.id);
      return match === null
        ? []
        : [{ ...match, command, enabled: isEnabled(command), lately: lately < 0 ? recent.length : lately }];
    });
  const isAsked = query.trim() !== "";
  found.sort(
    (a, b) => Number(b.enabled) - Number(a.enabled) || (isAsked ? b.score - a.score : 0) || a.lately - b.lately,
  );
  return found;
}

export function paletteTitle({ title, menu }: Command): string {
  return menu === undefined ? title : `${menu}: ${title}`;
}

/** Words beside the title find the command too, but no better than a title would. */
function matchOf(command: Command, query: string) {
  const title = paletteTitle(command);
  const byTitle = fuzzyMatch(query, title);
  if (byTitle !== null) return { title, ...byTitle };
  const byOther = fuzzyMatch(query, `${title} ${command.also ?? ""}`);
  return byOther === null ? null : { title, score: byOther.score / 2, positions: [] };
}
