/** `recto analyse`: one JSON line that says how much of articles repeats, within them and in memories. */
import { analysedText } from "#core/memory/analysis.ts";
import type { AnalyseCommand } from "./arguments.ts";
import { segmentedArticles } from "./article-segments.ts";
import { inputFiles } from "./input-files.ts";
import { readMemories } from "./memory-files.ts";
import type { ExitStatus, Output } from "./output.ts";

export async function analyse(command: AnalyseCommand, output: Output): Promise<ExitStatus> {
  const { memories, isWhole } = await readMemories(command.memories, output);
  let status: ExitStatus = isWhole ? 0 : 2;
  const failed = () => {
    status = 2;
  };
  const analysis = analysedText(memories);
  for await (const { locale, segments } of segmentedArticles(inputFiles(command.paths, null), output, failed))
    analysis.add(locale, segments);
  await output.print(JSON.stringify(analysis.result()));
  return status;
}
