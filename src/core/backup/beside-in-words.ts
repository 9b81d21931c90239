import { counted, grouped } from "#core/count-in-words.ts";
import type { KeptBeside } from "#core/ports/backup-store.ts";

/** What is restored beside articles and is missed where nobody says that it came. */
export type RestoredBeside = Pick<KeptBeside, "memories" | "glossaries" | "words" | "dictionaries">;

/** Names that are said; of more the number is. */
const MOST_NAMED = 3;

/** `Restored too: the imported memory tools.tmx, 3 terms.`; null where nothing was. */
export function besideInWords({ memories, glossaries, words, dictionaries }: RestoredBeside): string | null {
  const terms = [...glossaries.values()].flat().length;
  const own = [...words.values()].flat().length;
  const said = [
    ...someInWords(
      memories.map(({ name }) => name),
      ["imported memory", "imported memories"],
    ),
    ...someInWords(
      dictionaries.map(({ language }) => language),
      ["dictionary", "dictionaries"],
    ),
    ...(terms > 0 ? [counted(terms, "term")] : []),
    ...(own > 0 ? [`${grouped(own)} of your words`] : []),
  ];
  return said.length === 0 ? null : `Restored too: ${said.join(", ")}.`;
}

function someInWords(names: readonly string[], [one, several]: readonly [string, string]): readonly string[] {
  if (names.length === 0) return [];
  if (names.length > MOST_NAMED) return [`${grouped(names.length)} ${several}`];
  return [`the ${names.length === 1 ? one : several} ${names.join(", ")}`];
}
