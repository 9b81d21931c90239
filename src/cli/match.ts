/** `recto match`: one JSON line for each segment that a memory has a match for. */
import type { Match } from "#core/memory/translation-memory.ts";
import type { MatchCommand } from "./arguments.ts";
import { segmentedArticles } from "./article-segments.ts";
import { inputFiles } from "./input-files.ts";
import { readMemories, tellUnserved } from "./memory-files.ts";
import type { ExitStatus, Output } from "./output.ts";

const LEAST = 70;
const MOST = 5;
/** Sources whose matches are kept, since most repeat soon or never. */
const KEPT = 20_000;

export async function match(command: MatchCommand, output: Output): Promise<ExitStatus> {
  const { memories, isWhole } = await readMemories(command.memories, output);
  let status: ExitStatus = isWhole ? 0 : 2;
  const failed = () => {
    status = 2;
  };
  const known = new Map<string, string>();
  const locales = new Set<string>();
  for await (const article of segmentedArticles(inputFiles(command.paths, null), output, failed)) {
    const locale = command.locale ?? article.locale;
    if (locale !== null) locales.add(locale);
    for (const { key, source } of article.segments) {
      const name = `${locale} ${source}`;
      const matches = known.get(name) ?? toJson(memories.matches(locale, { source, least: LEAST, most: MOST }));
      if (known.size >= KEPT) known.clear();
      known.set(name, matches);
      if (matches === NOTHING) continue;
      await output.print(
        `{"path":${JSON.stringify(article.path)},"segment":${JSON.stringify(key)},"matches":${matches}}`,
      );
    }
  }
  if (isWhole) tellUnserved(memories, locales, output);
  return status;
}

const NOTHING = "[]";

/** The order of its parts is part of the format. */
function toJson(matches: readonly Match[]): string {
  return JSON.stringify(matches.map(({ score, source, target, origin }) => ({ score, source, target, origin })));
}
