/** `recto analyse`: one JSON line that says how much of articles repeats, within them and in memories. */
import { analysedText } from "#core/memory/analysis.ts";
import type { AnalyseCommand } from "./arguments.ts";
import { segmentedArticles } from "./article-segments.ts";
import { inputFiles } from "./input-files.ts";
import { readMemories, tellUnserved } from "./memory-files.ts";
import type { ExitStatus, Output } from "./output.ts";

export async function analyse(command: AnalyseCommand, output: Output): Promise<ExitStatus> {
  const { memories, isWhole } = await readMemories(command.memories, output);
  let status: ExitStatus = isWhole ? 0 : 2;
  const failed = () => {
    status = 2;
  };
  const analysis = analysedText(memories);
  const locales = new Set<string>();
  for await (const { locale, segments } of segmentedArticles(inputFiles(command.paths, null), output, failed)) {
    if (locale !== null) locales.add(locale);
    analysis.add(locale, segments);
  }
  if (isWhole && command.memories.length > 0) tellUnserved(memories, locales, output);
  await output.print(JSON.stringify(analysis.result()));
  return status;
}
